import { expect, it } from 'vitest';
import type { CaseStore } from '../../src/hardship/cases/case-store.js';
import { noLimits } from '../../src/hardship/cases/case-service.js';
import {
  disasterOver,
  endDisaster,
  startDisaster,
  type DisasterStore,
} from '../../src/hardship/disaster/disaster-mode.js';
import { beginImport, foreseeImport, runImport } from '../../src/hardship/leads/import-warnings.js';
import { guessMapping } from '../../src/hardship/leads/warning-columns.js';
import type { ImportedSheet, ImportStore } from '../../src/hardship/leads/warning-import.js';
import type { MigrantStore } from '../../src/hardship/migrants/migrant.js';
import { recordMigrant, type MigrantInput } from '../../src/hardship/migrants/record-migrant.js';
import type { ReportStore } from '../../src/hardship/reports/report-store.js';
import { coverageIn } from '../../src/hardship/rounds/coverage.js';
import { recordRound, type RoundInput } from '../../src/hardship/rounds/record-round.js';
import type { RoundStore } from '../../src/hardship/rounds/round.js';
import { monthlyRound, quarterlyRound } from '../../src/hardship/rounds/round-period.js';
import type { StaffMember } from '../../src/hardship/staff/staff-member.js';
import { simplePlaces } from '../fakes/simple-places.js';
import { goodRow, warningSheet } from '../fakes/warning-sheet.js';

export interface LeadStores {
  imports: ImportStore;
  rounds: RoundStore;
  migrants: MigrantStore;
  disasters: DisasterStore;
  cases: CaseStore;
  reports: ReportStore;
}

const now = new Date('2024-12-03T02:00:00Z');
const clock = { now: () => now };
const county = '河东省青川市云溪县';
const village = `${county}八宝镇新屯村`;

const member = (role: StaffMember['role'], region: string): StaffMember => ({
  id: `${role}-${region}`,
  signInName: role,
  name: role,
  role,
  region,
  active: true,
  telegramAccount: null,
  totp: false,
});
const countyMember = member('county', county);
const villager = member('village', village);

