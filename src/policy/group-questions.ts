import { averageLink, dot } from './average-link.js';
import { dayOf, placesOf, type LedgerEntry } from './question-ledger.js';

/** Questions that ask for one thing. */
export interface QuestionGroup {
  /** The question nearest to all of the group. */
  central: LedgerEntry;
  /** In the order given. */
  entries: readonly LedgerEntry[];
  places: readonly Tally[];
  reasons: readonly Tally[];
  /** The newest day somebody asked, YYYY-MM-DD. */
  newest: string;
}

/** How often something was said, most often first; a `null` name: it was not said. */
export interface Tally {
  name: string | null;
  count: number;
}

/** Chosen by reading what 364 refused questions of the corpus fall into: at 0.66 loans of all kinds are still one group. */
export const sameTopic = 0.7;

/**
 * Groups questions by the cosine of their unit vectors (`vectors[i]` is that of `entries[i]`): members are on average at
 * least `threshold` near. Largest group first, then the newest; the same input gives the same groups.
 */
export function groupQuestions(
  entries: readonly LedgerEntry[],
  vectors: readonly Float32Array[],
  threshold: number = sameTopic,
): QuestionGroup[] {
  return averageLink(vectors, threshold)
    .map((members) => describeGroup(members, entries, vectors))
    .sort((a, b) => b.entries.length - a.entries.length || compareDays(b.newest, a.newest));
}

function describeGroup(
  members: readonly number[],
  entries: readonly LedgerEntry[],
  vectors: readonly Float32Array[],
): QuestionGroup {
  const own = members.map((i) => entries[i]!);
  const nearness = members.map((i) => members.reduce((sum, j) => sum + dot(vectors[i]!, vectors[j]!), 0));
  return {
    central: own[nearness.indexOf(Math.max(...nearness))]!,
    entries: own,
    places: countPlaces(own),
    reasons: tally(own.map(({ reason }) => reason)),
    newest: own.map(dayOf).sort().at(-1)!,
  };
}

/** How often each place was asked about. */
export const countPlaces = (entries: readonly LedgerEntry[]): Tally[] =>
  tally(
    entries.flatMap((entry): (string | null)[] => {
      const places = placesOf(entry);
      return places.length > 0 ? [...places] : [null];
    }),
  );

function tally(names: readonly (string | null)[]): Tally[] {
  const counts = new Map<string | null, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

const compareDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
