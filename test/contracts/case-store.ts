import { expect, it } from 'vitest';
import { ActionInput } from '../../src/hardship/cases/action-input.js';
import { prepareEntry } from '../../src/hardship/cases/case-entry.js';
import { actOn, noLimits, staffAct, staffEnter } from '../../src/hardship/cases/case-service.js';
import type { CaseStore } from '../../src/hardship/cases/case-store.js';
import { caseStates } from '../../src/hardship/cases/case-transitions.js';
import { householdKeys } from '../../src/hardship/reports/household-keys.js';
import type { HardshipWrite } from '../../src/hardship/unit-of-work.js';
import { newUlid } from '../../src/shared/id.js';
import { county, otherTownship, township, village } from '../fakes/some-offices.js';
import { keepLead, someLead } from './counted-cases.js';

const now = new Date('2026-12-01T02:00:00Z');
const by = { actor: 'village', id: village.id } as const;
const moment = { now, limits: noLimits };

export function caseStoreContract(stores: () => { cases: CaseStore }): void {
  const cases = () => stores().cases;
  const kept = async (more: Parameters<typeof keepLead>[2] = {}, lead = someLead(village.region)) =>
    keepLead(cases(), lead, more);
  const idsOf = async (query: Partial<Parameters<CaseStore['list']>[0]>) =>
    (await cases().list({ scope: county.region, states: [], limit: 100, ...query })).rows.map(
      (row) => row.case.id,
    );

  it('gives a file back whole: lead, steps, records, links', async () => {
    const first = await kept();
    const file = (await cases().file(first.id))!;
    const objection = { kind: 'objection', words: '他家有车', from: '电话' } as const;
    const entered = staffEnter(file.case, { action: '告知', content: objection, note: '记一下' }, by, moment);
    if (entered.kind !== 'done') throw new Error(entered.kind);
    expect(await cases().commit(entered.writes)).toBe(true);
    const after = (await cases().file(first.id))!;
    expect(after.origin).toMatchObject({ name: '孟广田', words: '大病住院' });
    expect(after.history.map(({ action }) => action)).toEqual(['排查发现', '告知']);
    expect(after.history[1]).toMatchObject({ note: '记一下', actorId: village.id });
    expect(after.records).toEqual([entered.record]);
    expect(await cases().file(newUlid(now))).toBeNull();
  });

  it('lets exactly one of two who act at once win, and loses no step of the other kinds', async () => {
    const { id } = await kept();
    const file = (await cases().file(id))!;
    const input = ActionInput.parse({ responsible: village.id });
    const tries = Array.from({ length: 8 }, () => {
      const acted = staffAct(file, '受理', input, by, moment);
      if (acted.kind !== 'done') throw new Error(acted.kind);
      return acted.writes;
    });
    const won = await Promise.all(tries.map((writes) => cases().commit(writes)));
    expect(won.filter((each) => each)).toHaveLength(1);
    const after = (await cases().file(id))!;
    expect(after.history.map(({ action }) => action)).toEqual(['排查发现', '受理']);
    expect(after.case).toMatchObject({ state: '核实中', responsible: village.id, version: 2 });
  });

  it('writes all of a deed or nothing: a step with a record that cannot be kept leaves no trace', async () => {
    const { id } = await kept();
    const file = (await cases().file(id))!;
    const prepared = prepareEntry(file, { action: '标为紧急', reason: '房子塌了' }, now);
    if (prepared.kind !== 'entry') throw new Error(prepared.kind);
    const entered = staffEnter(file.case, prepared.entry, by, moment);
    if (entered.kind !== 'done') throw new Error(entered.kind);
    const stale: HardshipWrite = {
      write: 'link_decided',
      case: id,
      earlier: newUlid(now),
      decided: 'same',
      by: by.id,
      at: now.toISOString(),
    };
    expect(await cases().commit([...entered.writes, stale])).toBe(false);
    expect((await cases().file(id))!.history).toHaveLength(1);
    expect((await cases().find(id))!.urgent).toBe(false);
  });

  it('lists a place and all below it, urgent ones first, then by their limit, page after page', async () => {
    const at = (day: number) => new Date(now.getTime() + day * 86_400_000).toISOString();
    const made = [];
    for (const [day, urgent] of [
      [9, false],
      [2, false],
      [5, true],
      [null, false],
      [3, false],
    ] as const) {
      made.push((await kept({ dueAt: day === null ? null : at(day), urgent })).id);
    }
    await kept({}, someLead(otherTownship.region));
    const [late, soon, urgent, never, next] = made;
    const order = [urgent, soon, next, late, never];
    expect(await idsOf({ scope: township.region })).toEqual(order);
    expect(await idsOf({ scope: village.region })).toEqual(order);
    expect(await idsOf({ scope: county.region })).toHaveLength(6);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await cases().list({
        ...{ scope: township.region, states: [], limit: 2 },
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...page.rows.map((row) => row.case.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(order);
    await expect(cases().list({ scope: null, states: [], limit: 2, after: "'; --" })).rejects.toMatchObject({
      code: 'bad_request',
    });
  });

  it('filters by state, urgency, limit, person, door, cause and group', async () => {
    const past = new Date(now.getTime() - 86_400_000).toISOString();
    const soon = new Date(now.getTime() + 86_400_000).toISOString();
    const red = await kept({ dueAt: past, amberAt: past, responsible: 's1' });
    const amber = await kept({ dueAt: soon, amberAt: past, group: 'marginal', cause: '06' });
    const urgent = await kept({ urgent: true, state: '帮扶中', recheckAskedAt: past });
    const standing = (which: 'red' | 'amber') => ({ standing: which, now: now.toISOString() });
    expect(await idsOf({ standing: standing('red') })).toEqual([red.id]);
    expect(await idsOf({ standing: standing('amber') })).toEqual([amber.id]);
    expect(await idsOf({ urgent: true })).toEqual([urgent.id]);
    expect(await idsOf({ urgent: false })).toEqual([red.id, amber.id]);
    expect(await idsOf({ states: ['帮扶中'] })).toEqual([urgent.id]);
    expect(await idsOf({ responsible: 's1' })).toEqual([red.id]);
    expect((await idsOf({ responsible: null })).sort()).toEqual([amber.id, urgent.id].sort());
    expect(await idsOf({ cause: '06', group: 'marginal' })).toEqual([amber.id]);
    expect(await idsOf({ door: 'warning' })).toEqual([]);
    expect(await idsOf({ recheck: true })).toEqual([urgent.id]);
    const old = await kept({ openedAt: past });
    expect(await idsOf({ openedSince: past })).toContain(old.id);
    expect((await idsOf({ openedSince: now.toISOString() })).sort()).toEqual(
      [red.id, amber.id, urgent.id].sort(),
    );
    expect(await idsOf({ openedSince: soon })).toEqual([]);
  });

  it('finds who was taken in and goes without measures too long, in the place, page after page', async () => {
    const [before, since] = ['2026-10-30T16:00:00.000Z', '2026-11-01T16:00:00.000Z'];
    const measured = '2026-11-02T02:00:00.000Z';
    const included = { state: '帮扶中', includedAt: before, labour: 'able' } as const;
    const bare = await kept(included);
    const other = await kept({ ...included, urgent: true });
    await kept({ ...included, includedAt: since });
    await kept({ ...included, state: '风险消除' });
    const helped = await kept({ ...included, firstMeasureAt: measured });
    await kept({ ...included, firstMeasureAt: measured, developmentMeasureAt: measured });
    await kept({ ...included, firstMeasureAt: measured, labour: 'unable' });
    await kept(included, someLead(otherTownship.region));
    const asked = (what: 'measure' | 'development') => ({
      ...{ scope: township.region, states: ['已纳入', '帮扶中'] as const },
      lacking: { what, includedBefore: '2026-10-31T16:00:00.000Z' },
    });
    expect(await idsOf(asked('measure'))).toEqual([other.id, bare.id]);
    expect(await idsOf(asked('development'))).toEqual([other.id, bare.id, helped.id]);
    const first = await cases().list({ ...asked('development'), limit: 2 });
    expect(await idsOf({ ...asked('development'), after: first.next! })).toEqual([helped.id]);
    const counted = (scope: string, what: 'measure' | 'development') =>
      cases().lacking(scope, asked(what).states, asked(what).lacking);
    expect(await counted(township.region, 'measure')).toBe(2);
    expect(await counted(township.region, 'development')).toBe(3);
    expect(await counted(county.region, 'measure')).toBe(3);
    expect(await counted(otherTownship.region, 'development')).toBe(1);
    expect(await cases().lacking(county.region, [], asked('measure').lacking)).toBe(0);
  });

  it('finds a household by keyed hashes and by its receipt, within the place only', async () => {
    const lead = someLead(village.region, { name: '欧阳山', phone: '13900001234' });
    const { id } = await kept({}, lead);
    const keys = householdKeys(lead).filter(({ kind }) => kind === 'name_initials' || kind === 'phone');
    for (const key of keys) expect(await idsOf({ search: { keys: [key], receipt: null } })).toEqual([id]);
    const { receipt } = (await cases().file(id))!;
    expect(await idsOf({ search: { keys: [], receipt } })).toEqual([id]);
    expect(await idsOf({ scope: otherTownship.region, search: { keys: [], receipt } })).toEqual([]);
    expect(await idsOf({ search: { keys: [], receipt: null } })).toEqual([]);
  });

  it('counts a place by state and standing, and moves the counts with the case', async () => {
    const past = new Date(now.getTime() - 86_400_000).toISOString();
    const one = await kept({ dueAt: past, amberAt: past });
    await kept({ urgent: true });
    const counts = () => cases().counts(township.region, now.toISOString(), past);
    expect(await counts()).toMatchObject({ red: 1, amber: 0, urgent: 1, fresh: 2, recheck: 0 });
    const byState = () => cases().byState(township.region);
    expect(await byState()).toMatchObject({ 待核实: 2, 已关闭: 0 });
    const closed = actOn(one, '关闭', 'township', now, { actorId: 's1' });
    if (closed.kind !== 'done') throw new Error(closed.kind);
    await cases().commit(closed.writes);
    expect(await byState()).toMatchObject({ 待核实: 1, 已关闭: 1 });
    expect(await counts()).toMatchObject({ red: 0 });
    await kept({ urgent: true, state: '风险消除' });
    expect(await counts()).toMatchObject({ urgent: 1 });
    expect(Object.keys(await byState()).sort()).toEqual([...caseStates].sort());
  });

  it('counts what is over its limit in some states, as the list shows it', async () => {
    const [past, soon] = [-1, 1].map((day) => new Date(now.getTime() + day * 86_400_000).toISOString());
    await kept({ state: '核实中', dueAt: past! });
    await kept({ state: '评议公示', dueAt: past!, urgent: true });
    await kept({ state: '核实中', dueAt: soon! });
    await kept({ state: '核实中', amberAt: past! });
    await kept({ state: '乡镇审核', dueAt: past! });
    await kept({ state: '核实中', dueAt: past! }, someLead(otherTownship.region));
    const states = ['核实中', '评议公示'] as const;
    const at = now.toISOString();
    expect(await cases().late(township.region, states, at)).toBe(2);
    expect(await cases().late(county.region, states, at)).toBe(3);
    expect(await cases().late(county.region, [], at)).toBe(0);
    const standing = { standing: 'red', now: at } as const;
    expect(await idsOf({ scope: township.region, states, standing })).toHaveLength(2);
  });

  it('follows a case to another village, out of the lists of the first', async () => {
    const { id } = await kept();
    const file = (await cases().file(id))!;
    const input = ActionInput.parse({ village: otherTownship.region });
    const acted = staffAct(file, '移交', input, { actor: 'county', id: 's1' }, moment);
    if (acted.kind !== 'done') throw new Error(acted.kind);
    await cases().commit(acted.writes);
    expect(await idsOf({ scope: village.region })).toEqual([]);
    expect(await idsOf({ scope: otherTownship.region })).toEqual([id]);
  });

  it('gives a lead another receipt where its own is taken, and keeps both', async () => {
    const first = someLead(village.region);
    await kept({}, first);
    const second = await kept({}, someLead(village.region, { receipt: first.receipt }));
    const file = (await cases().file(second.id))!;
    expect(file.receipt).not.toBe(first.receipt);
    expect(file.origin).toMatchObject({ receipt: file.receipt });
  });

  it('knows an ID number in another case of the place, found by sheet or by visit', async () => {
    const id = '990000197001019989';
    await kept({}, someLead(village.region, { idNumber: id }));
    const other = await kept();
    const elsewhere = (ids: string[], place: string) => cases().idsElsewhere(ids, other.id, place);
    expect(await elsewhere([id, '990000197001019988'], township.region)).toEqual([id]);
    expect(await elsewhere([id], otherTownship.region)).toEqual([]);
    expect(await elsewhere([], township.region)).toEqual([]);
  });
}
