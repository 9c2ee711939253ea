import { readConfiguration, today } from '../app.js';
import { loadCorpus } from '../policy/corpus/load-corpus.js';
import { shelveDocuments } from '../policy/corpus/shelve-documents.js';

export async function corpusList(): Promise<void> {
  const shelf = shelveDocuments(await loadCorpus(readConfiguration().corpusDir), today());
  for (const { document, passages, asks, unanswered } of shelf) {
    process.stdout.write(
      `${document.id}\t${document.date ?? '–'}\t${document.region}\t${passages} passages\t${asks + unanswered} asks\t《${document.title}》\n`,
    );
  }
  if (shelf.length === 0)
    process.stdout.write('no documents yet; bring one in with: mingbai corpus add FILE\n');
}
