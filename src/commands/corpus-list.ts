import { readConfiguration } from '../app.js';
import { loadCorpus } from '../policy/corpus/load-corpus.js';

export async function corpusList(): Promise<void> {
  const corpus = await loadCorpus(readConfiguration().corpusDir);
  for (const document of corpus.documents) {
    const passages = corpus.passages.filter((passage) => passage.document === document.id).length;
    const asks = corpus.asks.filter((ask) => ask.document === document.id).length;
    process.stdout.write(
      `${document.id}\t${document.date ?? '–'}\t${document.region}\t${passages} passages\t${asks} asks\t《${document.title}》\n`,
    );
  }
  if (corpus.documents.length === 0)
    process.stdout.write('no documents yet; bring one in with: mingbai corpus add FILE\n');
}
