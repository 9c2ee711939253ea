import { AppError } from '../../shared/app-error.js';
import { bindAsks } from './bind-asks.js';
import { readCorpusFiles, type CorpusFile, type ListName } from './corpus-files.js';
import { hashFiles } from './corpus-hash.js';
import type { BoundAsk, Corpus } from './corpus.js';
import { parseDocument } from './front-matter.js';
import { knownRegions } from './known-regions.js';
import type { Passage } from './passage.js';
import type { PolicyDocument } from './policy-document.js';
import { readAsks } from './read-asks.js';
import { readLexicon } from './read-lexicon.js';
import { splitPassages } from './split-passages.js';

/**
 * Reads `documents/`, `asks/` and the lists of a corpus folder. Asks that do not hold are left out
 * (`checkCorpus` reports them); a document that cannot be read stops the loading with its name. `only`: passages and
 * asks of this document alone, for a page that shows no other.
 */
export async function loadCorpus(dir: string, only?: string): Promise<Corpus> {
  const files = await readCorpusFiles(dir);
  const list = (name: ListName) => files.find((file) => file.path === name)?.text ?? '';
  const documents = files.filter(isDocument).map((file) => parseDocument(file.text, file.path).document);
  refuseDoubles(documents);

  const regions = knownRegions({
    divisions: list('administrative-divisions.json'),
    commonNames: list('regions.yaml'),
    corpusRegions: documents.map((document) => document.region),
  });
  const passages: Passage[] = [];
  const asks: BoundAsk[] = [];
  for (const document of documents) {
    if (only !== undefined && document.id !== only) continue;
    const own = splitPassages(document, regions);
    passages.push(...own);
    const lines = files.find((file) => file.path === `asks/${document.id}.jsonl`);
    if (lines) asks.push(...bindAsks(document.id, own, readAsks(lines.text).asks).bound);
  }
  return {
    documents,
    passages,
    asks,
    regions,
    lexicon: readLexicon(list('lexicon.yaml')),
    hash: hashFiles(files),
  };
}

export function isDocument(file: CorpusFile): boolean {
  return file.path.startsWith('documents/');
}

function refuseDoubles(documents: readonly PolicyDocument[]): void {
  const seen = new Set<string>();
  for (const { id } of documents) {
    if (seen.has(id)) {
      throw new AppError(
        'corpus_broken',
        `Two documents have the id "${id}": give one another id in its front matter.`,
      );
    }
    seen.add(id);
  }
}
