import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: 2.045,
  weights: {
    text: 2.686,
    ask: 10.965,
    asked: 0.324,
    unanswered: -14.768,
    coverage: 0.063,
    lacksDetail: -3.721,
  },
  threshold: 0.67,
  thresholdWithoutAsks: 0.41,
};
