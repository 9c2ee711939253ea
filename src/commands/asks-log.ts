import { openLearning } from '../app.js';
import { readCount } from './read-count.js';
import { shortId } from './short-id.js';

/** One line a decision, newest first: when, by whom, what, the question's id, the passage, the ask. */
export async function asksLog({ limit }: { limit: string }): Promise<void> {
  const count = readCount('asks log', '--limit', limit);
  const { desk, close } = await openLearning();
  const decisions = await desk.decisions.list({ limit: count }).finally(close);
  for (const { at, by, learnt, question, undone } of decisions) {
    const what = learnt === null ? 'rejected' : 'approved';
    const since = undone === null ? '' : `, undone ${undone.at} by ${undone.by}`;
    process.stdout.write(
      `${at}\t${by}\t${what}${since}\t[${shortId(question)}]\t${learnt?.passage ?? '–'}\t${learnt?.ask ?? '–'}\n`,
    );
  }
  if (decisions.length === 0) process.stdout.write('nothing was decided yet; see: mingbai asks proposed\n');
}
