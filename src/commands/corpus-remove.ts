import { join } from 'node:path';
import { readConfiguration, today } from '../app.js';
import { removeDocument } from '../policy/corpus/remove-document.js';
import { bringUpToDate } from './bring-up-to-date.js';

export async function corpusRemove(id: string, { reason }: { reason?: string }): Promise<void> {
  const { corpusDir, dataDir } = readConfiguration();
  const why = { reason: reason ?? null, by: null, at: today() };
  const removed = await removeDocument(corpusDir, id, join(dataDir, 'removed'), why);
  process.stdout.write(
    `removed ${removed.id}; links to its passages still open, marked 已撤下.\n${removed.putBack}\n`,
  );
  await bringUpToDate();
}
