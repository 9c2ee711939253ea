import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ask } from './asks.js';
import { readJsonLine } from './json-line.js';
import { writeWholeFile } from './write-whole-file.js';

const pathOf = (corpusDir: string, document: string) => join(corpusDir, 'asks', `${document}.jsonl`);

/**
 * Writes `corpus/asks/<document>.jsonl` again as one whole file: the lines of `dropped` asks left out, `added` ones at
 * the end. Lines that cannot be read stay as they are.
 */
export async function changeAsks(
  corpusDir: string,
  document: string,
  added: readonly Ask[],
  dropped: (ask: Ask) => boolean = () => false,
): Promise<void> {
  const before = await readFile(pathOf(corpusDir, document), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  const kept = before.split('\n').filter((line) => {
    if (line.trim() === '') return false;
    const ask = readJsonLine(Ask, line);
    return ask === null || !dropped(ask);
  });
  const lines = [...kept, ...added.map((ask) => JSON.stringify(ask))];
  const after = lines.map((line) => `${line}\n`).join('');
  if (after !== before) await writeWholeFile(pathOf(corpusDir, document), after);
}
