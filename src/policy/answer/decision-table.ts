import type { DecisionRule } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: Record<'withAsks' | 'withoutAsks', DecisionRule> = {
  withAsks: {
    concerns: {
      intercept: -6.663,
      weights: { text: 7.901, answered: 11.022, coverage: 5.664, wantsNothing: -5.475 },
    },
    answers: {
      intercept: 1.96,
      weights: {
        text: 3.518,
        answered: 5.567,
        unanswered: -6.418,
        answeredWanting: 3.037,
        unansweredWanting: -7.13,
        wantTold: 1.618,
        wordsUnanswered: -0.07,
        wordsAnswered: 0.034,
        lacksDetail: -2.279,
        namesAnother: -3.199,
      },
    },
    threshold: 0.45,
  },
  withoutAsks: {
    concerns: {
      intercept: -4.004,
      weights: { text: 8.446, answered: 8.446, coverage: 5.736, wantsNothing: -5.58 },
    },
    answers: {
      intercept: 10.098,
      weights: {
        text: 5.207,
        unanswered: -13.504,
        unansweredWanting: -7.204,
        telling: 1.469,
        coverage: 1.936,
        lacksDetail: -1.562,
        namesAnother: -2.213,
      },
    },
    threshold: 0.28,
  },
};
