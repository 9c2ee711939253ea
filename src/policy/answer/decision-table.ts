import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: 3.166,
  weights: {
    text: 3.099,
    answered: 4.724,
    asked: -0.017,
    unanswered: -10.696,
    reading: 0.574,
    coverage: 1.439,
    lacksDetail: -2.831,
    namesAnother: -2.108,
  },
  threshold: 0.57,
  thresholdWithoutAsks: 0.38,
};
