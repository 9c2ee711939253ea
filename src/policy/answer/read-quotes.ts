import { plainText } from '../corpus/plain-text.js';
import type { WantedAnswer } from '../question/wanted-answer.js';
import type { QuestionReader, RankedPassage } from '../retrieval/retrieval.js';
import { chooseQuote } from './choose-quote.js';
import { sumOfOdds } from './log-odds.js';
import { headingOf } from './rule-likeness.js';

/** How many of the best passages are read at any length, and one more where all are not longer than this, in characters. */
const passagesRead = 2;
const longestTogether = 180;

/** The same passages, the best of them with what was read of what would be quoted; no more where the best one was read before. `question`: as it was searched. */
export async function readQuotes(
  reader: QuestionReader,
  question: string,
  ranked: readonly RankedPassage[],
  wanted: readonly WantedAnswer[],
): Promise<RankedPassage[]> {
  const [first] = ranked;
  if (first === undefined || first.read !== undefined) return [...ranked];
  const best = ranked.slice(0, passagesRead + 1).filter(({ read }) => read === undefined);
  const quotes = best.map((found) => quoteToRead(found, wanted));
  const sentences = quotes.join('').length <= longestTogether ? quotes : quotes.slice(0, passagesRead);
  const read = await reader.read(plainText(question), { asks: [], sentences });
  return withRead(ranked, new Map(read.sentences.map((each, i) => [best[i]!, each])));
}

/** The same passages, the first alone with what was read of its quote, where it was not yet. */
export async function readBestQuote(
  reader: QuestionReader,
  question: string,
  [best, ...rest]: readonly RankedPassage[],
  wanted: readonly WantedAnswer[],
): Promise<RankedPassage[]> {
  if (best === undefined) return [];
  if (best.read !== undefined) return [best, ...rest];
  const { sentences } = await reader.read(plainText(question), {
    asks: [],
    sentences: [quoteToRead(best, wanted)],
  });
  return [{ ...best, read: sentences[0]! }, ...rest.map(({ read: _, ...found }) => found)];
}

/** The same passages, some of them with what was read of them. */
export const withRead = (
  ranked: readonly RankedPassage[],
  read: ReadonlyMap<RankedPassage, number>,
): RankedPassage[] => ranked.map((found) => (read.has(found) ? { ...found, read: read.get(found)! } : found));

/** About as sure are two that lie not further apart than this, in log-odds: asking for the place once too often gives no wrong figure. */
const asSure = 2.5;

const isMuchLess = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && one < other - asSure;

/** All that was read of the best passages together; null where none was. */
export const quotesRead = (ranked: readonly RankedPassage[]): number | null =>
  sumOfOdds(ranked.flatMap(({ read }) => read ?? []));

/**
 * One of the passages as if it alone had been found: not read, or about as sure to answer as the best one, it is as sure as all together;
 * two counties say the same thing under other headings.
 */
export function foundAlone(found: RankedPassage, ranked: readonly RankedPassage[]): RankedPassage {
  const all = quotesRead(ranked);
  const [best] = ranked;
  if (all === null || best === undefined || isMuchLess(found.read, best.read)) return found;
  return { ...found, read: all };
}

/** A heading says of what a short sentence speaks; both in characters. Of a longer quote nothing more is told by the rest. */
const longestHeading = 30;
const longestQuote = 90;

/** What would be quoted of a passage after the heading that it stands under, in search form. */
export function quoteToRead(found: RankedPassage, wanted: readonly WantedAnswer[]): string {
  const heading = headingOf(found.passage).slice(0, longestHeading);
  const plain = plainText(chooseQuote(found, wanted));
  const whole = heading === '' || plain.startsWith(heading) ? plain : `${heading}:${plain}`;
  return whole.slice(0, longestQuote);
}
