import type { DecisionRule } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: Record<'withAsks' | 'withoutAsks', DecisionRule> = {
  withAsks: {
    concerns: {
      intercept: -8.124,
      weights: { text: 9.504, answered: 9.678, coverage: 11.528, wantsNothing: -6.132 },
    },
    answers: {
      intercept: 4.323,
      weights: {
        text: 1.431,
        answered: 6.475,
        unanswered: -6.802,
        answeredWanting: 0.625,
        unansweredWanting: -6.556,
        sameAnswered: 0.386,
        quoteAnswers: 0.333,
        wantTold: 0.892,
        telling: 0.704,
        lacksDetail: -1.045,
        namesAnother: -4.03,
      },
    },
    threshold: 0.43,
  },
  withoutAsks: {
    concerns: {
      intercept: -5.34,
      weights: { text: 8.495, answered: 8.495, coverage: 7.858, wantsNothing: -6.309 },
    },
    answers: {
      intercept: 2.524,
      weights: {
        text: 2.617,
        unanswered: -0.74,
        unansweredWanting: -4.675,
        telling: 1.062,
        quoteAnswers: 0.501,
        coverage: 0.282,
        lacksDetail: -0.777,
        namesAnother: -3.21,
      },
    },
    threshold: 0.27,
  },
};
