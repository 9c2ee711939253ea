import { expect, it } from 'vitest';
import { staffEnter } from '../../src/hardship/cases/case-service.js';
import type { CaseStore } from '../../src/hardship/cases/case-store.js';
import type { EntryAction } from '../../src/hardship/cases/case-entries.js';
import type { DisasterCases } from '../../src/hardship/disaster/disaster-cases.js';
import {
  endDisaster,
  startDisaster,
  type DisasterMode,
  type DisasterStore,
} from '../../src/hardship/disaster/disaster-mode.js';
import { followDisasters } from '../../src/hardship/disaster/follow-disasters.js';
import { county, otherTownship, township, village } from '../fakes/some-offices.js';
import { keepLead, someLead } from './counted-cases.js';

export interface DisasterStores {
  cases: CaseStore;
  disasters: DisasterStore;
  disasterCases: DisasterCases;
}

const began = new Date('2026-12-03T02:00:00Z');
const after = (hours: number): Date => new Date(began.getTime() + hours * 3_600_000);
const before = after(-48).toISOString();

/** Runs on every database. `open` gives empty stores. */
export function disasterCasesContract(open: () => DisasterStores): void {
  const kept = (region: string, more: Parameters<typeof keepLead>[2] = {}) =>
    keepLead(open().cases, someLead(region), { openedAt: before, stateSince: before, ...more });
  const start = async (region = township.region, reason = '夜里山洪，路断了'): Promise<DisasterMode> => {
    const started = await startDisaster(open().disasters, county, { region, kind: '0201', reason }, began);
    if (started.kind !== 'done') throw new Error(started.kind);
    return started.mode;
  };
  const end = (mode: DisasterMode, at: number) =>
    endDisaster(open().disasters, township, { id: mode.id, reason: '水退了路通了' }, after(at));
  const limitsFor = async () => () => ({ dueAt: after(24).toISOString(), amberAt: after(16).toISOString() });
  const follow = (at: number, more: Partial<Parameters<typeof followDisasters>[0]> = {}) =>
    followDisasters({
      ...open(),
      limitsFor,
      clock: { now: () => after(at) },
      rest: async () => true,
      batch: 2,
      ...more,
    });
  const find = async (id: string) => (await open().cases.find(id))!;
  const rows = async (id: string) =>
    (await open().cases.file(id))!.history.map(({ action, actor, actorId, note }) => ({
      ...{ action, actor, actorId, note },
    }));
  const enter = async (id: string, action: EntryAction, at: number, changes = {}) => {
    const by = { actor: 'village', id: village.id } as const;
    const moment = { now: after(at), limits: (await limitsFor()) as never };
    const entered = staffEnter(await find(id), { action, changes }, by, moment);
    if (entered.kind !== 'done') throw new Error(entered.kind);
    expect(await open().cases.commit(entered.writes)).toBe(true);
  };

  it('lets one of those who switch the same place on in the same moment do it', async () => {
    const tries = await Promise.all(
      [1, 2, 3, 4].map(() =>
        startDisaster(
          open().disasters,
          county,
          { region: township.region, kind: '0201', reason: '夜里山洪，路断了' },
          began,
        ),
      ),
    );
    expect(tries.map(({ kind }) => kind).sort()).toEqual(['already', 'already', 'already', 'done']);
    const [mode, ...more] = await open().disasters.standing();
    expect(more).toEqual([]);
    await end(mode!, 1);
    await start();
    expect(await open().disasters.standing()).toHaveLength(1);
  });

  it('makes the open cases of its place urgent, once each, with a row that says why and the urgent limit', async () => {
    const cases = await Promise.all(Array.from({ length: 5 }, () => kept(village.region)));
    const beside = await kept(otherTownship.region);
    const over = await kept(village.region, { state: '不予纳入' });
    const urgent = await kept(village.region, { urgent: true });
    const mode = await start();
    expect(await follow(1)).toEqual({ marked: 5, lifted: 0 });
    expect(await follow(2)).toEqual({ marked: 0, lifted: 0 });
    for (const { id } of cases) {
      expect(await find(id)).toMatchObject({ urgent: true, dueAt: after(24).toISOString() });
      expect((await rows(id)).slice(1)).toEqual([
        {
          ...{ action: '标为紧急', actor: 'county', actorId: county.id },
          note: '灾害模式（因洪涝灾害，2026-12-03开启）：夜里山洪，路断了',
        },
      ]);
    }
    for (const { id } of [beside, over]) expect(await find(id)).toMatchObject({ urgent: false });
    expect(await rows(urgent.id)).toHaveLength(1);
    const tally = (place: string) => open().disasterCases.tally(mode.id, place);
    expect(await tally(township.region)).toEqual({ marked: 5, onlyByIt: 5, openedInIt: 0 });
    expect(await tally(otherTownship.region)).toEqual({ marked: 0, onlyByIt: 0, openedInIt: 0 });
  });

  it('goes on after a stop, and two walks at once write no row twice', async () => {
    const cases = await Promise.all(Array.from({ length: 5 }, () => kept(village.region)));
    await start();
    expect(await follow(1, { rest: async () => false })).toEqual({ marked: 2, lifted: 0 });
    await Promise.all([follow(2), follow(2)]);
    for (const { id } of cases) expect(await rows(id)).toHaveLength(2);
  });

  it('writes why into what is opened while it stands, and makes urgent what is moved there', async () => {
    const mode = await start();
    const opened = { openedAt: after(1).toISOString() };
    const fresh = await kept(village.region, { ...opened, urgent: true });
    const moved = await kept(village.region, opened);
    expect(await follow(2)).toEqual({ marked: 2, lifted: 0 });
    expect((await rows(fresh.id)).at(-1)!.note).toContain('这期间新开的案件从一开始就是紧急的');
    expect(await find(moved.id)).toMatchObject({ urgent: true });
    expect(await open().disasterCases.tally(mode.id, township.region)).toEqual({
      ...{ marked: 1, onlyByIt: 1, openedInIt: 1 },
    });
  });

  it('ended, leaves urgent whom nobody reached, who was urgent before, and whom somebody marked by hand', async () => {
    const [reached, unseen, byHand] = [
      await kept(village.region),
      await kept(village.region),
      await kept(village.region),
    ];
    const urgent = await kept(village.region, { urgent: true });
    const mode = await start();
    await follow(1);
    for (const { id } of [reached, byHand, urgent]) await enter(id, '入户核实', 2);
    await enter(byHand.id, '标为紧急', 3, { urgent: true });
    expect(await open().disasterCases.tally(mode.id, township.region)).toMatchObject({
      ...{ marked: 3, onlyByIt: 2 },
    });
    await end(mode, 4);
    expect(await follow(5)).toEqual({ marked: 0, lifted: 1 });
    expect(await find(reached.id)).toMatchObject({ urgent: false });
    expect((await rows(reached.id)).at(-1)).toEqual({
      ...{ action: '解除紧急', actor: 'township', actorId: township.id },
      note: '灾害模式结束（水退了路通了），这一户期间已走到或帮过',
    });
    for (const { id } of [unseen, byHand, urgent]) expect(await find(id)).toMatchObject({ urgent: true });
    // settled once: who is reached later is for a person to lift
    await enter(unseen.id, '入户核实', 6);
    expect(await follow(7)).toEqual({ marked: 0, lifted: 0 });
    expect(await find(unseen.id)).toMatchObject({ urgent: true });
  });

  it('ended, takes no urgency where another disaster stands, and marks nothing any more', async () => {
    const { id } = await kept(village.region);
    const narrow = await start();
    await follow(1);
    await enter(id, '入户核实', 2);
    await start(county.region, '全县大风');
    await end(narrow, 3);
    expect(await follow(4)).toEqual({ marked: 0, lifted: 0 });
    expect(await find(id)).toMatchObject({ urgent: true });
    const mark = { mode: narrow.id, case: id, step: 'x', openedInIt: false };
    expect(await open().disasterCases.mark({ ...mark, case: 'other' }, [])).toBe('ended');
  });
}
