import { wantedAnswers } from '../question/wanted-answer.js';
import { chooseQuote } from './choose-quote.js';
import {
  answerProbability,
  concernProbability,
  decisionFeatures,
  isAnswer,
  type DecisionFeatures,
} from './decide-answer.js';
import type { Evidence } from './evidence.js';
import { givesOtherYears } from './year-fit.js';

/** Whether what was found answers, with the grounds for it. */
export interface Verdict {
  answers: boolean;
  /** That the first passage answers. */
  probability: number;
  /** That the words concern policy at all. */
  concerns: number;
  features: DecisionFeatures;
}

/** A question this near to one that is known not to be answered is that question. */
const theSame = 0.97;

/** Somebody wrote down that the documents do not say this; only an ask nearer still speaks against it. */
export const isKnownUnanswered = ({ ranked: [first], unanswered: [unanswered] }: Evidence): boolean =>
  unanswered !== undefined &&
  unanswered.similarity >= theSame &&
  unanswered.similarity > Math.max(first?.trace.ask ?? 0, first?.insteadOf?.trace.ask ?? 0);

/** Judges the best passage: all signs are weighed by the decision table. `besideAnswered`: its document answers another part of the message. */
export function judgeEvidence(question: string, evidence: Evidence, besideAnswered = false): Verdict {
  const [first] = evidence.ranked;
  const quote = first === undefined ? '' : chooseQuote(first, wantedAnswers(question));
  const features = decisionFeatures(question, evidence, quote);
  const probability = first === undefined ? 0 : answerProbability(features);
  const answers =
    !isKnownUnanswered(evidence) &&
    !givesOtherYears(quote, evidence.years) &&
    isAnswer(probability, features, besideAnswered);
  return { answers, probability, concerns: concernProbability(features), features };
}
