import { plainText } from '../corpus/plain-text.js';
import { couldHold, type WantedAnswer } from '../question/wanted-answer.js';
import type { Evidence } from './evidence.js';
import { decisionTable } from './decision-table.js';

/** What the decision looks at, each a number of comparable size; names are the columns of `decision-table.ts`. */
export interface DecisionFeatures {
  /** Cosine of the best passage's best window. */
  text: number;
  /** Cosine of the best passage's best ask; its text cosine when it has no asks. */
  ask: number;
  /** Cosine of the nearest question known to be unanswered. */
  unanswered: number;
  /** Share of the question's character pairs that the passage or its ask holds. */
  coverage: number;
  /** 1 when the quote could not hold the kind of answer wanted. */
  wrongKind: number;
}

export function decisionFeatures(
  question: string,
  evidence: Evidence,
  quote: string,
  wanted: readonly WantedAnswer[],
): DecisionFeatures {
  const [first] = evidence.ranked;
  if (first === undefined) {
    return { text: 0, ask: 0, unanswered: 1, coverage: 0, wrongKind: 1 };
  }
  const text = first.trace.text ?? 0;
  const ask = first.trace.ask ?? text;
  const specific = wanted.filter((kind) => kind !== 'what' && kind !== 'whether');
  return {
    text,
    ask,
    unanswered: evidence.unanswered?.similarity ?? 0,
    coverage: coverage(question, `${first.passage.text}${first.trace.askWords ?? ''}`),
    wrongKind: specific.length > 0 && !specific.some((kind) => couldHold(kind, plainText(quote))) ? 1 : 0,
  };
}

function coverage(question: string, evidence: string): number {
  const plain = plainText(question).replace(/[^\p{L}\p{N}]/gu, '');
  const held = plainText(evidence);
  let pairs = 0;
  let found = 0;
  for (let i = 0; i < plain.length - 1; i++) {
    pairs += 1;
    if (held.includes(plain.slice(i, i + 2))) found += 1;
  }
  return pairs === 0 ? 0 : found / pairs;
}

/** Probability that the first citation answers: a logistic model, its coefficients in `decision-table.ts`. */
export function answerProbability(features: DecisionFeatures): number {
  let sum = decisionTable.intercept;
  for (const [name, weight] of Object.entries(decisionTable.weights)) {
    sum += weight * features[name as keyof DecisionFeatures];
  }
  return 1 / (1 + Math.exp(-sum));
}

/** A wrong rule costs a family more than a refusal: below the threshold the bot says that it does not know. */
export function isAnswer(probability: number): boolean {
  return probability >= decisionTable.threshold;
}
