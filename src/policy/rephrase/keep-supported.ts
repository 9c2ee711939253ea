import { figuresIn, sameFigure, type Figure } from '../answer/figures.js';
import type { Citation } from '../answer/policy-answer.js';
import { readable } from '../answer/readable.js';
import { plainText } from '../corpus/plain-text.js';
import { faultOf } from './check-sentence.js';
import { keepsRestrictions } from './limits.js';
import { plainSentences } from './plain-sentences.js';

/** A longer reply is not read at all: a model that runs on is not to be trusted with any sentence. */
const longestReply = 1_500;
const mostSentences = 4;

/**
 * The sentences of a reply that their passages support, ready to be shown. None when the first one, which answers, is
 * not among them, or when what is left loses a sum or a restriction of the official sentences.
 */
export function keepSupported(
  reply: string,
  { said, citations }: { said: readonly string[]; citations: readonly Citation[] },
): { kept: string[]; dropped: number } {
  if (reply.length > longestReply) return { kept: [], dropped: 1 };
  const sentences = plainSentences(reply);
  // sums of a passage's other sentences may be about something else, or be put there to be repeated
  const shown = said.map(plainText);
  const holding = sentences.map(({ words, source }) => {
    const citation = source === null ? undefined : citations[source - 1];
    const holds = citation !== undefined && faultOf(words, citation) === null;
    return holds && sumsIn(words).every((sum) => has([...shown, citation.quote], sum)) ? words : null;
  });
  const kept = [...new Set(holding.filter((words) => words !== null))].slice(0, mostSentences);
  const dropped = holding.filter((words) => words === null).length;
  const official = plainText(said.join('。'));
  const whole = (holding[0] ?? null) !== null && keepsSums(kept, official);
  if (!whole || !keepsRestrictions(kept.join('。'), official)) return { kept: [], dropped };
  return { kept: kept.map((words) => `${readable(words)}。`), dropped };
}

/** Money and shares the official sentences name are named in plain words too. */
const keepsSums = (kept: readonly string[], official: string): boolean =>
  sumsIn(official).every((sum) => has(kept, sum));

const sumsIn = (text: string): Figure[] =>
  figuresIn(text).filter(({ unit }) => unit === '元' || unit === '%');

const has = (texts: readonly string[], sum: Figure): boolean =>
  texts.flatMap(figuresIn).some((figure) => sameFigure(figure, sum));
