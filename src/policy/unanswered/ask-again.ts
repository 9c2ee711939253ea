import { shanghaiDay } from '../../shared/clock.js';
import type { AnswersPolicy, PolicyAnswer } from '../answer/policy-answer.js';
import { placesOf, type LedgerEntry } from '../question-ledger.js';
import { markQuestions } from './mark-questions.js';
import type { UnansweredMarks } from './unanswered-mark.js';

/** A question asked again: today's answer, and whether that settles it. */
export interface AskedAgain {
  entry: LedgerEntry;
  answer: PolicyAnswer;
  /** The passage that answers now; null when none does. */
  passage: string | null;
}

/** Asks questions again as of today. What leans on a turn before means nothing alone and is left out. */
export async function askAgain(
  policy: AnswersPolicy,
  entries: readonly LedgerEntry[],
  now: Date,
): Promise<AskedAgain[]> {
  const asked: AskedAgain[] = [];
  for (const entry of entries.filter(({ followUp }) => !followUp)) {
    const answer = await policy.answer({
      question: entry.question,
      history: [],
      region: placesOf(entry)[0] ?? null,
      date: shanghaiDay(now),
    });
    asked.push({ entry, answer, passage: newAnswer(entry, answer) });
  }
  return asked;
}

/** An answer that somebody said was none does not settle a question by being given once more. */
function newAnswer({ kind, passages }: LedgerEntry, answer: PolicyAnswer): string | null {
  const passage = answer.citations[0]?.passage ?? null;
  if (answer.kind !== 'answered' || passage === null) return null;
  return kind === 'not_helpful' && passages.includes(passage) ? null : passage;
}

/** Closes what is answered now; the batch undoes it, null when nothing is. */
export function closeAnswered(
  marks: UnansweredMarks,
  asked: readonly AskedAgain[],
  by: string,
  now: Date,
): Promise<string | null> {
  const answered = asked.flatMap(({ entry, passage }) =>
    passage === null ? [] : [{ question: entry.id, passage }],
  );
  return markQuestions(marks, answered, { mark: 'closed', how: 'answered' }, by, now);
}
