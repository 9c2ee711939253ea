import type { DecisionRule } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: Record<'withAsks' | 'withoutAsks', DecisionRule> = {
  withAsks: {
    concerns: {
      intercept: -6.985,
      weights: { text: 8.655, answered: 9.934, coverage: 8.732, wantsNothing: -6.208 },
    },
    answers: {
      intercept: 1.906,
      weights: {
        text: 2.63,
        answered: 5.167,
        unanswered: -6.237,
        answeredWanting: 2.207,
        unansweredWanting: -4.936,
        wantTold: 1.02,
        lacksDetail: -1.385,
        namesAnother: -2.156,
        sameAnswered: 0.35,
        quoteAnswers: 0.396,
      },
    },
    threshold: 0.35,
  },
  withoutAsks: {
    concerns: {
      intercept: -4.614,
      weights: { text: 8.635, answered: 8.635, coverage: 7.041, wantsNothing: -6.407 },
    },
    answers: {
      intercept: 6.465,
      weights: {
        text: 2.813,
        unanswered: -7.85,
        unansweredWanting: -4.188,
        telling: 0.854,
        coverage: 0.841,
        lacksDetail: -0.912,
        namesAnother: -1.416,
        quoteAnswers: 0.575,
      },
    },
    threshold: 0.26,
  },
};
