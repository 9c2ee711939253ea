import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { openDatabase } from '../../src/storage/open-database.js';
import { databaseContracts } from './opened-stores.js';

describe('SQLite keeps the contracts', () => {
  let folder: string;
  afterAll(() => rm(folder, { recursive: true, force: true }));
  databaseContracts(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingbai-contracts-'));
    return openDatabase(join(folder, 'deep/er/mingbai.db'));
  });
});
