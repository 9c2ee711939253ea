import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: 2.937,
  weights: {
    text: 3.369,
    answered: 4.488,
    asked: 0.009,
    unanswered: -10.383,
    reading: 0.617,
    coverage: 1.66,
    lacksDetail: -2.833,
    namesAnother: -2.472,
  },
  threshold: 0.52,
  thresholdWithoutAsks: 0.35,
};
