import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding, Inspection } from '../../src/hardship/supervision/inspection.js';
import { signBy } from '../../src/hardship/supervision/signed-entry.js';
import type { Slip } from '../../src/hardship/supervision/slip.js';
import type { SupervisionStore } from '../../src/hardship/supervision/supervision-store.js';
import { newUlid } from '../../src/shared/id.js';
import { county, township } from '../fakes/some-offices.js';

const now = new Date('2026-12-01T02:00:00Z');

export const someSlip = (more: Partial<Slip> = {}): Omit<Slip, 'number'> => ({
  id: newUlid(now),
  from: { region: county.region, role: 'county' },
  year: 2026,
  to: { region: township.region, level: 'township' },
  case: null,
  title: '核实入户进度',
  dueOn: '2026-12-08',
  state: 'issued',
  issuedAt: now.toISOString(),
  version: 1,
  ...more,
});

export function supervisionStoreContract(stores: () => SupervisionStore): void {
  const issue = (more: Partial<Slip> = {}, words = '请三日内报来') => {
    const slip = someSlip(more);
    return stores().issue(slip, signBy(county, 'issued', slip.id, words, now));
  };

  it('numbers slips by place and year without gaps or doubles, however many are issued at once', async () => {
    const kinds = fc.constantFrom(
      { year: 2026, place: county.region },
      { year: 2027, place: county.region },
      { year: 2026, place: '河东省青川市' },
    );
    const given = new Map<string, number[]>();
    await fc.assert(
      fc.asyncProperty(fc.array(kinds, { minLength: 1, maxLength: 9 }), async (wanted) => {
        const issued = await Promise.all(
          wanted.map(({ year, place }) => issue({ year, from: { region: place, role: 'city' } })),
        );
        for (const { year, from, number } of issued) {
          const key = `${from.region} ${year}`;
          given.set(key, [...(given.get(key) ?? []), number]);
        }
        for (const numbers of given.values()) {
          expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('gives no number to a slip that could not be kept', async () => {
    const first = await issue();
    const again = stores().issue(first, signBy(county, 'issued', first.id, '', now));
    await expect(again).rejects.toThrow();
    expect((await issue()).number).toBe(first.number + 1);
  });

  it('keeps what was signed word for word, and adds to it', async () => {
    const slip = await issue();
    const answer = signBy(township, 'answered', slip.id, "已办 😀 '; drop", now);
    expect(await stores().moveSlip({ ...slip, state: 'answered' }, answer)).toBe(true);
    const found = await stores().slip(slip.id);
    expect(found?.slip).toEqual({ ...slip, state: 'answered', version: 2 });
    expect(found?.entries.map(({ kind, by, words }) => [kind, by.name, words])).toEqual([
      ['issued', '周正', '请三日内报来'],
      ['answered', '郑乡长', "已办 😀 '; drop"],
    ]);
  });

  it('lets one of two win who move a slip at once', async () => {
    const slip = await issue();
    const outcomes = await Promise.all(
      ['甲', '乙'].map((words) =>
        stores().moveSlip({ ...slip, state: 'answered' }, signBy(township, 'answered', slip.id, words, now)),
      ),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect((await stores().slip(slip.id))?.entries).toHaveLength(2);
  });

  it('lists and counts the slips of a place and below it only, newest first', async () => {
    const here = await issue({ dueOn: '2026-11-30' });
    const later = await issue();
    await issue({ to: { region: '河东省青川市云溪县白石镇', level: 'township' } });
    const list = (more = {}) => stores().slips({ scope: township.region, states: [], limit: 10, ...more });
    expect((await list()).map(({ id }) => id)).toEqual([later.id, here.id]);
    expect((await list({ before: later.id })).map(({ id }) => id)).toEqual([here.id]);
    expect((await list({ dueBefore: '2026-12-01' })).map(({ id }) => id)).toEqual([here.id]);
    expect(await stores().slipCounts(township.region, '2026-12-01')).toEqual({ open: 2, overdue: 1 });
    expect(await stores().slipCounts(county.region, '2026-12-01')).toEqual({ open: 3, overdue: 1 });
  });

  const begin = async (): Promise<Inspection> => {
    const inspection: Inspection = {
      id: newUlid(now),
      kind: 'policy',
      region: township.region,
      on: '2026-12-01',
      households: 12,
      by: county.id,
      signed: false,
    };
    await stores().begin(inspection);
    return inspection;
  };
  const find = async ({ id, region }: Inspection, mendBy = '2026-12-10') => {
    const finding: Finding = {
      id: newUlid(now),
      inspection: id,
      region,
      what: '明白卡没有上墙',
      responsible: '冯支书',
      mendBy,
      state: 'open',
      version: 1,
    };
    const added = await stores().addFinding(finding, signBy(county, 'found', finding.id, '', now));
    return { finding, added };
  };

  it('shows findings once the inspection is signed, and takes none after that', async () => {
    const inspection = await begin();
    const { finding } = await find(inspection);
    expect(await stores().finding(finding.id)).toBeNull();
    expect(await stores().findings({ scope: county.region, standing: 'open', limit: 5 })).toEqual([]);
    const signature = signBy(county, 'signed', inspection.id, '', now);
    expect(await stores().sign(inspection.id, signature)).toBe(true);
    expect(await stores().sign(inspection.id, { ...signature, id: newUlid(now) })).toBe(false);
    expect((await find(inspection)).added).toBe(false);
    const opened = await stores().inspection(inspection.id);
    expect(opened?.inspection).toEqual({ ...inspection, signed: true });
    expect(opened?.findings).toEqual([finding]);
    expect(opened?.entries.map(({ kind }) => kind)).toEqual(['found', 'signed']);
  });

  it('follows findings of a place until they are mended', async () => {
    const inspection = await begin();
    const late = (await find(inspection, '2026-12-20')).finding;
    const soon = (await find(inspection, '2026-11-30')).finding;
    await stores().sign(inspection.id, signBy(county, 'signed', inspection.id, '', now));
    const open = () => stores().findings({ scope: county.region, standing: 'open', limit: 5 });
    expect((await open()).map(({ id }) => id)).toEqual([soon.id, late.id]);
    expect(await stores().findingCounts(township.region, '2026-12-01')).toEqual({ open: 2, overdue: 1 });
    const mended = { ...soon, state: 'mended' } as const;
    expect(await stores().moveFinding(mended, signBy(township, 'mended', soon.id, '上墙了', now))).toBe(true);
    expect(await stores().moveFinding(mended, signBy(township, 'mended', soon.id, '', now))).toBe(false);
    const closed = { ...mended, state: 'closed', version: 2 } as const;
    await stores().moveFinding(closed, signBy(county, 'recheck_passed', soon.id, '看过了', now));
    expect((await open()).map(({ id }) => id)).toEqual([late.id]);
    expect(await stores().findingCounts('河东省青川市云溪县白石镇', '2026-12-01')).toEqual({
      open: 0,
      overdue: 0,
    });
  });
}
