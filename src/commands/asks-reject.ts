import { openLearning } from '../app.js';
import { rejectAsk } from '../policy/learn-asks/reject-ask.js';

export async function asksReject(id: string, { by }: { by: string }): Promise<void> {
  const { desk, close } = await openLearning();
  try {
    await rejectAsk(desk, id, by);
  } finally {
    await close();
  }
  process.stdout.write(`rejected; to take it back: mingbai asks undo ${id}\n`);
}
