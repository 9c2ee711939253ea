import { expect, it } from 'vitest';
import { openLead, staffEnter, actOn } from '../../src/hardship/cases/case-service.js';
import type { CaseStore } from '../../src/hardship/cases/case-store.js';
import type { HardshipCase } from '../../src/hardship/cases/case.js';
import { noLimits } from '../../src/hardship/cases/case-service.js';
import type { CaseExports } from '../../src/hardship/exports/case-exports.js';
import { newReceipt } from '../../src/hardship/reports/receipt.js';
import type { Lead } from '../../src/hardship/leads/lead.js';
import type { StatisticsStore } from '../../src/hardship/statistics/statistics-store.js';
import { newUlid } from '../../src/shared/id.js';
import { county, otherTownship, township, village } from '../fakes/some-offices.js';

export interface CountedCases {
  cases: CaseStore;
  statistics: StatisticsStore;
  exports: CaseExports;
}

const now = new Date('2026-12-01T02:00:00Z');
const later = new Date('2026-12-03T02:00:00Z');
const by = { actor: 'village', id: village.id } as const;

/** An invented household found by a round. */
export const someLead = (region: string, more: Partial<Lead> = {}): Lead => ({
  schema: 1,
  id: newUlid(now),
  receipt: newReceipt(),
  name: '孟广田',
  village: { region, said: '三组' },
  phone: null,
  idNumber: null,
  causes: ['01'],
  urgent: false,
  words: '大病住院',
  source: { door: 'finding', round: null, foundBy: village.id },
  at: now.toISOString(),
  ...more,
});

/** Keeps the case a lead opens, changed as wanted. */
export async function keepLead(
  cases: CaseStore,
  lead: Lead,
  more: Partial<HardshipCase> = {},
): Promise<HardshipCase> {
  const { opened, first } = openLead(lead, by, now);
  const kept = { ...opened, ...more };
  await cases.commit([{ write: 'lead', lead, opened: kept, first, links: [] }]);
  return { ...kept, version: 1 };
}

/** Sums and exports over cases that were written as the desk writes them. */
export function countedCasesContract(stores: () => CountedCases): void {
  const keep = (region: string, more: Partial<HardshipCase> = {}, lead: Partial<Lead> = {}) =>
    keepLead(stores().cases, someLead(region, lead), more);

  it('counts the cases of a place and below it, and no others', async () => {
    await keep(village.region);
    await keep(village.region, { state: '帮扶中', group: 'sudden', labour: 'able', cause: '03' });
    await keep(otherTownship.region, { state: '核实中', dueAt: '2026-11-01T16:00:00.000Z' });
    const { statistics } = stores();
    const total = async (scope: string) =>
      (await statistics.tallies(scope)).reduce((sum, { cases }) => sum + cases, 0);
    expect(await total(county.region)).toBe(3);
    expect(await total(township.region)).toBe(2);
    expect(await statistics.tallies(otherTownship.region)).toEqual([
      { door: 'finding', cause: '01', state: '核实中', group: null, cases: 1 },
    ]);
    expect(await statistics.places(otherTownship.region, now.toISOString())).toEqual([
      { region: otherTownship.region, state: '核实中', cases: 1, late: 1 },
    ]);
    expect(await statistics.measures(county.region)).toEqual([
      { labour: 'able', cases: 1, withoutMeasure: 1, withoutDevelopment: 1 },
    ]);
  });

  it('sums up how long steps took, and what was done from day to day', async () => {
    const kept = await keep(village.region, { dueAt: '2026-12-02T16:00:00.000Z' });
    const accepted = actOn(kept, '受理', 'village', later, {});
    if (accepted.kind !== 'done') throw new Error(accepted.kind);
    expect(await stores().cases.commit(accepted.writes)).toBe(true);
    const { statistics } = stores();
    expect(await statistics.steps(county.region, '2026-12', '2026-12')).toEqual([
      { state: '待核实', steps: 1, minutes: 2880, late: 1 },
    ]);
    expect(await statistics.steps(otherTownship.region, '2026-01', '2026-12')).toEqual([]);
    expect(await statistics.opened(county.region, '2026-12-01', '2026-12-02')).toEqual([
      { door: 'finding', cases: 1 },
    ]);
    expect(await statistics.opened(county.region, '2026-12-02', '2026-12-03')).toEqual([]);
    const moves = await statistics.moves(county.region, '2026-12-01', '2026-12-04');
    expect(moves.map(({ action, steps }) => [action, steps]).sort()).toEqual([
      ['受理', 1],
      ['排查发现', 1],
    ]);
    expect(await statistics.moves(otherTownship.region, '2026-12-01', '2026-12-04')).toEqual([]);
  });

  it('exports the cases of a place page by page, each with the form saved last', async () => {
    const first = await keep(village.region, { state: '核实中' });
    const second = await keep(village.region, { state: '核实中' });
    await keep(otherTownship.region);
    let kept = first;
    for (const words of ['先写的', '后写的']) {
      const form = { schema: 1 as const, words };
      const content = { kind: 'visit', form, sentAs: null } as const;
      const entered = staffEnter(kept, { action: '入户核实', content }, by, { now, limits: noLimits });
      if (entered.kind !== 'done') throw new Error(entered.kind);
      expect(await stores().cases.commit(entered.writes)).toBe(true);
      kept = { ...entered.moved, version: kept.version + 1 };
    }
    const page = (after?: string) =>
      stores().exports.page({
        scope: township.region,
        states: [],
        limit: 1,
        ...(after === undefined ? {} : { after }),
      });
    const [one] = await page();
    expect(one?.case.id).toBe(first.id);
    expect(one?.visit?.words).toBe('后写的');
    expect(one?.origin?.name).toBe('孟广田');
    const [two] = await page(one!.case.id);
    expect(two).toMatchObject({ case: { id: second.id }, visit: null });
    expect(await page(two!.case.id)).toEqual([]);
    expect(await stores().exports.page({ scope: township.region, states: ['待核实'], limit: 9 })).toEqual([]);
  });
}
