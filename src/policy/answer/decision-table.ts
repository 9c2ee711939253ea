import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
} = {
  intercept: -0.307,
  weights: { text: 4.364, ask: 6.546, unanswered: -8.728, coverage: 1.309, wrongKind: -0.873 },
  threshold: 0.6,
};
