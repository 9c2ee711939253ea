import { expect, it } from 'vitest';
import { openLead } from '../../src/hardship/cases/case-service.js';
import type { CaseStore } from '../../src/hardship/cases/case-store.js';
import type { HardshipCase } from '../../src/hardship/cases/case.js';
import type { Lead } from '../../src/hardship/leads/lead.js';
import { newReceipt } from '../../src/hardship/reports/receipt.js';
import type { ReminderStore } from '../../src/hardship/reminders/reminder.js';
import type { SupervisionStore } from '../../src/hardship/supervision/supervision-store.js';
import { signBy } from '../../src/hardship/supervision/signed-entry.js';
import { newUlid } from '../../src/shared/id.js';
import { county as office } from '../fakes/some-offices.js';
import { someSlip } from './supervision-store.js';

export interface ReminderStores {
  reminders: ReminderStore;
  cases: CaseStore;
  supervision: SupervisionStore;
}

const now = new Date('2024-12-02T00:30:00Z');
const county = '河东省青川市云溪县';
const village = `${county}八宝镇前进村`;
const days = (n: number): string => new Date(now.getTime() + n * 86_400_000).toISOString();

/** Runs on every database. `open` gives empty stores. */
export function reminderStoreContract(open: () => ReminderStores): void {
  const add = async (more: Partial<HardshipCase>, region = village) => {
    const lead: Lead = {
      schema: 1,
      id: newUlid(now),
      receipt: newReceipt(),
      name: '王桂花',
      village: { region, said: '三组' },
      phone: null,
      idNumber: null,
      causes: [],
      urgent: false,
      words: '缺劳力',
      source: { door: 'finding', round: null, foundBy: 'somebody' },
      at: now.toISOString(),
    };
    const { opened, first } = openLead(lead, { actor: 'village', id: 'somebody' }, now);
    const placed = { ...opened, openedAt: days(-9), ...more };
    await open().cases.commit([{ write: 'lead', lead, opened: placed, first, links: [] }]);
  };
  const due = (more: Partial<Parameters<ReminderStore['due']>[0]> = {}) =>
    open().reminders.due({
      scope: village,
      states: ['待核实', '核实中'],
      below: [],
      now: now.toISOString(),
      freshSince: days(-1),
      ...more,
    });

  it('counts each case for what it is, within the place and the states', async () => {
    await add({ dueAt: days(-1), amberAt: days(-2) });
    await add({ dueAt: days(1), amberAt: days(-1), urgent: true });
    await add({ dueAt: days(5), amberAt: days(3), openedAt: days(0) });
    await add({ dueAt: days(-1), state: '县级审定' });
    await add({ dueAt: days(-1) }, `${county}八宝镇后沟村`);
    expect(await due()).toEqual({ red: 1, below: 0, amber: 1, urgent: 1, fresh: 1 });
    expect(await due({ scope: county })).toMatchObject({ red: 2 });
  });

  it('counts of the level below only what is red', async () => {
    await add({ dueAt: days(-1), state: '核实中' });
    await add({ dueAt: days(-1), state: '乡镇审核' });
    await add({ dueAt: days(1), amberAt: days(-1), state: '核实中', urgent: true, openedAt: days(0) });
    expect(await due({ scope: county, states: ['乡镇审核'], below: ['核实中'] })).toEqual({
      red: 2,
      below: 1,
      amber: 0,
      urgent: 0,
      fresh: 0,
    });
  });

  it('calls a case amber that has no limit and whose notice stood its days', async () => {
    await add({ dueAt: null, amberAt: days(-1), state: '评议公示' });
    await add({ dueAt: null, amberAt: days(1), state: '评议公示' });
    await add({ dueAt: null, amberAt: null, state: '评议公示' });
    expect(await due({ states: ['评议公示'] })).toMatchObject({ red: 0, amber: 1 });
  });

  it('counts the slips an office is to answer, and what it is to mend', async () => {
    const { reminders, supervision } = open();
    const slip = (more: Parameters<typeof someSlip>[0]) => {
      const given = someSlip({ to: { region: village, level: 'village' }, dueOn: '2024-12-02', ...more });
      return supervision.issue(given, signBy(office, 'issued', given.id, '请报来', now));
    };
    await slip({});
    await slip({ dueOn: '2024-12-01', state: 'returned' });
    await slip({ state: 'answered' });
    await slip({ to: { region: `${county}八宝镇`, level: 'township' } });
    await slip({ to: { region: `${county}八宝镇后沟村`, level: 'village' } });
    const inspection = async (region: string, signed: boolean, ...mendBy: string[]) => {
      const id = newUlid(now);
      const kept = { id, kind: 'policy', region, on: '2024-11-20', households: 3, by: office.id } as const;
      await supervision.begin({ ...kept, signed: false });
      for (const day of mendBy) {
        const about = { id: newUlid(now), inspection: id, region, what: '台账不全', responsible: '冯支书' };
        const finding = { ...about, mendBy: day, state: 'open', version: 1 } as const;
        await supervision.addFinding(finding, signBy(office, 'found', finding.id, '', now));
      }
      if (signed) await supervision.sign(id, signBy(office, 'signed', id, '', now));
    };
    await inspection(village, true, '2024-12-02', '2024-12-01');
    await inspection(village, false, '2024-12-01');
    await inspection(`${county}八宝镇`, true, '2024-12-20');
    const today = '2024-12-02';
    const counts = (role: 'village' | 'township' | 'county', region: string) =>
      reminders.supervised({ role, region }, today);
    const none = { open: 0, overdue: 0 };
    expect(await counts('village', village)).toEqual({
      slips: { open: 2, overdue: 1 },
      findings: { open: 2, overdue: 1 },
    });
    // of the village below only what was not mended in time
    expect(await counts('township', `${county}八宝镇`)).toEqual({
      slips: { open: 1, overdue: 0 },
      findings: { open: 2, overdue: 1 },
    });
    expect(await counts('county', county)).toEqual({ slips: none, findings: { open: 1, overdue: 1 } });
    expect(await counts('county', '河东省青川市白石县')).toEqual({ slips: none, findings: none });
  });

  it('counts nothing where there is nothing', async () => {
    expect(await due()).toEqual({ red: 0, below: 0, amber: 0, urgent: 0, fresh: 0 });
  });

  it('gives a reminder of a day to one taker, until it is released', async () => {
    const { reminders } = open();
    const at = now.toISOString();
    const taken = await Promise.all([1, 2, 3].map(() => reminders.take('a', '2024-12-02', at)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await reminders.take('b', '2024-12-02', at)).toBe(true);
    expect(await reminders.take('a', '2024-12-03', at)).toBe(true);
    expect([...(await reminders.takenOn('2024-12-02'))].sort()).toEqual(['a', 'b']);
    await reminders.release('a', '2024-12-02');
    expect(await reminders.take('a', '2024-12-02', at)).toBe(true);
  });

  it('does not release what went out', async () => {
    const { reminders } = open();
    await reminders.take('a', '2024-12-02', now.toISOString());
    await reminders.end('a', '2024-12-02', 'sent', now.toISOString());
    await reminders.release('a', '2024-12-02');
    expect(await reminders.take('a', '2024-12-02', now.toISOString())).toBe(false);
  });

  it('forgets old days', async () => {
    const { reminders } = open();
    await reminders.take('a', '2024-11-01', now.toISOString());
    await reminders.take('a', '2024-12-02', now.toISOString());
    expect(await reminders.forgetBefore('2024-12-01')).toBe(1);
    expect([...(await reminders.takenOn('2024-12-02'))]).toEqual(['a']);
  });
}
