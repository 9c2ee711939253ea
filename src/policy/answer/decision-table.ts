import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
} = {
  intercept: -0.69,
  weights: { text: 4.443, ask: 6.665, unanswered: -8.886, coverage: 1.333, wrongKind: -0.889 },
  threshold: 0.44,
};
