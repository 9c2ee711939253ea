import type { AnswerPart, Citation, PolicyAnswer } from './answer/policy-answer.js';
import type { LedgerNote } from './question-ledger.js';

/** What of an answer goes to the ledger: each question, or part of one, that the documents did not answer. */
export function refusedQuestions(
  asked: Pick<LedgerNote, 'question' | 'followUp' | 'region'>,
  answer: PolicyAnswer,
): LedgerNote[] {
  const note = (
    part: Omit<AnswerPart, 'question'>,
    question: string,
    near: readonly Citation[],
  ): LedgerNote => ({
    ...asked,
    kind: 'no_source',
    question,
    reason: part.reason ?? null,
    places: part.places ?? [],
    passages: near.map(({ passage }) => passage),
    candidates: part.candidates ?? [],
    quote: null,
  });
  if (answer.parts.length > 1) {
    return answer.parts
      .filter((part) => part.kind === 'no_source')
      .map((part) => note(part, part.question, []));
  }
  return answer.kind === 'no_source' ? [note(answer, asked.question, answer.nearest ?? [])] : [];
}
