import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
} = {
  intercept: -6,
  weights: { text: 3, ask: 8, unanswered: -12, margin: 2, keywords: 1, coverage: 1, wrongKind: -0.7 },
  threshold: 0.35,
};
