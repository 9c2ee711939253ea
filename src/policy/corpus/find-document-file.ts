import { basename } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import type { CorpusFile } from './corpus-files.js';
import { parseDocument } from './front-matter.js';
import { isDocument } from './load-corpus.js';

/** The file of a document among those of a corpus; `document_missing` when no document has the id. */
export function findDocumentFile(files: readonly CorpusFile[], id: string): CorpusFile {
  const found = files.filter(isDocument).find((file) => idOf(file) === id);
  if (found === undefined) {
    throw new AppError(
      'document_missing',
      `No document has the id "${id}". "corpus list" shows the ids there are.`,
    );
  }
  return found;
}

/** Broken front matter must not keep a document from being found: its file name tells its id too. */
function idOf({ text, path }: CorpusFile): string {
  try {
    return parseDocument(text, path).document.id;
  } catch {
    return basename(path, '.md');
  }
}
