import { join } from 'node:path';
import type { DocumentOverrides } from './document-overrides.js';
import { renderDocument } from './front-matter.js';
import { prepareDocument, type PreparedDocument } from './prepare-document.js';
import { writeWholeFile } from './write-whole-file.js';

/**
 * Brings a .txt .md .html .docx .pdf file into the corpus as `prepareDocument` reads it, as one whole file; the index
 * is the caller's to bring up to date.
 */
export async function addDocument(
  corpusDir: string,
  file: string,
  overrides: DocumentOverrides = {},
): Promise<PreparedDocument> {
  const prepared = await prepareDocument(corpusDir, file, overrides);
  await writeWholeFile(join(corpusDir, prepared.path), renderDocument(prepared.document));
  return prepared;
}
