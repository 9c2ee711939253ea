import { newUlid } from '../../shared/id.js';
import { decidedAlready } from './learn-ask.js';
import { oneByEnding, roleOf, type LearnDesk } from './learn-desk.js';

/** Notes that a question is not to be learnt: it is proposed no more. */
export async function rejectAsk(
  desk: Pick<LearnDesk, 'ledger' | 'decisions' | 'mask' | 'clock'>,
  id: string,
  by: string,
): Promise<void> {
  const role = roleOf(by, desk.mask);
  const entry = await oneByEnding(id, (ending) => desk.ledger.find(ending), 'No question');
  const now = desk.clock.now();
  const outcome = await desk.decisions.record({
    id: newUlid(now),
    question: entry.id,
    learnt: null,
    by: role,
    at: now.toISOString(),
    undone: null,
  });
  if (outcome === 'taken') throw decidedAlready(entry);
}
