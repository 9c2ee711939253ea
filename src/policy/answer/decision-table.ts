import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: 0.971,
  weights: {
    text: 4.114,
    ask: 11.245,
    asked: 0.121,
    unanswered: -14.774,
    coverage: 1.283,
    lacksDetail: -4.12,
    namesAnother: -2.778,
  },
  threshold: 0.59,
  thresholdWithoutAsks: 0.24,
};
