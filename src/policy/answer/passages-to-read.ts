import type { RankedPassage } from '../retrieval/retrieval.js';

/** The first so many, and the best passage of every other place: which place is meant may hang on it. */
export const passagesToRead = (ranked: readonly RankedPassage[], count: number): RankedPassage[] =>
  ranked.filter((found, i) => i < count || isBestOfItsPlace(found, ranked));

const isBestOfItsPlace = (found: RankedPassage, ranked: readonly RankedPassage[]): boolean =>
  ranked.find(({ passage }) => passage.region === found.passage.region) === found;
