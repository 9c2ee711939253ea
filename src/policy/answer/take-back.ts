import { plainText } from '../corpus/plain-text.js';
import { wantedAnswers } from '../question/wanted-answer.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { changesFigureOf } from './changed-rule.js';
import { chooseQuote } from './choose-quote.js';
import { clauseAskedFor } from './clause-asked-for.js';
import type { AsksRead } from './read-asks.js';

/** A rule that is not likely to answer, and less so than the one before it by this much, speaks of something else. All in log-odds. */
const unlikely = -1;
const muchLess = 1.6;

/** 不再补助, 停止执行: tells nothing of what was asked but that it is over. */
const ends = /取消|停止|不再|废止|暂停/u;

/**
 * Puts the rule back first in whose place a newer or narrower one was put, where reading (of the asks of both, or of what would be quoted)
 * tells that the other speaks of something else; it stays where it says that it changes the figure, or that the thing is over.
 */
export function takeBack(
  ranked: readonly RankedPassage[],
  question: string,
  asksRead: AsksRead,
): RankedPassage[] {
  const [first, ...rest] = ranked;
  const before = rest.find(({ passage }) => passage.id === first?.insteadOf?.passage.id);
  if (first === undefined || before === undefined) return [...ranked];
  if (!isAnotherThing(first, before, asksRead)) return [...ranked];
  const quote = plainText(chooseQuote(first, wantedAnswers(question)));
  if (ends.test(quote) || changesFigureOf(clauseAskedFor(before, question), first.passage))
    return [...ranked];
  const { insteadOf: _, ...other } = first;
  return [before, other, ...rest.filter((found) => found !== before)];
}

/** By the asks of both, where both have some; else by what would be quoted of them. */
function isAnotherThing(taking: RankedPassage, before: RankedPassage, { ofPassage }: AsksRead): boolean {
  const [byAsks, byAsksBefore] = [ofPassage(taking), ofPassage(before)];
  const both = byAsks !== null && byAsksBefore !== null;
  const [own, older] = both ? [byAsks, byAsksBefore] : [taking.read, before.read];
  return own !== undefined && older !== undefined && own < unlikely && own < older - muchLess;
}
