import type { DecisionRule } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: Record<'withAsks' | 'withoutAsks', DecisionRule> = {
  withAsks: {
    concerns: {
      intercept: -7.674,
      weights: { text: 9.103, answered: 9.244, coverage: 11.551, wantsNothing: -6.164 },
    },
    answers: {
      intercept: 3.861,
      weights: {
        text: 1.655,
        answered: 6.502,
        unanswered: -6.468,
        answeredWanting: 0.853,
        unansweredWanting: -6.562,
        sameAnswered: 0.389,
        quoteAnswers: 0.336,
        wantTold: 0.886,
        telling: 0.705,
        coverage: -0.667,
        lacksDetail: -1.04,
        namesAnother: -4.046,
      },
    },
    threshold: 0.42,
  },
  withoutAsks: {
    concerns: {
      intercept: -5.15,
      weights: { text: 8.291, answered: 8.291, coverage: 7.885, wantsNothing: -6.314 },
    },
    answers: {
      intercept: 2.512,
      weights: {
        text: 2.594,
        unanswered: -0.727,
        unansweredWanting: -4.667,
        telling: 1.07,
        quoteAnswers: 0.501,
        coverage: 0.291,
        lacksDetail: -0.773,
        namesAnother: -3.208,
      },
    },
    threshold: 0.32,
  },
};
