import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chosenPeriod } from './chosen-period.js';
import { readCorpusFiles } from './corpus-files.js';
import { readOverrides, type DocumentOverrides } from './document-overrides.js';
import { findDocumentFile } from './find-document-file.js';
import { parseDocument, renderDocument } from './front-matter.js';
import { loadRegions } from './known-regions.js';
import { isDocument } from './load-corpus.js';
import { DocumentMetadata, type PolicyDocument } from './policy-document.js';
import { documentPath } from './prepare-document.js';
import { writeWholeFile } from './write-whole-file.js';

/** What a person may correct: never the id, which is the head of every link, and never the words. */
export type DocumentCorrection = Omit<DocumentOverrides, 'id'>;

/**
 * Writes a document's particulars anew; what is left out stays. Another place moves the file. The index is the
 * caller's to bring up to date. `document_missing`, or `bad_request` for fields that do not hold.
 */
export async function correctDocument(
  corpusDir: string,
  id: string,
  correction: DocumentCorrection,
): Promise<PolicyDocument> {
  const given = readOverrides(correction);
  const files = await readCorpusFiles(corpusDir);
  const file = findDocumentFile(files, id);
  const before = parseDocument(file.text, file.path).document;
  const regions = await loadRegions(
    corpusDir,
    files.filter(isDocument).map((one) => parseDocument(one.text, one.path).document.region),
  );
  const date = given.date === undefined ? before.date : given.date;
  const { validFrom, validTo, sourceUrl, ...fields } = given;
  const metadata = DocumentMetadata.parse({
    ...before,
    ...fields,
    region: given.region === undefined ? before.region : (regions.resolve(given.region) ?? given.region),
    date,
    period: chosenPeriod(validFrom, validTo, before.period, date),
    sourceUrl: sourceUrl === undefined ? before.sourceUrl : (sourceUrl ?? undefined),
  });
  const after: PolicyDocument = { ...metadata, body: before.body };
  const path = documentPath(after);
  await writeWholeFile(join(corpusDir, path), renderDocument(after));
  // killed in between, the document is there twice and `corpus check` says so; it is never gone
  if (path !== file.path) await rm(join(corpusDir, file.path));
  return after;
}
