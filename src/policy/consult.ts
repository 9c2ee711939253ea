import { newUlid } from '../shared/id.js';
import { archivedPassages } from './archived-passages.js';
import type { AnswersPolicy, PolicyAnswer, PolicyQuestion } from './answer/policy-answer.js';
import type { ArchivedPassage } from './passage-archive.js';
import type { PolicyLibrary } from './policy-library.js';
import type { QuestionLedger } from './question-ledger.js';
import { refusedQuestions } from './refused-questions.js';

export interface ConsultDesk {
  answers: AnswersPolicy;
  library: () => PolicyLibrary;
  ledger: QuestionLedger;
  /** Puts marks where names and numbers of people stand. */
  mask: (text: string) => string;
}

/** An answer with the passages that were weighed and not cited, best first. */
export interface Consulted {
  answer: PolicyAnswer;
  others: readonly ArchivedPassage[];
}

/** One question of a person at work: the answer of the chat, its evidence; a refusal goes to the ledger as there. */
export async function consult(
  { answers, library, ledger, mask }: ConsultDesk,
  question: Omit<PolicyQuestion, 'history'>,
  now: Date,
): Promise<Consulted> {
  const answer = await answers.answer({ ...question, history: [] });
  const { region } = question;
  for (const note of refusedQuestions({ question: question.question, followUp: false, region }, answer)) {
    await ledger.record({
      ...note,
      question: mask(note.question),
      id: newUlid(now),
      at: now.toISOString(),
    });
  }
  return { answer, others: othersOf(answer, library()) };
}

function othersOf(answer: PolicyAnswer, library: PolicyLibrary): ArchivedPassage[] {
  const shown = [
    ...answer.citations,
    ...(answer.nearest ?? []),
    ...answer.parts.flatMap((part) => part.citations),
  ];
  const seen = new Set(shown.map(({ passage }) => passage));
  const weighed = [answer.candidates ?? [], ...answer.parts.map((part) => part.candidates ?? [])].flat();
  const wanted = weighed.filter((id) => !seen.has(id) && seen.add(id));
  return passagesById(library, wanted);
}

/** Passages of the library by id, in the order asked for; those that are gone are left out. */
export function passagesById(library: PolicyLibrary, ids: readonly string[]): ArchivedPassage[] {
  const found = ids.flatMap((id) => library.passages.filter((passage) => passage.id === id));
  return archivedPassages(found, library.documents.values());
}
