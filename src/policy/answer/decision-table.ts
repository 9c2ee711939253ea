import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: 1.824,
  weights: {
    text: 2.585,
    ask: 6.93,
    asked: 0.267,
    unanswered: -11.005,
    reading: 0.476,
    coverage: 1.4,
    lacksDetail: -3.302,
    namesAnother: -1.7,
  },
  threshold: 0.6,
  thresholdWithoutAsks: 0.38,
};
