import { join } from 'node:path';
import { readConfiguration } from '../app.js';
import { putBackDocument } from '../policy/corpus/put-back-document.js';
import { bringUpToDate } from './bring-up-to-date.js';

/** The id is also the name of the folder in the trash; of a document removed twice, `<id>-2` is the later one. */
export async function corpusPutBack(id: string): Promise<void> {
  const { corpusDir, dataDir } = readConfiguration();
  const document = await putBackDocument(corpusDir, join(dataDir, 'removed'), id);
  process.stdout.write(`put back ${document.id}\n`);
  await bringUpToDate();
}
