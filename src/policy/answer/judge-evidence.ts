import { plainText } from '../corpus/plain-text.js';
import { wantedAnswers } from '../question/wanted-answer.js';
import { chooseQuote } from './choose-quote.js';
import { answerProbability, decisionFeatures, isAnswer, type DecisionFeatures } from './decide-answer.js';
import type { Evidence } from './evidence.js';
import type { SentenceReader } from './sentence-reader.js';

/** Whether what was found answers, with the grounds for it. */
export interface Verdict {
  answers: boolean;
  /** That the first passage answers. */
  probability: number;
  features: DecisionFeatures;
}

/** Judges the best passage: its sentence is read beside the question, and all signs are weighed by the decision table. */
export async function judgeEvidence(
  question: string,
  evidence: Evidence,
  reader: SentenceReader,
): Promise<Verdict> {
  const [first] = evidence.ranked;
  const wanted = wantedAnswers(question);
  const quote = first === undefined ? '' : chooseQuote(first, wanted);
  const [reading] =
    quote === '' ? [nothingToRead] : await reader.read(plainText(evidence.searched), [plainText(quote)]);
  const features = decisionFeatures(evidence, { quote, wanted, reading: reading ?? nothingToRead });
  const probability = first === undefined ? 0 : answerProbability(features);
  return { answers: isAnswer(probability), probability, features };
}

const nothingToRead = -6;
