import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
} = {
  intercept: 5,
  weights: {
    text: 0,
    ask: 0,
    asked: 0,
    unanswered: 0,
    margin: 0,
    coverage: 0,
    wrongKind: 0,
  },
  threshold: 0.56,
};
