import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import { readCorpusFiles } from './corpus-files.js';
import { parseDocument } from './front-matter.js';
import { isDocument } from './load-corpus.js';

/** A document taken out of the corpus: where its files lay and where they lie now. */
export interface RemovedDocument {
  id: string;
  moved: { from: string; to: string }[];
  /** One sentence: how to undo it. */
  putBack: string;
}

/** Moves a document and its asks to the trash folder; `document_missing` when no document has the id. */
export async function removeDocument(
  corpusDir: string,
  id: string,
  trashDir: string,
): Promise<RemovedDocument> {
  const files = await readCorpusFiles(corpusDir);
  const document = files.filter(isDocument).find((file) => idOf(file.text, file.path) === id);
  if (!document) {
    throw new AppError(
      'document_missing',
      `No document has the id "${id}". "corpus list" shows the ids there are.`,
    );
  }
  const target = freeFolder(join(trashDir, id));
  await mkdir(target, { recursive: true });
  const asks = `asks/${id}.jsonl`;
  const paths = files.some((file) => file.path === asks) ? [document.path, asks] : [document.path];
  const moved: RemovedDocument['moved'] = [];
  for (const path of paths) {
    const from = join(corpusDir, path);
    const to = join(target, basename(path));
    await move(from, to);
    moved.push({ from, to });
  }
  const back = moved.map(({ from, to }) => `${to} → ${dirname(from)}`).join(', ');
  return { id, moved, putBack: `To put it back, move ${back} and run "mingbai index".` };
}

/** Broken front matter must not keep a document from being removed: its file name tells its id too. */
function idOf(text: string, path: string): string {
  try {
    return parseDocument(text, path).document.id;
  } catch {
    return basename(path, '.md');
  }
}

/** A document of this id may have been removed before: it is never overwritten. */
function freeFolder(wanted: string): string {
  for (let count = 1; ; count++) {
    const folder = count === 1 ? wanted : `${wanted}-${count}`;
    if (!existsSync(folder)) return folder;
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // The trash may lie on another disk.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  }
}
