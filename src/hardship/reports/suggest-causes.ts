import { readCauses } from './cause-lexicon.js';
import { causeGroups, type CauseGroup } from './cause.js';

/** Port: how likely a story speaks of each cause, 0 to 1; a classifier over the encoder's vectors. */
export interface CauseSense {
  causesOf(story: string): Promise<Readonly<Record<CauseGroup, number>>>;
}

export interface SuggestedCauses {
  /** All groups, the likeliest first. */
  ranked: readonly CauseGroup[];
  /** How many of the first the story speaks of; at least one. */
  likely: number;
  /** So clear that nobody needs to be asked. */
  sure: boolean;
}

/** What the lexicon adds to the classifier's word; measured beside it by `scripts/measure-hearing.ts`. */
const lexiconAdds = 0.25;
const likelyAt = 0.5;
const sureAt = 0.85;
/** Nothing else may come near what is taken without asking. */
const clearBelow = 0.3;
const likelyAtMost = 3;

/** Causes by classifier and lexicon together: suggested, never decided. */
export async function suggestCauses(story: string, sense: CauseSense): Promise<SuggestedCauses> {
  const probability = await sense.causesOf(story);
  const named = new Set(readCauses(story));
  const scored = causeGroups
    .map((group) => ({ group, score: probability[group] + (named.has(group) ? lexiconAdds : 0) }))
    .sort((a, b) => b.score - a.score);
  const likely = scored.filter(({ score }) => score >= likelyAt).length;
  const clear = scored.every(({ score }) => score >= sureAt || score < clearBelow);
  return {
    ranked: scored.map(({ group }) => group),
    likely: Math.min(likelyAtMost, Math.max(1, likely)),
    sure: clear && likely >= 1 && likely <= likelyAtMost,
  };
}
