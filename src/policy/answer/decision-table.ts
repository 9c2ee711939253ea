import type { DecisionRule } from './decide-answer.js';

/** Coefficients of the answer decision; written by `scripts/calibrate-decision.ts`, never by hand. */
export const decisionTable: Record<'withAsks' | 'withoutAsks', DecisionRule> = {
  withAsks: {
    concerns: {
      intercept: -6.47,
      weights: { text: 8.084, answered: 9.372, coverage: 9.238, wantsNothing: -6.421 },
    },
    answers: {
      intercept: 2.364,
      weights: {
        text: 2.632,
        answered: 4.957,
        unanswered: -6.522,
        answeredWanting: 2.399,
        unansweredWanting: -5.181,
        wantTold: 1.061,
        lacksDetail: -1.378,
        namesAnother: -2.49,
        sameAnswered: 0.388,
        quoteAnswers: 0.348,
      },
    },
    threshold: 0.41,
  },
  withoutAsks: {
    concerns: {
      intercept: -4.047,
      weights: { text: 7.955, answered: 7.955, coverage: 7.191, wantsNothing: -6.726 },
    },
    answers: {
      intercept: 6.466,
      weights: {
        text: 3.115,
        unanswered: -7.964,
        unansweredWanting: -4.347,
        telling: 0.926,
        coverage: 0.707,
        lacksDetail: -0.901,
        namesAnother: -1.711,
        quoteAnswers: 0.497,
      },
    },
    threshold: 0.3,
  },
};
