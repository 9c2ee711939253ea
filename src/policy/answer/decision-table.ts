import type { DecisionRule } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: Record<'withAsks' | 'withoutAsks', DecisionRule> = {
  withAsks: {
    concerns: {
      intercept: -6.992,
      weights: { text: 8.691, answered: 9.925, coverage: 8.677, wantsNothing: -6.206 },
    },
    answers: {
      intercept: 1.577,
      weights: {
        text: 3.687,
        answered: 7.111,
        unanswered: -7.879,
        answeredWanting: 2.438,
        unansweredWanting: -6.49,
        wantTold: 1.501,
        lacksDetail: -1.814,
        namesAnother: -3.037,
        sameAnswered: 0.301,
      },
    },
    threshold: 0.42,
  },
  withoutAsks: {
    concerns: {
      intercept: -4.533,
      weights: { text: 8.531, answered: 8.531, coverage: 7.35, wantsNothing: -6.432 },
    },
    answers: {
      intercept: 6.356,
      weights: {
        text: 3.315,
        unanswered: -8.746,
        unansweredWanting: -4.666,
        telling: 0.935,
        coverage: 0.993,
        lacksDetail: -1.031,
        namesAnother: -1.571,
        quoteAnswers: 0.873,
      },
    },
    threshold: 0.29,
  },
};
