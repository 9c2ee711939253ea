import type { DecisionRule } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: Record<'withAsks' | 'withoutAsks', DecisionRule> = {
  withAsks: {
    concerns: {
      intercept: -6.958,
      weights: { text: 9.11, answered: 9.616, coverage: 8.254, wantsNothing: -6.238 },
    },
    answers: {
      intercept: 1.278,
      weights: {
        text: 3.016,
        answered: 6.212,
        unanswered: -6.959,
        answeredWanting: 2.397,
        unansweredWanting: -5.859,
        wantTold: 1.227,
        lacksDetail: -1.524,
        namesAnother: -2.685,
        sameAnswered: 0.289,
        quoteAnswers: 0.531,
      },
    },
    threshold: 0.44,
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
