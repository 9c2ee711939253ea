import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepLimits, type LimitKeeper } from '../../src/app/keep-limits.js';
import { CountyProfile, type CountySettings } from '../../src/hardship/cases/county-profile.js';
import type { CaseStore } from '../../src/hardship/cases/case-store.js';
import type { EnteredCalendar } from '../../src/hardship/clocks/calendar-override.js';
import { wholeHouse, type StoredLimits } from '../../src/hardship/clocks/stored-limits.js';
import { createCaseStore } from '../../src/storage/kysely-case-store.js';
import { createCountyProfiles } from '../../src/storage/kysely-county-profiles.js';
import { createStoredLimits } from '../../src/storage/kysely-stored-limits.js';
import { openDatabase } from '../../src/storage/open-database.js';
import { createKeptLogger } from '../fakes/kept-logger.js';
import { openTestVault } from '../fakes/test-vault.js';
import { toldOnDatabase } from '../fakes/told-families.js';

const county = '河东省青川市云溪县';
const stated = { source: '云农发〔2024〕7号', date: '2024-03-05' };
const visitWithin = (value: number) =>
  CountyProfile.parse({ region: county, visitDays: { value, ...stated } });
const noHolidays: EnteredCalendar = { days: [], years: [] };

let now: Date;
let database: Awaited<ReturnType<typeof openDatabase>>;
let cases: CaseStore;
let counties: CountySettings;
let stored: StoredLimits;
let keeper: LimitKeeper;
const { logger } = createKeptLogger();

beforeEach(async () => {
  now = new Date('2024-12-03T02:00:00Z');
  database = await openDatabase(':memory:');
  cases = createCaseStore(database, await openTestVault(database));
  counties = createCountyProfiles(database);
  stored = createStoredLimits(database);
});
afterEach(async () => {
  await keeper.stop();
  await database.destroy();
});

/** A run of the house until all cases were walked over so often, a minute long. */
async function run(walks: number, house = noHolidays) {
  keeper = keepLimits({ stored, counties, house, clock: { now: () => now }, logger });
  await expect.poll(async () => (await stored.of(wholeHouse))?.walks).toBe(walks);
  await keeper.stop();
  now = new Date(now.getTime() + 61_000);
}

it('cases opened before there were profiles get their limits when the house starts', async () => {
  const { case: id } = await toldOnDatabase(cases)('web', 0, county);
  await counties.save(visitWithin(3), now.toISOString());
  expect((await cases.find(id))?.dueAt).toBeNull();
  await run(1);
  expect((await cases.find(id))?.dueAt).toBe('2024-12-04T16:00:00.000Z');
});

it('a start walks over all cases again only after the calendar or the rules are others', async () => {
  const { case: id } = await toldOnDatabase(cases)('web', 0, county);
  await counties.save(visitWithin(3), now.toISOString());
  await run(1);
  await run(2);
  const done = await stored.of(wholeHouse);
  expect(done).toMatchObject({ asked: 1, walks: 2 });
  expect(done?.doneAt).not.toBeNull();
  await run(2);
  expect((await stored.of(wholeHouse))?.asked).toBe(1);
  await run(1, { days: [{ day: '2024-12-03', working: false, ...stated }], years: [] });
  expect((await stored.of(wholeHouse))?.asked).toBe(2);
  expect((await cases.find(id))?.dueAt).toBe('2024-12-05T16:00:00.000Z');
});

it('what a change asked for before a kill is done by the next run', async () => {
  const { case: id } = await toldOnDatabase(cases)('web', 0, county);
  await run(1);
  await counties.save(visitWithin(2), now.toISOString());
  await stored.ask(county, now.toISOString());
  keeper = keepLimits({ stored, counties, house: noHolidays, clock: { now: () => now }, logger });
  await expect.poll(async () => (await cases.find(id))?.dueAt).toBe('2024-12-03T16:00:00.000Z');
});
