import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
} = {
  intercept: -1.411,
  weights: { text: 6.081, ask: 9.122, unanswered: -12.163, coverage: 1.824, wrongKind: -1.216 },
  threshold: 0.56,
};
