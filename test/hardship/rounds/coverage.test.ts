import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/hardship/rounds/coverage.js';
import { monthlyRound, quarterlyRound } from '../../../src/hardship/rounds/round-period.js';

const area = '河东省青川市云溪县八宝镇新屯村';
const walk = (group: string, households: number) => ({
  area,
  group,
  households,
  findings: 0,
  lastOn: '2024-12-03',
});

describe('coverage of a round', () => {
  it('puts first what nobody walked, then what is half done', () => {
    const grids = ['一组', '二组', '三组', '四组'].map((group) => ({ area, group, households: 10 }));
    const uncounted = { area, group: '五组', households: null };
    const coverage = coverageOf([...grids, uncounted], [walk('一组', 12), walk('二组', 4), walk('五组', 7)]);
    expect(coverage.grids.map(({ group, state, seen }) => [group, state, seen])).toEqual([
      ['三组', 'none', 0],
      ['四组', 'none', 0],
      ['二组', 'part', 4],
      ['五组', 'uncounted', 7],
      ['一组', 'done', 10],
    ]);
    expect(coverage).toMatchObject({ done: 1, households: 40, seen: 14 });
  });

  it('never counts more households than there are', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(80)), { maxLength: 12 }), (groups) => {
        const grids = groups.map(([households], i) => ({ area, group: `${i}`, households }));
        const { seen, households } = coverageOf(
          grids,
          groups.map(([, walked], i) => walk(`${i}`, walked)),
        );
        expect(seen).toBeLessThanOrEqual(households);
      }),
    ));
});

describe('periods of rounds', () => {
  it('has the month of the village group and the quarter of the township', () => {
    expect(monthlyRound('2024-02-10')).toMatchObject({ from: '2024-02-01', until: '2024-02-29' });
    expect(quarterlyRound('2024-11-30')).toMatchObject({
      from: '2024-10-01',
      until: '2024-12-31',
      title: '2024年第四季度乡镇排查',
      roles: ['township'],
    });
  });
});
