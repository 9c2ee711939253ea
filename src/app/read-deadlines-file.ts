import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDeadlines, type Deadlines } from '../hardship/counties/deadlines.js';

const name = 'deadlines.yaml';
/** The table that comes with the product; a corpus folder may bring its own instead. */
const shipped = fileURLToPath(new URL(`../../corpus/${name}`, import.meta.url));

/** What places have published about deadlines, and the calendar of the house. */
export async function readDeadlinesFile(corpusDir: string): Promise<Deadlines> {
  const own = await readFile(join(corpusDir, name), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  return readDeadlines(own ?? (await readFile(shipped, 'utf8')));
}
