import type { AnswersPolicy } from '../answer/policy-answer.js';
import { askAgain, closeAnswered } from './ask-again.js';
import { questionsFor, type UnansweredStores } from './topics.js';

/** Of many wanted documents the newest questions; each takes about a tenth of a second. */
const mostAsked = 300;
/** Who closed it when nobody did. */
export const theHouse = 'house';

/**
 * After the corpus changed: asks again what waits for a document, and closes what a passage answers that was not weighed
 * when the question was refused; how many. What was weighed then and answers by a new ask, a person looks at first.
 */
export async function closeWhatDocumentsAnswer(
  stores: UnansweredStores,
  policy: AnswersPolicy,
  now: Date,
): Promise<number> {
  const waiting = (await questionsFor(stores, () => true))
    .filter(({ needed, closed }) => needed !== null && closed === null)
    .map(({ entry }) => entry)
    .slice(0, mostAsked);
  const asked = await askAgain(policy, waiting, now);
  const fresh = asked.filter(({ entry, passage }) => passage !== null && !entry.candidates.includes(passage));
  await closeAnswered(stores.marks, fresh, theHouse, now);
  return fresh.length;
}
