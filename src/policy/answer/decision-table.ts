import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
} = {
  intercept: -0.727,
  weights: { text: 4.526, ask: 6.789, unanswered: -9.052, coverage: 1.358, wrongKind: -0.905 },
  threshold: 0.44,
};
