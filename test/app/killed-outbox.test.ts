import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createCaseStore } from '../../src/storage/kysely-case-store.js';
import { openDatabase } from '../../src/storage/open-database.js';
import { startFakeBotApi } from '../fakes/fake-bot-api.js';
import { openTestVault } from '../fakes/test-vault.js';
import { toldOnDatabase } from '../fakes/told-families.js';
import { until } from '../channels/telegram/telegram-house.js';

const program = fileURLToPath(new URL('./killable-outbox.ts', import.meta.url));
const typescript = createRequire(import.meta.url).resolve('tsx');
const kills = 4;
const families = 30;
const each = 4;

it('killed at any moment loses no message to a family, keeps their order, and doubles at most one a kill', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingbai-outbox-'));
  const api = await startFakeBotApi();
  const file = join(folder, 'mingbai.db');
  let start = Date.parse('2024-12-02T03:00:00Z');
  const open = () => {
    start += 120_000;
    const given = [api.root, api.token, file, String(start)];
    const child = spawn(process.execPath, ['--import', typescript, program, ...given], { stdio: 'inherit' });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    return async () => {
      child.kill('SIGKILL');
      await ended;
    };
  };
  try {
    const database = await openDatabase(file);
    const told = toldOnDatabase(createCaseStore(database, await openTestVault(database)));
    for (let n = 0; n < families; n++) await told('telegram', each);

    for (let kill = 0; kill < kills; kill++) {
      const end = open();
      const some = api.texts().length + 1 + Math.floor(Math.random() * 20);
      await until(() => api.texts().length >= some, 30_000);
      await end();
    }
    const end = open();
    const isSent = async () => {
      const left = await database.selectFrom('outbox').select('id').where('state', '!=', 'sent').execute();
      return left.length === 0;
    };
    await until(isSent, 30_000);
    await end();
    const sent = await database.selectFrom('outbox').select(['report_id', 'done_at']).orderBy('id').execute();
    await database.destroy();
    for (const { report_id: report } of sent) {
      const times = sent.filter((row) => row.report_id === report).map((row) => row.done_at!);
      expect(times).toEqual([...times].sort());
    }

    const texts = api.texts();
    expect(texts.length).toBeGreaterThanOrEqual(families * each);
    expect(texts.length).toBeLessThanOrEqual(families * each + kills);
    for (let n = 1; n <= each; n++) {
      expect(texts.filter((text) => text === `第${n}条`).length).toBeGreaterThanOrEqual(families);
    }
  } finally {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);
