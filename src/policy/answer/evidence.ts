import type { PolicyLibrary } from '../policy-library.js';
import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';
import type { AskBeside, NearestUnanswered, RankedPassage, Retrieval } from '../retrieval/retrieval.js';
import { asksAgain, leaning, subjectTurns } from '../question/follow-up.js';
import { wantedDetails } from '../question/wanted-detail.js';
import { wantedAnswers } from '../question/wanted-answer.js';
import { nameOwnPlace } from '../question/name-own-place.js';
import { chooseQuote } from './choose-quote.js';
import { newestRuleFirst } from './changed-rule.js';
import { newestCountFirst } from './newest-count.js';
import { byTellingSentence, detailFit } from './detail-fit.js';
import type { SearchScope } from './search-scope.js';
import { hasAsks } from './has-asks.js';
import { narrowestRuleFirst } from './narrower-rule.js';
import { placeFit } from './place-fit.js';
import { readAsks, type AsksRead } from './read-asks.js';
import { readBestQuote, readQuotes } from './read-quotes.js';
import { surerAsksFirst } from './surer-asks.js';
import { takeBack } from './take-back.js';
import { unansweredBeside } from './unanswered-beside.js';
import { yearFit } from './year-fit.js';

/** Passages that were found for a question in its conversation, best first. */
export interface Evidence {
  ranked: readonly RankedPassage[];
  /** Nearest first. */
  answered: readonly AskBeside[];
  /** Nearest first. */
  unanswered: readonly NearestUnanswered[];
  asksRead: AsksRead;
  /** As in `Retrieval`. */
  wantsNothing: number;
  /** Calendar years that were asked about; none where it is about now. */
  years: readonly number[];
  /** The words that were searched for the winner: the question, with the turns before it for a follow-up. */
  searched: string;
}

/** As `Evidence`, before place and year are weighed. */
type Found = Pick<Evidence, 'ranked' | 'searched'> & Omit<Retrieval, 'ranked'>;

/** How many candidates each search brings to the table, and how many of them are looked at for their place and year. */
const candidates = 30;
const weighed = 12;

/** What reading counts in the order of passages, in fused score for one of log-odds, and how sure it can be. */
const readingWeight = 0.05;
const surest = 4;

/** A passage of the conversation's last answer, and its neighbours, are the likeliest place of a follow-up's answer. */
const samePassage = 0.04;
const neighbour = 0.015;

/**
 * Searches a question, and for a follow-up also the question together with the turns it leans on.
 * A question that finds a close ask on its own has changed the subject: the turns before it are dropped.
 */
export async function findEvidence(
  library: PolicyLibrary,
  question: string,
  history: readonly string[],
  scope: SearchScope,
): Promise<Evidence> {
  const named = nameOwnPlace(question, scope.places.length === 1 ? scope.places[0]! : null, library.regions);
  const found = await searchConversation(library, named, history, scope);
  const unanswered = unansweredBeside(question, found.unanswered, scope, library);
  const wanted = wantedAnswers(question);
  // asks order passages better than reading does
  const readWithoutAsks = async (ranked: RankedPassage[]) =>
    hasAsks(ranked[0]) ? ranked : readQuotes(library.reader, found.searched, ranked, wanted);
  const fitting = weighReading(await readWithoutAsks(weighFit(library, found, question, scope)));
  // what a rule on newer or narrower papers put first may not have been read yet
  const settled = await readWithoutAsks(settleOrder(library, { ...found, ranked: fitting }, question, scope));
  const { ranked, asksRead } = await readAsks(library.reader, found.searched, settled, unanswered, wanted);
  const ordered = surerAsksFirst(takeBack(ranked, question, asksRead), asksRead);
  return {
    // what reading put first may not have been read itself
    ranked: hasAsks(ordered[0])
      ? await readBestQuote(library.reader, found.searched, ordered, wanted)
      : ordered,
    answered: found.answered,
    unanswered,
    asksRead,
    wantsNothing: found.wantsNothing,
    years: scope.years,
    searched: found.searched,
  };
}

const byScore = (found: readonly RankedPassage[]): RankedPassage[] =>
  [...found].sort((a, b) => b.score - a.score);

/** Puts what was found best into the order of how well it fits place, years and particular besides the words. */
function weighFit(
  library: PolicyLibrary,
  { ranked }: Found,
  question: string,
  scope: SearchScope,
): RankedPassage[] {
  const wanted = wantedDetails(plainText(question));
  const head = ranked.slice(0, weighed).map((found) => ({
    ...found,
    score:
      found.score +
      placeFit(found, scope.places, library.regions) +
      yearFit(found, scope, library) +
      detailFit(found, wanted),
  }));
  return [...byScore(head), ...ranked.slice(weighed)];
}

