import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import { readCorpusFiles } from './corpus-files.js';
import { parseDocument } from './front-matter.js';
import { readJsonLine } from './json-line.js';
import { isDocument } from './load-corpus.js';
import type { PolicyDocument } from './policy-document.js';
import { moveFile } from './remove-document.js';
import { Withdrawal, withdrawalFile } from './withdrawal.js';

/** A document in the trash that can be put back. */
export interface WithdrawnDocument extends Withdrawal {
  /** Name of its folder in the trash. */
  folder: string;
  document: PolicyDocument;
}

/** What lies in the trash with a note of where it came from, the newest first. */
export async function withdrawnDocuments(trashDir: string): Promise<WithdrawnDocument[]> {
  const folders = await readdir(trashDir).catch(() => []);
  const found = await Promise.all(folders.map((folder) => readWithdrawn(trashDir, folder)));
  return found
    .filter((one): one is WithdrawnDocument => one !== null)
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
}

/**
 * Moves a document and its asks back to where they lay. `document_missing` when the trash has no such folder,
 * `document_duplicate` when the id is in use again.
 */
export async function putBackDocument(
  corpusDir: string,
  trashDir: string,
  folder: string,
): Promise<PolicyDocument> {
  const withdrawn = (await withdrawnDocuments(trashDir)).find((one) => one.folder === folder);
  if (withdrawn === undefined) {
    throw new AppError('document_missing', `The trash has no document "${folder}" that could be put back.`);
  }
  const { document, paths } = withdrawn;
  const kept = (await readCorpusFiles(corpusDir)).filter(isDocument);
  if (kept.some((file) => parseDocument(file.text, file.path).document.id === document.id)) {
    throw new AppError(
      'document_duplicate',
      `A document "${document.id}" is in the corpus. Remove it first, then put the old one back.`,
    );
  }
  // the document last: asks without a document are reported, a document without its asks answers less well
  for (const path of [...paths].reverse()) {
    const from = join(trashDir, folder, basename(path));
    if (!existsSync(from)) continue;
    await mkdir(dirname(join(corpusDir, path)), { recursive: true });
    await moveFile(from, join(corpusDir, path));
  }
  await rm(join(trashDir, folder), { recursive: true, force: true });
  return document;
}

async function readWithdrawn(trashDir: string, folder: string): Promise<WithdrawnDocument | null> {
  const note = await readFile(join(trashDir, folder, withdrawalFile), 'utf8').catch(() => null);
  const withdrawal = note === null ? null : readJsonLine(Withdrawal, note);
  if (withdrawal === null) return null;
  const path = withdrawal.paths[0]!;
  const text = await readFile(join(trashDir, folder, basename(path)), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return { ...withdrawal, folder, document: parseDocument(text, path).document };
  } catch {
    // what cannot be read is not put back by a tap
    return null;
  }
}
