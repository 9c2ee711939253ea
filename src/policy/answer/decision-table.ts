import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: 3.191,
  weights: {
    text: 2.799,
    answered: 2.972,
    asked: -0.469,
    unanswered: -5.955,
    answeredWanting: 4.098,
    unansweredWanting: -7.306,
    wantTold: 1.569,
    coverage: 1.979,
    lacksDetail: -2.343,
    namesAnother: -3.099,
  },
  threshold: 0.52,
  thresholdWithoutAsks: 0.27,
};
