import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Kysely } from 'kysely';
import { createUpdateInbox } from '../../src/storage/kysely-update-inbox.js';
import { openDatabase } from '../../src/storage/open-database.js';
import type { Database } from '../../src/storage/schema/database.js';
import { openTestVault } from '../fakes/test-vault.js';

const inboxOf = async (database: Kysely<Database>) =>
  createUpdateInbox(database, await openTestVault(database));
const now = '2024-12-01T02:00:00.000Z';
let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'mingbai-database-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Another program that opens the database and ends. */
function openElsewhere(file: string) {
  const words = `import { openDatabase } from '${join(import.meta.dirname, '../../src/storage/open-database.ts')}';
    const database = await openDatabase(process.argv[1]); await database.destroy();`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', words, file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code === 0 ? '' : `${signal ?? code} ${complaint}`));
  });
  return { child, ended };
}

describe('opening the database', () => {
  it('makes folder and file, and opens the same again with what is in it', async () => {
    const url = `sqlite:${join(folder, 'a/b/mingbai.db')}`;
    const first = await openDatabase(url);
    await (await inboxOf(first)).store([{ id: 1, chat: '7', body: {} }], now);
    await first.destroy();
    const second = await openDatabase(url);
    expect(await (await inboxOf(second)).pending({ limit: 5 })).toHaveLength(1);
    await second.destroy();
  });

  it('waits for another program’s write, and lets it read meanwhile', async () => {
    const file = join(folder, 'mingbai.db');
    const [a, b] = [await openDatabase(file), await openDatabase(file)];
    const batch = (from: number) =>
      Array.from({ length: 50 }, (_, n) => ({ id: from + n, chat: '7', body: {} }));
    await Promise.all([(await inboxOf(a)).store(batch(0), now), (await inboxOf(b)).store(batch(50), now)]);
    expect(await (await inboxOf(a)).pending({ limit: 200 })).toHaveLength(100);
    await Promise.all([a.destroy(), b.destroy()]);
  });

  it('lets several programs make one new database at the same time', async () => {
    const file = join(folder, 'mingbai.db');
    const complaints = await Promise.all([1, 2, 3].map(() => openElsewhere(file).ended));
    expect(complaints).toEqual(['', '', '']);
  });

  it('survives being killed while the tables are made', async () => {
    const file = join(folder, 'mingbai.db');
    for (let attempt = 0; attempt < 4; attempt++) {
      const { child, ended } = openElsewhere(file);
      while (child.exitCode === null && (await stat(file).catch(() => null)) === null) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
      child.kill('SIGKILL');
      await ended;
      const database = await openDatabase(file);
      expect(await (await inboxOf(database)).pending({ limit: 1 })).toEqual([]);
      await database.destroy();
      for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true });
    }
  });

  it('says which file is no database', async () => {
    const file = join(folder, 'mingbai.db');
    await writeFile(file, 'these are words, not tables. '.repeat(100));
    await expect(openDatabase(file)).rejects.toMatchObject({
      code: 'storage_failed',
      message: expect.stringContaining(file),
    });
  });

  it('leaves a newer program’s database alone', async () => {
    const file = join(folder, 'mingbai.db');
    await (await openDatabase(file)).destroy();
    const raw = new BetterSqlite3(file);
    raw.prepare('insert into kysely_migration values (?, ?)').run('9999-later', now);
    raw.close();
    await expect(openDatabase(file)).rejects.toMatchObject({
      message: expect.stringContaining('newer version'),
    });
  });

  it('says that a server cannot be reached, without the password', async () => {
    const refused = openDatabase('postgres://bot:hush@127.0.0.1:1/mingbai');
    await expect(refused).rejects.toMatchObject({
      code: 'storage_failed',
      message: expect.stringMatching(/127\.0\.0\.1:1(?!.*hush)/),
    });
  });
});

describe('a stored word', () => {
  it('is not left in the file when it is erased', async () => {
    const file = join(folder, 'mingbai.db');
    const database = await openDatabase(file);
    const inbox = await inboxOf(database);
    await inbox.store([{ id: 1, chat: '778899', body: { text: 'only-said-once' } }], now);
    await inbox.done(1);
    await database.destroy();
    const raw = new BetterSqlite3(file);
    expect(JSON.stringify(raw.prepare('select * from telegram_updates').all())).not.toMatch(/said|778899/);
    raw.close();
    expect((await readFile(file)).includes('only-said-once')).toBe(false);
  });

  it('is not in the message when the database fails', async () => {
    const database = await openDatabase(join(folder, 'mingbai.db'));
    const inbox = await inboxOf(database);
    await database.destroy();
    const failed = inbox.store([{ id: 1, chat: '7', body: { text: 'words' } }], now);
    await expect(failed).rejects.toMatchObject({
      code: 'storage_failed',
      message: expect.stringMatching(/^The database failed at update inbox\.store; (?!.*words)/),
    });
  });
});
