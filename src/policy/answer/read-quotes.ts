import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';
import type { WantedAnswer } from '../question/wanted-answer.js';
import type { QuestionReader, RankedPassage } from '../retrieval/retrieval.js';
import { chooseQuote } from './choose-quote.js';
import { sumOfOdds } from './log-odds.js';

/** How many of the best passages are read. */
const passagesRead = 3;

/**
 * The same passages, the best of them with what was read of what would be quoted; no more where the best one was read before, nor where it
 * has asks: these are read, and both together take too long. `question`: as it was searched.
 */
export async function readQuotes(
  reader: QuestionReader,
  question: string,
  ranked: readonly RankedPassage[],
  wanted: readonly WantedAnswer[],
): Promise<RankedPassage[]> {
  const [first] = ranked;
  if (first === undefined || first.read !== undefined || first.trace.askWords !== null) return [...ranked];
  const best = ranked.slice(0, passagesRead).filter(({ read }) => read === undefined);
  const quotes = best.map((found) => underHeading(found.passage, chooseQuote(found, wanted)));
  const logOdds = await reader.sentences(plainText(question), quotes);
  const read = new Map(best.map((found, i) => [found, logOdds[i]!]));
  return ranked.map((found) => (read.has(found) ? { ...found, read: read.get(found)! } : found));
}

/** All that was read of the best passages together; null where none was. */
export const quotesRead = (ranked: readonly RankedPassage[]): number | null =>
  sumOfOdds(ranked.flatMap(({ read }) => read ?? []));

/**
 * One of the passages as if it alone had been found: about as sure to answer as the best one, or not read, it is as sure as all together;
 * two counties say the same thing under other headings.
 */
export function foundAlone(found: RankedPassage, ranked: readonly RankedPassage[]): RankedPassage {
  const all = quotesRead(ranked);
  const [best] = ranked;
  if (all === null || best === undefined || answersLess(found, best)) return found;
  return { ...found, read: all };
}

/** A heading says of what a short sentence speaks; in characters, as the reader was trained. */
const longestHeading = 30;
const longestQuote = 160;

/** A quote after the heading that it stands under, in search form. */
function underHeading({ section }: Passage, quote: string): string {
  const heading = plainText(section.at(-1) ?? '')
    .replace(/^[（(]?[一二三四五六七八九十\d]+[)）.．、]+/u, '')
    .slice(0, longestHeading);
  const plain = plainText(quote);
  const whole = heading === '' || plain.startsWith(heading) ? plain : `${heading}:${plain}`;
  return whole.slice(0, longestQuote);
}

/** One that was read to answer less surely than another by this much is about something else, whatever it is near to. */
const muchLess = 1.5;

/** Whether both were read, and the one is much less likely to answer than the other. */
export const answersLess = (one: RankedPassage, other: RankedPassage): boolean =>
  one.read !== undefined && other.read !== undefined && one.read < other.read - muchLess;
