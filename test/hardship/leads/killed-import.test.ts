import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noLimits } from '../../../src/hardship/cases/case-service.js';
import { beginImport, runImport } from '../../../src/hardship/leads/import-warnings.js';
import type { ImportedSheet } from '../../../src/hardship/leads/warning-import.js';
import { createCaseStore } from '../../../src/storage/kysely-case-store.js';
import { createDisasterStore } from '../../../src/storage/kysely-disaster-store.js';
import { createImportStore } from '../../../src/storage/kysely-import-store.js';
import { openDatabase } from '../../../src/storage/open-database.js';
import { simplePlaces } from '../../fakes/simple-places.js';
import { someMember } from '../../fakes/some-staff.js';
import { openTestVault } from '../../fakes/test-vault.js';
import { warningSheet } from '../../fakes/warning-sheet.js';
import { broughtIn, startImport, type Moment } from './killed-import.js';

const [good, bad] = [9_500, 500];
const member = someMember({ role: 'county', region: '河东省青川市云溪县' });
/** Title and headers stand above the rows. */
const firstRow = 3;
const batchRows = 100;

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'mingbai-import-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Some rows are called and live as one far above does, with another telephone: a person must compare the two. */
function sheetWithTwins(): ImportedSheet & { twins: number } {
  const sheet = warningSheet(good, bad);
  const of = warningSheet(good + bad).rows;
  let twins = 0;
  sheet.rows.forEach((row, i) => {
    const above = i - 2_500;
    // every twentieth row is spoilt, and is left as it is
    if (above < 2 || i % 190 !== 0 || [row, sheet.rows[above]!].some((each) => !isAsGood(each, of))) return;
    [row[1], row[3], row[4]] = [sheet.rows[above]![1]!, sheet.rows[above]![3]!, sheet.rows[above]![4]!];
    row[2] = '';
    twins++;
  });
  return { ...sheet, twins };
}

const isAsGood = (row: readonly string[], good: readonly string[][]): boolean =>
  JSON.stringify(good[Number(row[0]) + 1]) === JSON.stringify(row);

async function openHouse(name: string) {
  const file = join(folder, `${name}.db`);
  const database = await openDatabase(file);
  const vault = await openTestVault(database);
  const imports = createImportStore(database, vault);
  const parts = {
    imports,
    disasters: createDisasterStore(database, vault),
    resolvePlace: simplePlaces,
    limitsForMany: () => async () => noLimits,
  };
  return {
    file,
    database,
    vault,
    imports,
    begin: async (sheet: ImportedSheet) => {
      const { id } = await beginImport(parts, member, { bureau: '县医保局', sheet }, new Date());
      await imports.start(id);
      return id;
    },
    run: (id: string) => runImport(parts, id, member, { now: () => new Date() }),
    count: async (table: 'cases' | 'case_steps' | 'reports' | 'import_rows' | 'data_keys') => {
      const { n } = await database
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return n;
    },
  };
}

it('brings 10,000 rows in once, killed at every moment and started again, and lists the 500 bad ones', async () => {
  const { twins, ...sheet } = sheetWithTwins();
  expect(twins).toBeGreaterThan(20);
  const { file, database, vault, imports, begin, run, count } = await openHouse('killed');
  const id = await begin(sheet);

  /** What is counted is what is in: a batch is whole or not there. */
  const standsAt = async (row: number) => {
    const half = (await imports.find(id))!;
    expect(half).toMatchObject({ state: 'running', nextRow: row, joined: 0, repeated: 0 });
    for (const table of ['cases', 'case_steps', 'reports', 'import_rows'] as const)
      expect([table, await count(table)]).toEqual([table, half.opened]);
    expect(half.opened + half.faulty).toBe(row - firstRow);
    expect(await imports.sheet(id)).not.toBeNull();
  };
  const dies = async (at: Moment, after: number, next: number) => {
    expect([at, await startImport(file, id, { at, after }).ended]).toEqual([at, 'SIGKILL']);
    await standsAt(next);
  };
  const batches = (n: number) => firstRow + n * batchRows;
  // 95 good rows in each hundred: the 2,150th case is in the 23rd batch
  await dies('in_a_batch', 2_149, batches(22));
  await dies('written_not_recorded', 17, batches(22 + 17));
  await dies('recorded', 14, batches(22 + 17 + 15));
  // and once from outside, whenever that is
  const running = startImport(file, id);
  while ((await imports.find(id))!.nextRow < batches(70))
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await running.kill()).toBe('SIGKILL');
  await standsAt((await imports.find(id))!.nextRow);
  await dies('at_the_end', 0, batches(99));
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

  const found = await broughtIn(database, vault);
  const faults = await imports.faults(id, null, 10_000);
  const told = [...found.rows, ...faults.map(({ row }) => row)];
  expect(told.sort((a, b) => a - b)).toEqual(Array.from({ length: good + bad }, (_, i) => i + firstRow));
  expect(faults[0]).toEqual({ row: 22, column: 1, role: 'name', fault: 'no_name' });
  expect(found.links).toHaveLength(twins);
  const page = await createCaseStore(database, vault).list({ scope: member.region, states: [], limit: 5 });
  expect(page.rows.every(({ name }) => name !== null && name.length === 3)).toBe(true);

  const quiet = await openHouse('undisturbed');
  const undisturbed = await quiet.begin(sheet);
  await quiet.run(undisturbed);
  const wanted = await broughtIn(quiet.database, quiet.vault);
  for (const part of ['cases', 'steps', 'keys', 'places', 'links', 'rows'] as const) {
    // compared whole first: a difference of thousands of lines says nothing
    const differs = wanted[part].findIndex((each, i) => each !== found[part][i]);
    expect([part, found[part].length, found[part][differs]]).toEqual([
      part,
      wanted[part].length,
      wanted[part][differs],
    ]);
  }
  expect(faults).toEqual(await quiet.imports.faults(undisturbed, null, 10_000));
  await quiet.database.destroy();

  const again = await begin(sheet);
  await run(again);
  expect(await imports.find(again)).toMatchObject({ opened: 0, joined: 0, repeated: good, faulty: bad });
  expect(await count('case_steps')).toBe(good);
  expect(await broughtIn(database, vault)).toEqual(found);
  await database.destroy();
}, 300_000);
