import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noLimits } from '../../../src/hardship/cases/case-service.js';
import { beginImport, runImport } from '../../../src/hardship/leads/import-warnings.js';
import { createCaseStore } from '../../../src/storage/kysely-case-store.js';
import { createDisasterStore } from '../../../src/storage/kysely-disaster-store.js';
import { createImportStore } from '../../../src/storage/kysely-import-store.js';
import { openDatabase } from '../../../src/storage/open-database.js';
import { simplePlaces } from '../../fakes/simple-places.js';
import { someMember } from '../../fakes/some-staff.js';
import { openTestVault } from '../../fakes/test-vault.js';
import { warningSheet } from '../../fakes/warning-sheet.js';

const program = fileURLToPath(new URL('./killable-import.ts', import.meta.url));
const typescript = createRequire(import.meta.url).resolve('tsx');
const [good, bad] = [9_500, 500];

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'mingbai-import-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

function startImport(file: string, id: string) {
  const child = spawn(process.execPath, ['--import', typescript, program, file, id], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return {
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

it('brings 10,000 rows in once, killed half way and started again, and lists the 500 bad ones', async () => {
  const file = join(folder, 'mingbai.db');
  const database = await openDatabase(file);
  const vault = await openTestVault(database);
  const imports = createImportStore(database, vault);
  const parts = {
    imports,
    disasters: createDisasterStore(database, vault),
    resolvePlace: simplePlaces,
    limitsForMany: () => async () => noLimits,
  };
  const member = someMember({ role: 'county', region: '河东省青川市云溪县' });
  const sheet = warningSheet(good, bad);
  const begin = async () => {
    const { id } = await beginImport(parts, member, { bureau: '县医保局', sheet }, new Date());
    await imports.start(id);
    return id;
  };
  const count = async (table: 'cases' | 'case_steps' | 'reports' | 'import_rows' | 'data_keys') => {
    const { n } = await database
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return n;
  };

  const id = await begin();
  for (const at of [3_000, 6_000]) {
    const running = startImport(file, id);
    while ((await imports.find(id))!.nextRow < at) await new Promise((resolve) => setTimeout(resolve, 20));
    await running.kill();
    const half = (await imports.find(id))!;
    expect(half).toMatchObject({ state: 'running', joined: 0, repeated: 0 });
    // what is counted is what is in: a batch is whole or not there
    expect(await count('cases')).toBe(half.opened);
    expect(await count('import_rows')).toBe(half.opened);
    expect(half.opened).toBeLessThan(good);
  }
  expect(await startImport(file, id).ended).toBe(0);

  expect(await imports.find(id)).toMatchObject({
    state: 'done',
    opened: good,
    joined: 0,
    repeated: 0,
    faulty: bad,
  });
  for (const table of ['cases', 'case_steps', 'reports', 'import_rows'] as const)
    expect([table, await count(table)]).toEqual([table, good]);
  // a key for each household, two of the house; that of the sheet is gone with its content
  expect(await count('data_keys')).toBe(good + 2);
  expect(await imports.sheet(id)).toBeNull();

  const rows = await database.selectFrom('import_rows').select('row_number').orderBy('row_number').execute();
  const faults = await imports.faults(id, null, 10_000);
  const told = [...rows.map(({ row_number: row }) => row), ...faults.map(({ row }) => row)];
  expect(told.sort((a, b) => a - b)).toEqual(Array.from({ length: good + bad }, (_, i) => i + 3));
  expect(faults[0]).toEqual({ row: 22, column: 1, role: 'name', fault: 'no_name' });

  // every household is found again by the telephone of its row, once
  const phones = await database
    .selectFrom('blind_indexes')
    .select('hash')
    .where('kind', '=', 'phone')
    .execute();
  const wanted = new Set(sheet.rows.slice(2).map((row) => vault.blind('phone', row[5]!)));
  expect(new Set(phones.map(({ hash }) => hash)).size).toBe(good);
  expect(phones).toHaveLength(good);
  expect(phones.every(({ hash }) => wanted.has(hash))).toBe(true);
  const page = await createCaseStore(database, vault).list({ scope: member.region, states: [], limit: 5 });
  expect(page.rows.every(({ name }) => name !== null && name.length === 3)).toBe(true);

  const again = await begin();
  await runImport(parts, again, member, { now: () => new Date() });
  expect(await imports.find(again)).toMatchObject({ opened: 0, joined: 0, repeated: good, faulty: bad });
  expect(await count('case_steps')).toBe(good);
  await database.destroy();
}, 300_000);
