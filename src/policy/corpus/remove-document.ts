import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readCorpusFiles } from './corpus-files.js';
import { findDocumentFile } from './find-document-file.js';
import { writeWholeFile } from './write-whole-file.js';
import { withdrawalFile, type Withdrawal } from './withdrawal.js';

/** A document taken out of the corpus: where its files lay and where they lie now. */
export interface RemovedDocument {
  id: string;
  /** Name of its folder in the trash. */
  folder: string;
  moved: { from: string; to: string }[];
  /** One sentence: how to undo it. */
  putBack: string;
}

/**
 * Moves a document and its asks to a folder of its own in the trash, with a note of why, by whom and whence;
 * `document_missing` when no document has the id.
 */
export async function removeDocument(
  corpusDir: string,
  id: string,
  trashDir: string,
  why: Pick<Withdrawal, 'reason' | 'by' | 'at'> = { reason: null, by: null, at: null },
): Promise<RemovedDocument> {
  const files = await readCorpusFiles(corpusDir);
  const document = findDocumentFile(files, id);
  const target = freeFolder(join(trashDir, id));
  await mkdir(target, { recursive: true });
  const asks = `asks/${id}.jsonl`;
  const paths = files.some((file) => file.path === asks) ? [document.path, asks] : [document.path];
  const note: Withdrawal = { ...why, paths };
  await writeWholeFile(join(target, withdrawalFile), JSON.stringify(note));
  const moved: RemovedDocument['moved'] = [];
  for (const path of paths) {
    const from = join(corpusDir, path);
    const to = join(target, basename(path));
    await moveFile(from, to);
    moved.push({ from, to });
  }
  const back = moved.map(({ from, to }) => `${to} → ${dirname(from)}`).join(', ');
  return {
    id,
    folder: basename(target),
    moved,
    putBack: `To put it back, move ${back} and run "mingbai index".`,
  };
}

/** A document of this id may have been removed before: it is never overwritten. */
function freeFolder(wanted: string): string {
  for (let count = 1; ; count++) {
    const folder = count === 1 ? wanted : `${wanted}-${count}`;
    if (!existsSync(folder)) return folder;
  }
}

/** Moves a file, also from one disk to another. */
export async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // The trash may lie on another disk.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  }
}
