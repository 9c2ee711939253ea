import { openLearning } from '../app.js';
import { learnAsk, type Approval } from '../policy/learn-asks/learn-ask.js';
import { bringUpToDate } from './bring-up-to-date.js';
import { shortId } from './short-id.js';

export async function asksApprove(id: string, options: Omit<Approval, 'id'>): Promise<void> {
  const { desk, close } = await openLearning();
  try {
    const { learnt, question } = await learnAsk(desk, { id, ...options });
    process.stdout.write(
      `learnt   ${learnt.ask}\nanswer   ${learnt.quote}\npassage  ${learnt.passage}\nundo     mingbai asks undo ${shortId(question)}\n`,
    );
  } finally {
    await close();
  }
  await bringUpToDate();
}
