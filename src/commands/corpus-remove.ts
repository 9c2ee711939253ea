import { join } from 'node:path';
import { buildCorpusIndex, readConfiguration } from '../app.js';
import { removeDocument } from '../policy/corpus/remove-document.js';

export async function corpusRemove(id: string): Promise<void> {
  const { corpusDir, dataDir } = readConfiguration();
  const removed = await removeDocument(corpusDir, id, join(dataDir, 'removed'));
  process.stdout.write(
    `removed ${removed.id}; links to its passages still open, marked 已撤下.\n${removed.putBack}\n`,
  );
  const built = await buildCorpusIndex({ force: false });
  process.stdout.write(
    `index   ${built.documents} documents, ${built.passages} passages, ${built.seconds.toFixed(1)} s\n`,
  );
}
