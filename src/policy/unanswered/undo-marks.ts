import { readPages } from '../read-pages.js';
import { questionsFor, type UnansweredStores } from './topics.js';

/** Undoes what one tap marked; false when any of it is about a question that `sees` does not let through. */
export async function undoMarks(
  stores: UnansweredStores,
  batch: string,
  sees: (place: string | null) => boolean,
  undone: { at: string; by: string },
): Promise<boolean> {
  const [marks, questions] = await Promise.all([readPages(stores.marks), questionsFor(stores, sees)]);
  const seen = new Set(questions.map(({ entry }) => entry.id));
  const about = marks.filter((mark) => mark.batch === batch && mark.undone === null);
  if (about.length === 0 || about.some(({ question }) => !seen.has(question))) return false;
  return (await stores.marks.undo(batch, undone)).length > 0;
}
