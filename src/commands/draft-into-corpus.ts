import type { AskDrafter } from '../policy/corpus/ask-drafter.js';
import { draftAsks } from '../policy/corpus/draft-asks.js';

/** Has the model draft asks for a document and says in one line what came of it. */
export async function draftIntoCorpus(corpusDir: string, id: string, drafter: AskDrafter): Promise<void> {
  const { asks, dropped, facts, asked, down } = await draftAsks(corpusDir, id, drafter, (done, all) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\rdrafts: ${done}/${all} passages${done === all ? '\n' : ''}`);
  });
  const thrown = Object.entries(dropped).map(([reason, count]) => `${count} ${reason}`);
  const words = [
    `${asks.length} asks for ${asked} of ${facts} facts, unreviewed`,
    ...(thrown.length === 0 ? [] : [`dropped: ${thrown.join(', ')}`]),
    ...(down
      ? [`the model (LLM_BASE_URL) did not answer; again with: mingbai corpus asks ${id} --draft`]
      : []),
  ];
  process.stdout.write(`drafts   ${words.join('; ')}\n`);
}
