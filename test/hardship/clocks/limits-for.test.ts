import { describe, expect, it } from 'vitest';
import { HardshipCase } from '../../../src/hardship/cases/case.js';
import { CountyProfile } from '../../../src/hardship/cases/county-profile.js';
import { clockOfCase } from '../../../src/hardship/clocks/clock-of-case.js';
import { createLimitsFor } from '../../../src/hardship/clocks/limits-for.js';
import { workingDays } from '../../../src/hardship/clocks/working-days.js';

const county = '河东省青川市云溪县';
const stated = (value: number) => ({ value, source: '云农发〔2026〕7号', date: '2026-03-05' });
const profile = CountyProfile.parse({
  region: county,
  visitDays: stated(3),
  noticeDays: stated(5),
  urgentHours: stated(24),
});
const since = '2026-12-28T01:00:00.000Z';

function aCase(more: Partial<HardshipCase> = {}): HardshipCase {
  return HardshipCase.parse({
    ...{ id: 'c1', report: 'r1', door: 'self_report', cause: null, state: '待核实', purpose: '纳入' },
    ...{ region: `${county}八宝镇新屯村`, urgent: false, recheckAskedAt: null, openedAt: since },
    ...{ stateSince: since, responsible: null, group: null, labour: null, dueAt: null, amberAt: null },
    ...{ pauses: [], notice: null, openObjections: 0, includedAt: null, firstMeasureAt: null },
    ...{ developmentMeasureAt: null, lastFollowUpAt: null, version: 0 },
    ...{ toldAt: null, visitedAt: null, roundSince: null },
    ...more,
  });
}

describe('the limits stored with a case', () => {
  const asked: string[] = [];
  const counties = {
    of: async (region: string) => {
      asked.push(region);
      return profile;
    },
  };

  it('are counted by the profile of its county and the calendar of the house', async () => {
    const limits = await createLimitsFor(counties, { days: [], years: [] })(aCase().region);
    expect(limits(aCase())).toEqual({
      amberAt: '2026-12-30T16:00:00.000Z',
      dueAt: '2026-12-31T16:00:00.000Z',
    });
    expect(asked).toEqual([aCase().region]);
    const free = { day: '2026-12-31', working: false, source: '国办', date: '2026-11-04' };
    const known = { year: 2027, source: '国办', date: '2026-11-04' };
    const house = { days: [free], years: [known] };
    expect((await createLimitsFor(counties, house)(aCase().region))(aCase()).dueAt).toBe(
      '2027-01-01T16:00:00.000Z',
    );
  });

  it('are not known where nobody knows the place', async () => {
    const limits = await createLimitsFor(counties, { days: [], years: [] })(null);
    expect(limits(aCase({ region: null }))).toEqual({ amberAt: null, dueAt: null });
  });

  it('follow the notice, the first measure and the pauses of the case', () => {
    const calendar = workingDays();
    const clock = (more: Partial<HardshipCase>) => clockOfCase(aCase(more), profile, calendar);
    const notice = { from: '2026-12-29T01:00:00.000Z', until: '2027-01-03T16:00:00.000Z' };
    expect(clock({ state: '评议公示', notice })).toMatchObject({
      step: '公示期满',
      amberAt: notice.until,
      dueAt: null,
    });
    expect(clock({ urgent: true, state: '核实中' }).step).toBe('先行帮扶');
    const helped = { urgent: true, state: '核实中', firstMeasureAt: since, visitedAt: since } as const;
    expect(clock(helped).step).toBe('全程办结');
    const pauses = [{ from: since, until: null }];
    expect(clock({ pauses })).toMatchObject({ dueAt: null, pausedSince: since });
    const last = { state: '帮扶中', lastFollowUpAt: '2027-01-10T01:00:00.000Z' } as const;
    expect(clock(last).dueAt).toBe('2027-02-10T16:00:00.000Z');
  });
});
