import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: 1.649,
  weights: {
    text: 2.926,
    ask: 10.243,
    asked: 0.254,
    unanswered: -13.797,
    coverage: 0.974,
    lacksDetail: -3.798,
    namesAnother: -1.79,
  },
  threshold: 0.57,
  thresholdWithoutAsks: 0.17,
};
