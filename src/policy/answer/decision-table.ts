import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: 2.052,
  weights: {
    text: 2.934,
    ask: 10.713,
    asked: 0.31,
    unanswered: -14.817,
    coverage: 0.13,
    lacksDetail: -3.726,
  },
  threshold: 0.64,
  thresholdWithoutAsks: 0.32,
};
