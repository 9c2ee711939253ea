import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: 3.325,
  weights: {
    text: 3.073,
    answered: 2.649,
    asked: -0.404,
    unanswered: -5.732,
    answeredWanting: 3.969,
    unansweredWanting: -7.507,
    wantTold: 1.586,
    coverage: 1.881,
    lacksDetail: -2.327,
    namesAnother: -3.066,
  },
  threshold: 0.52,
  thresholdWithoutAsks: 0.27,
};
