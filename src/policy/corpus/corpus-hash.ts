import { createHash } from 'node:crypto';
import { readCorpusFiles, type CorpusFile } from './corpus-files.js';

/** SHA-256 over everything that makes the corpus; the same as `Corpus.hash`, without splitting anything. */
export async function corpusHash(dir: string): Promise<string> {
  return hashFiles(await readCorpusFiles(dir));
}

/** SHA-256 over paths and contents, in the given order. */
export function hashFiles(files: readonly CorpusFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.path}\0${file.text.length}\0`).update(file.text);
  return hash.digest('hex');
}
