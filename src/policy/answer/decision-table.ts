import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: 1.957,
  weights: {
    text: 2.378,
    ask: 7.005,
    asked: 0.178,
    unanswered: -11.128,
    reading: 0.584,
    coverage: 1.456,
    lacksDetail: -3.27,
    namesAnother: -1.738,
  },
  threshold: 0.6,
  thresholdWithoutAsks: 0.38,
};
