import type { DecisionRule } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: Record<'withAsks' | 'withoutAsks', DecisionRule> = {
  withAsks: {
    concerns: {
      intercept: -6.663,
      weights: { text: 7.901, answered: 11.022, coverage: 5.664, wantsNothing: -5.475 },
    },
    answers: {
      intercept: 2.347,
      weights: {
        text: 4.073,
        answered: 7.391,
        unanswered: -9.118,
        answeredWanting: 2.794,
        unansweredWanting: -7.522,
        wantTold: 1.747,
        coverage: 1.085,
        lacksDetail: -2.231,
        namesAnother: -3.221,
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
