import { openLearning } from '../app.js';
import { undoDecision } from '../policy/learn-asks/undo-decision.js';
import { bringUpToDate } from './bring-up-to-date.js';

export async function asksUndo(id: string, { by }: { by: string }): Promise<void> {
  const { desk, close } = await openLearning();
  const { learnt } = await undoDecision(desk, id, by).finally(close);
  if (learnt === null) {
    process.stdout.write('the question is proposed again\n');
    return;
  }
  process.stdout.write(`taken back; ${learnt.document} has this ask no more\n`);
  await bringUpToDate();
}
