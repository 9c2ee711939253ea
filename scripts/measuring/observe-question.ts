import { findEvidence } from '../../src/policy/answer/evidence.js';
import type { DecisionFeatures } from '../../src/policy/answer/decide-answer.js';
import { judgeEvidence } from '../../src/policy/answer/judge-evidence.js';
import { makeCitation } from '../../src/policy/answer/make-citation.js';
import { scopeOfQuestion } from '../../src/policy/answer/search-scope.js';
import type { GradedQuestion } from '../../src/policy/evaluation/graded-question.js';
import { isHit } from '../../src/policy/evaluation/score-question.js';
import type { PolicyLibrary } from '../../src/policy/policy-library.js';
import { tidySpeech } from '../../src/policy/question/tidy-speech.js';

/** One decision as it stood: what was seen, and how it should have come out. */
export interface ObservedDecision {
  question: GradedQuestion;
  features: DecisionFeatures;
  probability: number;
  answerable: boolean;
  /** The first citation answers; of a question for two passages it is enough that it is answerable. */
  right: boolean;
}

/** Searches and judges a graded question; null where the place or the year decides before anything is weighed. */
export async function observeQuestion(
  library: PolicyLibrary,
  question: GradedQuestion,
): Promise<ObservedDecision | null> {
  const words = tidySpeech(question.question);
  const history = question.history ?? [];
  const placed = { question: words, history, region: question.region ?? null, date: question.date ?? null };
  const { asked } = scopeOfQuestion(placed, library);
  if (asked === null) return null;
  const evidence = await findEvidence(library, words, history, asked);
  const [first] = evidence.ranked;
  if (first === undefined) return null;
  const { features, probability } = judgeEvidence(words, evidence);
  const document = library.documents.get(first.passage.document)!;
  const hit = question.style === 'multi' || isHit(question, [makeCitation(first.passage, document, '')]);
  return {
    question,
    features,
    probability,
    answerable: question.answerable,
    right: question.answerable && hit,
  };
}
