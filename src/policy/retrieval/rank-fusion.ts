import type { Passage } from '../corpus/passage.js';
import type { FusionTrace, RankedPassage } from './retrieval.js';

/** How the legs are added up; `scripts` may measure others. */
export interface FusionWeights {
  text: number;
  ask: number;
  /** For how much the nearest ask wants what the question wants. */
  wanting: number;
  /** For BM25 of text and of asks alike. */
  keywords: number;
  /** For BM25 by sound. */
  sounds: number;
  /** A passage that nobody wrote asks for is taken to have one this much less near than its text. */
  withoutAsks: number;
}

export const fusionWeights: FusionWeights = {
  text: 1,
  ask: 1,
  wanting: 0.1,
  keywords: 0.008,
  sounds: 0.004,
  withoutAsks: 0.05,
};

/** How much less near an ask is taken to be that a model drafted and nobody has read. */
export const draftPenalty = 0.03;

/** What the legs found for one passage. */
export interface Candidate {
  passage: Passage;
  trace: FusionTrace;
}

/** Pure: candidates in, ranked best first; equal scores keep the order of the corpus. */
export function fuseRanks(
  candidates: readonly Candidate[],
  weights: FusionWeights = fusionWeights,
): RankedPassage[] {
  return candidates
    .map(({ passage, trace }) => ({ passage, trace, score: fusedScore(trace, weights) }))
    .sort((a, b) => b.score - a.score);
}

function fusedScore(trace: FusionTrace, weights: FusionWeights): number {
  const text = trace.text ?? 0;
  const ask = trace.ask ?? text - weights.withoutAsks;
  return (
    weights.text * text +
    weights.ask * ask +
    weights.wanting * trace.askWanting +
    weights.keywords * (trace.textKeywords + trace.askKeywords) +
    weights.sounds * trace.sounds
  );
}
