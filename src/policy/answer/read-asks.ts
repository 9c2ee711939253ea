import { plainText } from '../corpus/plain-text.js';
import type { NearestUnanswered, QuestionReader, RankedPassage } from '../retrieval/retrieval.js';
import type { WantedAnswer } from '../question/wanted-answer.js';
import { hasAsks } from './has-asks.js';
import { sumOfOdds } from './log-odds.js';
import { quoteToRead, withRead } from './read-quotes.js';

/** How many of the best passages have an ask of theirs read, one for each of so many sentences of the best, and how many unanswered ones. */
const passagesRead = 2;
const sentencesOfBest = 2;
const unansweredRead = 4;

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
 * Reads the asks of the best passages, of the best of every other place, and the unanswered ones, and with them what would be quoted of the best
 * passage (and of the one whose place it took); none where the best passage has no asks: quotes alone are read there. `question`: as it was searched.
 */
export async function readAsks(
  reader: QuestionReader,
  question: string,
  ranked: readonly RankedPassage[],
  unanswered: readonly NearestUnanswered[],
  wanted: readonly WantedAnswer[],
): Promise<{ ranked: RankedPassage[]; asksRead: AsksRead }> {
  const [first] = ranked;
  if (!hasAsks(first)) return { ranked: [...ranked], asksRead: nothingRead };
  const best = ranked.filter((found, i) => i < passagesRead || isBestOfItsPlace(found, ranked));
  const asksOfPassages = new Map(
    best.map((found) => [found.passage.id, asksOf(found, found === first ? sentencesOfBest : 1)]),
  );
  const answered = new Set([...asksOfPassages.values()].flat());
  const notAnswered = new Set(unanswered.slice(0, unansweredRead).map(({ ask }) => plainText(ask)));
  const asks = [...new Set([...answered, ...notAnswered])];
  const quoted = ranked.filter(
    ({ passage }) => passage === first.passage || passage === first.insteadOf?.passage,
  );
  const sentences = quoted.map((found) => quoteToRead(found, wanted));
  const read = await reader.read(plainText(question), { asks, sentences });
  const logOdds = new Map(asks.map((ask, i) => [ask, read.asks[i]!]));
  const anyOf = (own: Iterable<string>) => sumOfOdds(Array.from(own, (ask) => logOdds.get(ask)!));
  return {
    ranked: withRead(ranked, new Map(quoted.map((found, i) => [found, read.sentences[i]!]))),
    asksRead: {
      ofPassage: ({ passage }) => anyOf(asksOfPassages.get(passage.id) ?? []),
      answered: anyOf(answered),
      unanswered: anyOf(notAnswered),
    },
  };
}

/** Which place is meant may hang on it. */
const isBestOfItsPlace = (found: RankedPassage, ranked: readonly RankedPassage[]): boolean =>
  ranked.find(({ passage }) => passage.region === found.passage.region) === found;

/** The nearest ask of each of so many sentences that are asked for most nearly, in search form. */
function asksOf({ trace }: RankedPassage, sentences: number): string[] {
  if (trace.askWords === null) return [];
  const others = trace.otherAsks().slice(0, sentences - 1);
  return [trace.askWords, ...others.map(({ ask }) => ask)].map(plainText);
}