/** What was read to answer comes before what was not, where both fit about as well; what was not read counts as surely not. */
function weighReading(ranked: readonly RankedPassage[]): RankedPassage[] {
  const head = ranked.slice(0, weighed).map((found) => {
    const logOdds = Math.max(-surest, Math.min(surest, found.read ?? -surest));
    return { ...found, score: found.score + readingWeight * (logOdds + surest) };
  });
  return [...byScore(head), ...ranked.slice(weighed)];
}

/** Of rules on the same thing the one for the place and the time comes first, and of its sentences the one that tells what is wanted. */
function settleOrder(
  library: PolicyLibrary,
  { ranked, searched }: Found,
  question: string,
  scope: SearchScope,
): RankedPassage[] {
  const words = plainText(question);
  const wanted = wantedDetails(words);
  const ordered = ranked.slice(0, weighed);
  const kinds = wantedAnswers(question);
  const asked = { question, searched, years: scope.years, day: scope.day };
  const own = narrowestRuleFirst(ordered, { searched, kinds, wanted }, scope, library);
  const newest = newestCountFirst(newestRuleFirst(own, asked, library), asked, library);
  const told = newest.map((found) => byTellingSentence(found, words, wanted, chooseQuote(found, kinds)));
  return [...told, ...ranked.slice(weighed)];
}

async function searchConversation(
  library: PolicyLibrary,
  question: string,
  history: readonly string[],
  { within, allowed }: SearchScope,
): Promise<Found> {
  const scope = {
    ...(within === undefined ? {} : { within }),
    ...(allowed === undefined ? {} : { allowed }),
  };
  if (asksAgain(question, history)) {
    const turns = subjectTurns(history);
    const before = turns.join(' ');
    const again = { question: before, wanting: turns.at(-1) ?? before };
    return {
      ...(await library.finder.find({ ...again, ...scope, limit: candidates })),
      searched: before,
    };
  }
  const alone = await library.finder.find({ question, ...scope, limit: candidates });
  const lean = leaning(question, history);
  if (lean === 0) return { ...alone, searched: question };
  const subject = subjectTurns(history).join(' ');
  const together = `${subject} ${question}`;
  const joined = await library.finder.find({
    question: together,
    wanting: question,
    ...scope,
    limit: candidates,
  });
  const weight = subjectWeight(lean, alone, joined);
  if (weight < 0.2) return { ...alone, searched: question };
  const before = await library.finder.find({ question: subject, ...scope, limit: 3 });
  const nearer = weight >= 0.5 ? joined : alone;
  return {
    ranked: blend(alone, joined, weight, before.ranked[0]?.passage ?? null),
    answered: nearer.answered,
    unanswered: nearer.unanswered,
    wantsNothing: Math.min(nearer.wantsNothing, before.wantsNothing),
    searched: together,
  };
}

/** 0 = the question alone, 1 = only together with the turns before it. */
function subjectWeight(lean: number, alone: Retrieval, joined: Retrieval): number {
  const own = alone.ranked[0]?.trace.ask ?? 0;
  const shared = joined.ranked[0]?.trace.ask ?? 0;
  const changed = own >= 0.75 && own > shared + 0.05 ? 0.5 : 0;
  return Math.max(0, Math.min(0.85, 0.2 + 0.6 * lean - changed));
}

function blend(alone: Retrieval, joined: Retrieval, weight: number, before: Passage | null): RankedPassage[] {
  const lowest = (retrieval: Retrieval) => retrieval.ranked.at(-1)?.score ?? 0;
  const scores = new Map<string, { ranked: RankedPassage; own: number; shared: number }>();
  for (const ranked of joined.ranked) {
    scores.set(ranked.passage.id, { ranked, own: lowest(alone), shared: ranked.score });
  }
  for (const ranked of alone.ranked) {
    const known = scores.get(ranked.passage.id);
    if (known === undefined)
      scores.set(ranked.passage.id, { ranked, own: ranked.score, shared: lowest(joined) });
    else {
      known.own = ranked.score;
      if (weight < 0.5) known.ranked = ranked;
    }
  }
  return [...scores.values()]
    .map(({ ranked, own, shared }) => ({
      ...ranked,
      score: (1 - weight) * own + weight * shared + nearness(before, ranked.passage),
    }))
    .sort((a, b) => b.score - a.score);
}

function nearness(before: Passage | null, passage: Passage): number {
  if (before === null || before.document !== passage.document) return 0;
  const distance = Math.abs(before.order - passage.order);
  if (distance === 0) return samePassage;
  return distance === 1 ? neighbour : 0;
}