export function leadStoresContract(stores: () => LeadStores): void {
  const limitsFor = async () => noLimits;
  const parts = () => ({
    ...stores(),
    resolvePlace: simplePlaces,
    limitsFor,
    limitsForMany: () => limitsFor,
  });
  const begin = (sheet: ImportedSheet, bureau = '县医保局') =>
    beginImport(parts(), countyMember, { bureau, sheet }, now);
  const bringIn = async (sheet: ImportedSheet, bureau?: string) => {
    const { id } = await begin(sheet, bureau);
    expect(await stores().imports.start(id)).toBe(true);
    await runImport(parts(), id, countyMember, clock);
    return (await stores().imports.find(id))!;
  };
  const allCases = async () =>
    (await stores().cases.list({ scope: county, states: [], limit: 1000 })).rows.map((row) => row.case);
  const sheetOf = (...rows: string[][]): ImportedSheet => ({
    ...warningSheet(0),
    rows: [...warningSheet(0).rows, ...rows],
  });

  it('brings in a sheet once, lists what is wrong, and destroys what it held', async () => {
    const done = await bringIn(warningSheet(130, 10));
    expect(done).toMatchObject({ state: 'done', opened: 130, joined: 0, repeated: 0, faulty: 10 });
    expect(await stores().imports.sheet(done.id)).toBeNull();
    expect(await stores().imports.faults(done.id, null, 3)).toEqual([
      { row: 16, column: 1, role: 'name', fault: 'no_name' },
      { row: 30, column: 2, role: 'id_number', fault: 'id_check_digit' },
      { row: 44, column: 3, role: 'place', fault: 'no_place' },
    ]);
    const cases = await allCases();
    expect(cases).toHaveLength(130);
    expect(cases.every(({ door, state }) => door === 'warning' && state === '待核实')).toBe(true);
    const file = await stores().cases.file(cases[0]!.id);
    expect(file?.origin).toMatchObject({ source: { door: 'warning', bureau: '县医保局', import: done.id } });
    expect(file?.history.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['预警', countyMember.id],
    ]);
  });

  it('changes nothing when the same sheet comes again, in another order of columns too', async () => {
    const sheet = warningSheet(20, 2);
    await bringIn(sheet);
    const before = await allCases();
    const turned = { ...sheet, rows: sheet.rows.map((row) => [...row].reverse()) };
    for (const again of [sheet, turned])
      expect(await bringIn(again)).toMatchObject({ opened: 0, joined: 0, repeated: 20, faulty: 2 });
    expect(await allCases()).toEqual(before);
  });

  it('foresees what it will do, and writes nothing by looking', async () => {
    await bringIn(sheetOf(goodRow(0), goodRow(1)));
    const again = goodRow(0).with(6, '又住院');
    const namesake = goodRow(1).with(5, '').with(2, '');
    const sheet = sheetOf(goodRow(1), again, namesake, goodRow(5), goodRow(5), goodRow(6).with(1, ''));
    const { id } = await begin(sheet);
    const kept = (await stores().imports.find(id))!;
    expect(await foreseeImport(parts(), kept, sheet, countyMember, now)).toMatchObject({
      opens: 2,
      doubtful: 1,
      joins: 1,
      repeated: 2,
      faulty: 1,
    });
    expect(await allCases()).toHaveLength(2);
  });

  it('writes a warning about a household surely known into its open case, and links what is doubtful', async () => {
    await bringIn(sheetOf(goodRow(0)));
    const [known] = await allCases();
    const sameId = goodRow(0).with(5, '').with(1, '另写的名');
    const samePhone = goodRow(0).with(2, '').with(6, '孩子上学没钱');
    const otherName = goodRow(0).with(2, '').with(1, '欧阳铁柱');
    const sameName = goodRow(0).with(2, '').with(5, '');
    expect(await bringIn(sheetOf(sameId, samePhone, otherName, sameName))).toMatchObject({
      opened: 2,
      joined: 2,
    });
    const file = (await stores().cases.file(known!.id))!;
    expect(file.history.map(({ action, to }) => [action, to])).toEqual(Array(3).fill(['预警', '待核实']));
    expect(file.history[2]!.note).toContain('县医保局：孩子上学没钱');
    const others = (await allCases()).filter(({ id }) => id !== known!.id);
    const links = await Promise.all(others.map(async ({ id }) => (await stores().cases.file(id))!.links));
    expect(
      links
        .flat()
        .filter((link) => link.case === known!.id)
        .map(({ why, decided }) => [why, decided])
        .sort(),
    ).toEqual([
      ['same_name_and_village', null],
      ['same_phone', null],
    ]);
  });

  it('goes on where it stood, and lets one of two runners take a batch', async () => {
    const { id } = await begin(warningSheet(250, 0));
    await stores().imports.start(id);
    expect(await stores().imports.start(id)).toBe(false);
    await Promise.all([1, 2].map(() => runImport(parts(), id, countyMember, clock)));
    expect(await stores().imports.find(id)).toMatchObject({ state: 'done', opened: 250, repeated: 0 });
    expect(await allCases()).toHaveLength(250);
  });

  it('remembers how a bureau’s sheet is read, by its headers', async () => {
    const first = await begin(warningSheet(3));
    const mapping = { ...guessMapping(warningSheet(3).rows), cause: '01' as const };
    const signature = warningSheet(3).rows[1]!.join('|');
    expect(await stores().imports.choose(first.id, mapping, signature, now.toISOString())).toBe(true);
    expect((await begin(warningSheet(9))).mapping).toEqual(mapping);
    expect((await begin(warningSheet(9), '县教育局')).mapping?.cause).toBeNull();
  });

  it('destroys a sheet that is dropped, or that nobody brings to an end', async () => {
    const [dropped, left] = [await begin(warningSheet(3)), await begin(warningSheet(4))];
    expect(await stores().imports.drop(dropped.id, now.toISOString())).toBe(true);
    expect(await stores().imports.start(dropped.id)).toBe(false);
    expect(await stores().imports.dropUnfinished('2024-12-04T00:00:00.000Z', now.toISOString())).toBe(1);
    for (const { id } of [dropped, left]) expect(await stores().imports.sheet(id)).toBeNull();
    expect((await stores().imports.list(county, 10)).map(({ state }) => state)).toEqual([
      'dropped',
      'dropped',
    ]);
  });

  const walk = (more: Partial<RoundInput> = {}): RoundInput => ({
    sentAs: `walk-${Math.random().toString(36).slice(2)}0000`,
    area: village,
    group: '3组',
    households: 12,
    on: '2024-12-03',
    finding: null,
    ...more,
  });
  const found = {
    name: '老张家',
    said: '新屯村三组',
    phone: null,
    words: '房子漏了',
    causes: ['99' as const],
    urgent: false,
  };

  it('keeps a walk once however often it is sent, with the case of what it found', async () => {
    const sent = walk({ finding: found });
    const outcomes = await Promise.all([1, 2, 3].map(() => recordRound(parts(), villager, sent, now)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['known', 'known', 'recorded']);
    const cases = await allCases();
    expect(cases).toMatchObject([{ door: 'finding', region: village, state: '待核实' }]);
    expect(await stores().rounds.recent(county, 9)).toMatchObject([
      { group: '三组', households: 12, findings: 1, by: villager.id },
    ]);
    // the same name of another sender is another walk
    const other = member('village', county + '八宝镇');
    expect(await recordRound(parts(), other, { ...sent, finding: null }, now)).toMatchObject({
      kind: 'recorded',
    });
  });

  it('counts a month by village and a quarter by township, group by group', async () => {
    await stores().rounds.keepGrid(
      { area: village, group: '三组', households: 20 },
      villager.id,
      now.toISOString(),
    );
    await stores().rounds.keepGrid(
      { area: village, group: '四组', households: 8 },
      villager.id,
      now.toISOString(),
    );
    await recordRound(parts(), villager, walk(), now);
    await recordRound(parts(), villager, walk({ households: 5, on: '2024-11-30' }), now);
    await recordRound(
      parts(),
      member('township', `${county}八宝镇`),
      walk({ group: '四组', households: 8 }),
      now,
    );
    const month = await coverageIn(stores().rounds, county, monthlyRound('2024-12-03'));
    expect(month.grids.map(({ group, seen, state }) => [group, seen, state])).toEqual([
      ['四组', 0, 'none'],
      ['三组', 12, 'part'],
    ]);
    const quarter = await coverageIn(stores().rounds, `${county}八宝镇`, quarterlyRound('2024-12-03'));
    expect(quarter).toMatchObject({ seen: 8, households: 28, done: 1 });
    expect(
      (await coverageIn(stores().rounds, '河东省青川市白石县', monthlyRound('2024-12-03'))).grids,
    ).toEqual([]);
  });

  it('takes no walk of another place, of tomorrow, or of nobody', async () => {
    const kinds = await Promise.all(
      [
        recordRound(parts(), villager, walk({ area: `${county}八宝镇北沟村` }), now),
        recordRound(parts(), member('supervisor', county), walk(), now),
        recordRound(parts(), villager, walk({ on: '2024-12-04' }), now),
        recordRound(parts(), villager, walk({ on: '2024-08-04' }), now),
        recordRound(parts(), villager, walk({ households: 0 }), now),
      ].map(async (outcome) => (await outcome).kind),
    );
    expect(kinds).toEqual(['not_by_you', 'not_by_you', 'day_wrong', 'day_wrong', 'nothing']);
    expect(await stores().rounds.recent(county, 9)).toEqual([]);
  });

  it('switches a disaster on and off by hand, and makes what is opened there urgent', async () => {
    const { disasters } = stores();
    const started = { region: `${county}八宝镇`, kind: '0201' as const, reason: '12月2日夜里山洪' };
    expect(await startDisaster(disasters, villager, started, now)).toEqual({ kind: 'not_by_you' });
    expect(await startDisaster(disasters, countyMember, { ...started, reason: '水' }, now)).toEqual({
      kind: 'reason_too_short',
    });
    const on = await startDisaster(disasters, countyMember, started, now);
    expect(await startDisaster(disasters, countyMember, { ...started, region: village }, now)).toEqual({
      kind: 'already',
    });
    expect(disasterOver(await disasters.standing(), village)).toMatchObject(started);
    expect(disasterOver(await disasters.standing(), `${county}青山镇`)).toBeNull();
    await recordRound(parts(), villager, walk({ finding: { ...found, words: '没收入' } }), now);
    expect(await allCases()).toMatchObject([{ urgent: true }]);
    if (on.kind !== 'done') throw new Error('not started');
    const end = { id: on.mode.id, reason: '水退了，全部走完' };
    expect(await endDisaster(disasters, countyMember, end, now)).toMatchObject({ kind: 'done' });
    expect(await endDisaster(disasters, countyMember, end, now)).toEqual({ kind: 'already' });
    expect(await disasters.standing()).toEqual([]);
    expect(await disasters.log(village, 9)).toMatchObject([
      { reason: started.reason, startedBy: countyMember.id, ended: { reason: end.reason } },
    ]);
  });

  const worker: MigrantInput = {
    region: village,
    name: '李大山',
    phone: '13900001111',
    population: 'lifted',
    reach: 'elsewhere',
    place: '浙江省宁波市',
    employer: '某某建筑公司',
    sector: '建筑',
    wage: 5200,
    since: '2024-03-01',
    state: 'working',
  };

  it('keeps who works away once, and opens a case when the job is lost, once more a line in it', async () => {
    const { migrants } = stores();
    const save = (input: MigrantInput, id: string | null = null) =>
      (id === null ? Promise.resolve(null) : migrants.find(id)).then((before) =>
        recordMigrant(parts(), villager, input, before, now),
      );
    const saved = await save(worker);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    expect(saved.warned).toBeNull();
    expect(await save(worker)).toEqual({ kind: 'known' });
    const { id } = saved.migrant;
    expect(await save({ ...worker, state: 'lost_job' }, id)).toMatchObject({ warned: 'opened' });
    const [opened] = await allCases();
    expect(opened).toMatchObject({ door: 'finding', cause: '07', region: village });
    expect(await migrants.find(id)).toMatchObject({ state: 'lost_job', case: opened!.id, version: 2 });
    await save(worker, id);
    expect(await save({ ...worker, state: 'lost_job' }, id)).toMatchObject({ warned: 'joined' });
    expect(await allCases()).toHaveLength(1);
    expect((await stores().cases.file(opened!.id))!.history).toHaveLength(2);
    expect(await migrants.counts(county)).toEqual([
      { population: 'lifted', reach: 'elsewhere', state: 'lost_job', people: 1 },
    ]);
  });

  it('refuses an older page of the ledger, another’s place, and lists a place only', async () => {
    const { migrants } = stores();
    const saved = await recordMigrant(parts(), villager, worker, null, now);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    const before = { ...saved.migrant, version: 1 };
    await recordMigrant(parts(), villager, { ...worker, wage: 6000 }, before, now);
    const late = await recordMigrant(parts(), villager, { ...worker, state: 'lost_job' }, before, now);
    expect(late).toEqual({ kind: 'conflict' });
    expect(await allCases()).toEqual([]);
    const elsewhere = { ...worker, region: `${county}青山镇` };
    expect(await recordMigrant(parts(), villager, elsewhere, null, now)).toEqual({ kind: 'not_by_you' });
    expect(await migrants.list({ region: village, limit: 9 })).toMatchObject([{ wage: 6000, version: 2 }]);
    expect(await migrants.list({ region: village, state: 'home', limit: 9 })).toEqual([]);
    expect(await migrants.list({ region: `${county}青山镇`, limit: 9 })).toEqual([]);
  });

  it('watches wages and who was reached, in numbers of a place', async () => {
    const { migrants } = stores();
    const later = new Date('2025-01-06T02:00:00Z');
    const save = async (input: MigrantInput, at: Date, id: string | null = null) => {
      const saved = await recordMigrant(
        parts(),
        villager,
        input,
        id === null ? null : await migrants.find(id),
        at,
      );
      if (saved.kind !== 'saved') throw new Error(saved.kind);
      return saved.migrant;
    };
    const first = await save(worker, now);
    await save({ ...worker, phone: '13900002222', population: 'marginal', state: 'home' }, now);
    const quarter = '2024-12-31T16:00:00.000Z';
    const lifted = async () =>
      (await migrants.watch(county, quarter)).find((each) => each.population === 'lifted');
    expect(await lifted()).toEqual({
      ...{ population: 'lifted', people: 1, working: 1, lostJob: 0, wageFell: 0, unreached: 1 },
    });
    expect(await save({ ...worker, wage: null }, later, first.id)).toMatchObject({ wageBefore: 5200 });
    await save({ ...worker, wage: 4000 }, later, first.id);
    // looked at once more, nothing changed: still less than it was
    expect(await save({ ...worker, wage: 4000 }, later, first.id)).toMatchObject({ wageBefore: 5200 });
    expect(await lifted()).toMatchObject({ wageFell: 1, unreached: 0 });
    await save({ ...worker, wage: 6000 }, later, first.id);
    expect(await lifted()).toMatchObject({ wageFell: 0 });
    await save({ ...worker, wage: 3000, state: 'lost_job' }, later, first.id);
    expect(await lifted()).toMatchObject({ working: 0, lostJob: 1, wageFell: 0 });
    const home = (await migrants.watch(county, quarter)).find((each) => each.population === 'marginal');
    expect(home).toMatchObject({ people: 1, working: 0, unreached: 0 });
    expect(await migrants.watch(`${county}青山镇`, quarter)).toEqual([]);
  });
}
