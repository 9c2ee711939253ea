import { changeAsks } from '../corpus/asks-file.js';
import type { AskDecision } from './ask-decision.js';
import { oneByEnding, roleOf, type LearnDesk } from './learn-desk.js';
import { learntPen } from './learnt-ask.js';

/**
 * Takes a decision back: of an approval exactly its line leaves the corpus; the index is the caller's to bring up to
 * date. A line that is gone already, or a document that was removed, is no hindrance.
 */
export async function undoDecision(
  desk: Pick<LearnDesk, 'corpusDir' | 'decisions' | 'mask' | 'clock'>,
  id: string,
  by: string,
): Promise<AskDecision> {
  const role = roleOf(by, desk.mask);
  const decision = await oneByEnding(
    id,
    (ending) => desk.decisions.standing(ending),
    'No decision that stands is about a question',
  );
  const { learnt } = decision;
  if (learnt !== null) {
    let dropped = false;
    await changeAsks(desk.corpusDir, learnt.document, [], (ask) => {
      const same = ask.by === learntPen && ask.ask === learnt.ask && ask.quote === learnt.quote;
      if (dropped || !same) return false;
      dropped = true;
      return true;
    });
  }
  await desk.decisions.markUndone(decision.id, { at: desk.clock.now().toISOString(), by: role });
  return decision;
}
