import { newUlid } from '../../shared/id.js';
import type { UnansweredMark, UnansweredMarks } from './unanswered-mark.js';

/** What is said about questions, each in one go. */
export type Marking =
  | { mark: 'document_needed'; note: string | null }
  | { mark: 'closed'; how: 'by_hand'; note: string }
  | { mark: 'closed'; how: 'answered' };

/** A question to mark; `passage` is what answers it now. */
export interface ToMark {
  question: string;
  passage?: string | null;
}

/** Marks questions; the batch undoes it. Null when every one had such a mark already. */
export async function markQuestions(
  marks: UnansweredMarks,
  questions: readonly ToMark[],
  marking: Marking,
  by: string,
  now: Date,
): Promise<string | null> {
  const batch = newUlid(now);
  const made = questions.map(
    ({ question, passage = null }): UnansweredMark => ({
      id: newUlid(now),
      batch,
      question,
      mark: marking.mark,
      how: marking.mark === 'closed' ? marking.how : null,
      note: 'note' in marking ? marking.note : null,
      passage,
      by,
      at: now.toISOString(),
      undone: null,
    }),
  );
  return made.length > 0 && (await marks.record(made)) > 0 ? batch : null;
}
