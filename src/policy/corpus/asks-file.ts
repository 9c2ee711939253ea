import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ask } from './asks.js';
import { readJsonLine } from './json-line.js';
import { writeWholeFile } from './write-whole-file.js';

const pathOf = (corpusDir: string, document: string) => join(corpusDir, 'asks', `${document}.jsonl`);

/** The change under way of each file: two people save at once, and both are kept. */
const underWay = new Map<string, Promise<void>>();

/**
 * Writes `corpus/asks/<document>.jsonl` again as one whole file: the lines of `dropped` asks left out, `added` ones at
 * the end. Lines that cannot be read stay as they are. Changes of one file follow one another.
 */
export async function changeAsks(
  corpusDir: string,
  document: string,
  added: readonly Ask[],
  dropped: (ask: Ask) => boolean = () => false,
): Promise<void> {
  const path = pathOf(corpusDir, document);
  const before = underWay.get(path) ?? Promise.resolve();
  const change = before.catch(() => undefined).then(() => rewrite(path, added, dropped));
  underWay.set(path, change);
  try {
    await change;
  } finally {
    if (underWay.get(path) === change) underWay.delete(path);
  }
}

async function rewrite(path: string, added: readonly Ask[], dropped: (ask: Ask) => boolean): Promise<void> {
  const before = await readFile(path, 'utf8').catch((error: unknown) => {
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
  if (after !== before) await writeWholeFile(path, after);
}
