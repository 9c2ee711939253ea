import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuresFor } from '../../../src/hardship/household/measures-for.js';
import {
  firstMeasures,
  isDevelopment,
  labourOf,
  Measure,
  measureKinds,
} from '../../../src/hardship/household/measure.js';
import { causeGroups, disasterKinds } from '../../../src/hardship/reports/cause.js';
import { invented } from './invented-household.js';

const { form, member } = invented;
const causes = fc.subarray([...causeGroups, ...disasterKinds]);

describe('the measures of a household', () => {
  it('are development measures for exactly 产业 就业 金融 公益岗位', () => {
    const names = Object.entries(measureKinds).filter(([kind]) =>
      isDevelopment(kind as keyof typeof measureKinds),
    );
    expect(names.map(([, name]) => name)).toEqual(['产业', '就业', '金融', '公益岗位']);
    expect(Object.keys(measureKinds)).toHaveLength(13);
  });

  it.each([
    ['one can work a little', ['lost', 'weak'], 'able'],
    ['nobody can', ['lost', 'none'], 'unable'],
    ['one is not told', ['lost', undefined], null],
    ['one can, one is not told', ['ordinary', undefined], 'able'],
    ['nobody is listed', [], null],
  ] as const)('know the labour when %s', (_, told, labour) => {
    const members = told.map((each) => (each === undefined ? {} : member({ labour: each })));
    expect(labourOf({ ...form(), members })).toBe(labour);
  });

  it('propose a development measure to all who can work, and never to those who cannot', () => {
    fc.assert(
      fc.property(causes, (some) => {
        const able = measuresFor(some, 'able');
        expect(able.some(({ kind }) => isDevelopment(kind))).toBe(true);
        expect(able.some(({ kind }) => kind === 'dibao' || kind === 'tekun')).toBe(false);
        const unable = measuresFor(some, 'unable');
        expect(unable.some(({ kind }) => isDevelopment(kind))).toBe(false);
        expect(unable.some(({ kind }) => kind === 'dibao' || kind === 'tekun')).toBe(true);
      }),
    );
  });

  it('propose something for every risk, and say the condition while the labour is not known', () => {
    for (const cause of [...causeGroups, ...disasterKinds]) {
      for (const labour of ['able', 'unable', null] as const) {
        expect(measuresFor([cause], labour).some((each) => each.cause === cause)).toBe(true);
      }
    }
    const whys = measuresFor(['06'], null).map(({ why }) => why);
    expect(whys).toContain('针对“因产业失败”，家里有人能干活的话（还没写清楚），可以考虑产业帮扶');
    expect(whys).toContain(
      '针对“因产业失败”，家里没有人能干活的话（还没写清楚），可以考虑低保兜底，够不够条件由民政部门审核',
    );
    expect(measuresFor([], null)).toEqual([]);
  });

  it('began with the earliest that is more than planned', () => {
    const measure = (kind: Measure['kind'], from: string, state: Measure['state']): Measure =>
      Measure.parse({
        id: from,
        kind,
        cause: '01',
        what: '一项帮扶',
        responsible: { id: '01STAFF', name: '赵敏' },
        from,
        until: null,
        state,
        note: '',
      });
    expect(
      firstMeasures([
        measure('industry', '2026-01-01', 'planned'),
        measure('employment', '2026-03-01', 'doing'),
        measure('medical', '2026-02-01', 'stopped'),
      ]),
    ).toEqual({ firstMeasureAt: '2026-02-01', developmentMeasureAt: '2026-03-01' });
    expect(firstMeasures([])).toEqual({ firstMeasureAt: null, developmentMeasureAt: null });
    expect(
      Measure.safeParse({ ...measure('medical', '2026-02-01', 'doing'), from: '2026-02-30' }).success,
    ).toBe(false);
  });
});
