import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
} = {
  intercept: -0.813,
  weights: { text: 4.465, ask: 6.697, unanswered: -8.929, coverage: 1.339, wrongKind: -0.893 },
  threshold: 0.36,
};
