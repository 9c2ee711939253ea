import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: 2.079,
  weights: {
    text: 2.959,
    ask: 10.71,
    asked: 0.342,
    unanswered: -14.914,
    coverage: 0.126,
    lacksDetail: -3.727,
  },
  threshold: 0.61,
  thresholdWithoutAsks: 0.3,
};
