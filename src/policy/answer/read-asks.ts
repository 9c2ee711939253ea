import { plainText } from '../corpus/plain-text.js';
import type { NearestUnanswered, QuestionReader, RankedPassage } from '../retrieval/retrieval.js';
import { sumOfOdds } from './log-odds.js';

/** How many of the best passages have asks of theirs read, and how many sentences of each are asked for by them. */
const passagesRead = 5;
const sentencesRead = 2;

/** What was read of the asks beside a question: log-odds that who answers one of them has answered the question; null where none was read. */
export interface AsksRead {
  /** The asks of one of the best passages. */
  ofPassage: (found: RankedPassage) => number | null;
  /** Those of all the best passages together. */
  answered: number | null;
  unanswered: number | null;
}

const nothingRead: AsksRead = { ofPassage: () => null, answered: null, unanswered: null };

/**
 * Reads the asks of the best passages, of the best of every other place, and the unanswered ones; none where the best passage has no
 * asks: it is judged by other signs. `question`: as it was searched.
 */
export async function readAsks(
  reader: QuestionReader,
  question: string,
  ranked: readonly RankedPassage[],
  unanswered: readonly NearestUnanswered[],
): Promise<AsksRead> {
  if ((ranked[0]?.trace.askWords ?? null) === null) return nothingRead;
  const best = ranked.filter((found, i) => i < passagesRead || isBestOfItsPlace(found, ranked));
  const asksOfPassages = new Map(best.map((found) => [found.passage.id, asksOf(found)]));
  const answered = new Set([...asksOfPassages.values()].flat());
  const notAnswered = new Set(unanswered.map(({ ask }) => plainText(ask)));
  const asks = [...new Set([...answered, ...notAnswered])];
  const read = await reader.asks(plainText(question), asks);
  const logOdds = new Map(asks.map((ask, i) => [ask, read[i]!]));
  const anyOf = (own: Iterable<string>) => sumOfOdds(Array.from(own, (ask) => logOdds.get(ask)!));
  return {
    ofPassage: ({ passage }) => anyOf(asksOfPassages.get(passage.id) ?? []),
    answered: anyOf(answered),
    unanswered: anyOf(notAnswered),
  };
}

/** Which place is meant may hang on it. */
const isBestOfItsPlace = (found: RankedPassage, ranked: readonly RankedPassage[]): boolean =>
  ranked.find(({ passage }) => passage.region === found.passage.region) === found;

/** The nearest ask of each of the sentences that are asked for most nearly, in search form. */
function asksOf({ trace }: RankedPassage): string[] {
  if (trace.askWords === null) return [];
  const others = trace.otherAsks().slice(0, sentencesRead - 1);
  return [trace.askWords, ...others.map(({ ask }) => ask)].map(plainText);
}
