import type { DecisionRule } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: Record<'withAsks' | 'withoutAsks', DecisionRule> = {
  withAsks: {
    concerns: {
      intercept: -6.985,
      weights: { text: 8.648, answered: 9.937, coverage: 8.739, wantsNothing: -6.207 },
    },
    answers: {
      intercept: 1.965,
      weights: {
        text: 3.026,
        answered: 5.73,
        unanswered: -7.058,
        answeredWanting: 2.487,
        unansweredWanting: -5.402,
        wantTold: 1.116,
        lacksDetail: -1.533,
        namesAnother: -2.399,
        sameAnswered: 0.405,
        quoteAnswers: 0.348,
      },
    },
    threshold: 0.37,
  },
  withoutAsks: {
    concerns: {
      intercept: -4.591,
      weights: { text: 8.615, answered: 8.615, coverage: 6.854, wantsNothing: -6.431 },
    },
    answers: {
      intercept: 6.674,
      weights: {
        text: 2.946,
        unanswered: -8.16,
        unansweredWanting: -4.353,
        telling: 0.881,
        coverage: 0.886,
        lacksDetail: -0.957,
        namesAnother: -1.478,
        quoteAnswers: 0.616,
      },
    },
    threshold: 0.27,
  },
};
