import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../../src/policy/corpus/corpus.js';
import { loadCorpus } from '../../src/policy/corpus/load-corpus.js';

/** The corpus together with documents that must never stand in it (invented ones): read from a folder that is gone after. */
export async function joinedCorpus(...folders: readonly string[]): Promise<Corpus> {
  const joined = await mkdtemp(join(tmpdir(), 'mingbai-joined-'));
  try {
    for (const folder of folders) await cp(folder, joined, { recursive: true });
    return await loadCorpus(joined);
  } finally {
    await rm(joined, { recursive: true, force: true });
  }
}
