import type { RankedPassage } from '../retrieval/retrieval.js';

/** Puts a passage first, in the place of the one that was, with its score; the others stay in order. */
export function takePlace(
  [first, ...rest]: readonly [RankedPassage, ...RankedPassage[]],
  taking: RankedPassage,
): RankedPassage[] {
  return [
    { ...taking, score: first.score, insteadOf: first },
    first,
    ...rest.filter((found) => found !== taking),
  ];
}
