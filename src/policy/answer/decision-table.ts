import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: 1.855,
  weights: {
    text: 3.434,
    ask: 9.905,
    asked: 0.244,
    unanswered: -14.579,
    coverage: 0.585,
    wrongKind: -1.145,
    lacksKind: -1.872,
  },
  threshold: 0.61,
  thresholdWithoutAsks: 0.39,
};
