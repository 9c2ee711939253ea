import type { DecisionRule } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: Record<'withAsks' | 'withoutAsks', DecisionRule> = {
  withAsks: {
    concerns: {
      intercept: -6.466,
      weights: { text: 8.214, answered: 10.536, coverage: 5.393, wantsNothing: -6.113 },
    },
    answers: {
      intercept: 1.697,
      weights: {
        text: 3.329,
        answered: 6.328,
        unanswered: -7.259,
        answeredWanting: 2.338,
        unansweredWanting: -5.948,
        wantTold: 1.376,
        lacksDetail: -1.777,
        namesAnother: -2.567,
        sameAnswered: 0.303,
      },
    },
    threshold: 0.43,
  },
  withoutAsks: {
    concerns: {
      intercept: -3.828,
      weights: { text: 8.314, answered: 8.314, coverage: 5.092, wantsNothing: -6.404 },
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
