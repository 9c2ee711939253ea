import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseStates } from '../../../src/hardship/cases/case-transitions.js';
import { CountyProfile } from '../../../src/hardship/cases/county-profile.js';
import { clockOf, colourOf, escalateTo } from '../../../src/hardship/clocks/case-clock.js';
import type { ClockedCase, Pause } from '../../../src/hardship/clocks/case-limits.js';
import { addDays, dayOf } from '../../../src/hardship/clocks/calendar-day.js';
import { noticeUntil } from '../../../src/hardship/clocks/notice-until.js';
import { workingDays } from '../../../src/hardship/clocks/working-days.js';

const calendar = workingDays();
const stated = <Value>(value: Value) => ({ value, source: '云农发〔2026〕7号', date: '2026-03-05' });
const county = '河东省青川市云溪县';
const profile = CountyProfile.parse({
  region: county,
  visitDays: stated(3),
  noticeDays: stated(5),
  townshipDays: stated(4),
  countyDays: stated(3),
  wholeDays: stated(20),
  feedbackDays: stated(5),
});
const knows = (more: object) => CountyProfile.parse({ ...profile, ...more });

/** Reported on a Monday morning in Shanghai. */
const monday = '2026-11-02T01:00:00.000Z';
function aCase(more: Partial<ClockedCase> = {}): ClockedCase {
  const since = { openedAt: monday, stateSince: monday };
  return { state: '待核实', purpose: '纳入', urgent: false, pauses: [], ...since, ...more };
}
const midnightAfter = (day: string) => `${day}T16:00:00.000Z`;

describe('the clock of a case', () => {
  it.each<[Partial<ClockedCase>, string, string, string]>([
    [{ state: '待核实' }, '上门核实', '2026-11-04', '2026-11-05'],
    [{ state: '核实中' }, '全程办结', '2026-11-19', '2026-11-30'],
    [{ state: '核实中', visitedAt: null }, '上门核实', '2026-11-04', '2026-11-05'],
    [{ state: '核实中', visitedAt: monday }, '全程办结', '2026-11-19', '2026-11-30'],
    [{ state: '乡镇审核', stateSince: '2026-11-13T08:00:00.000Z' }, '乡镇审核', '2026-11-17', '2026-11-19'],
    [{ state: '县级审定', stateSince: '2026-11-13T08:00:00.000Z' }, '县级审定', '2026-11-17', '2026-11-18'],
    [{ state: '县级审定', stateSince: '2026-11-27T08:00:00.000Z' }, '全程办结', '2026-11-19', '2026-11-30'],
    [{ state: '已纳入', stateSince: '2026-11-13T08:00:00.000Z' }, '落实帮扶措施', '2026-12-03', '2026-12-13'],
    [{ state: '帮扶中', stateSince: '2026-11-13T08:00:00.000Z' }, '跟踪回访', '2026-12-03', '2026-12-13'],
    [
      { state: '帮扶中', stateSince: monday, lastFollowUpAt: '2026-11-13T08:00:00.000Z' },
      '跟踪回访',
      '2026-12-03',
      '2026-12-13',
    ],
    [{ state: '不予纳入', stateSince: '2026-11-13T08:00:00.000Z' }, '告知申报人', '2026-11-18', '2026-11-20'],
  ])('of %o asks for %s: amber at the end of %s, red at the end of %s', (more, step, amber, due) => {
    // amber of 3 days is the end of day 2, of 4 day 2, of 5 day 3, of 20 day 13; of 30 calendar days day 20
    const clock = clockOf(aCase(more), profile, calendar);
    expect(clock).toMatchObject({ step, dueAt: midnightAfter(due), estimated: false, unknown: null });
    expect(clock.amberAt).toBe(midnightAfter(amber));
  });

  it('has nothing to count for a closed case, a removed risk and a family that was told', () => {
    const told = aCase({ state: '不予纳入', toldAt: monday });
    for (const kept of [aCase({ state: '风险消除' }), aCase({ state: '已关闭' }), told]) {
      const clock = clockOf(kept, profile, calendar);
      expect(clock).toMatchObject({ step: '已办结', dueAt: null, amberAt: null, unknown: null });
      expect(colourOf(clock, new Date('2040-01-01T00:00:00Z'))).toBe('none');
    }
  });

  it('names what nobody entered, and borrows nothing', () => {
    const none = clockOf(aCase(), null, calendar);
    expect(none).toMatchObject({ step: '上门核实', dueAt: null, amberAt: null, source: null });
    expect(none.unknown).toBe('本县县情设置里还没有录入上门核实时限、全程时限。');
    const whole = clockOf(aCase(), knows({ visitDays: null }), calendar);
    expect(whole).toMatchObject({ step: '全程办结', dueAt: midnightAfter('2026-11-30') });
    expect(whole.unknown).toBe('本县县情设置里还没有录入上门核实时限。');
    const recheck = clockOf(aCase({ state: '不予纳入', recheckAskedAt: monday }), profile, calendar);
    expect(recheck).toMatchObject({ step: '受理复核', dueAt: null, level: 'township' });
    expect(recheck.unknown).toContain('复核受理时限');
  });

  it('says where its limit is from', () => {
    expect(clockOf(aCase(), profile, calendar).source).toBe('云农发〔2026〕7号，2026-03-05');
    expect(clockOf(aCase({ state: '已纳入' }), null, calendar).source).toContain('检查规则');
    expect(clockOf(aCase({ state: '帮扶中' }), null, calendar).source).toContain('村组每月跟踪回访');
    const own = clockOf(aCase({ state: '帮扶中' }), knows({ followUpDays: stated(15) }), calendar);
    expect(own).toMatchObject({
      source: '云农发〔2026〕7号，2026-03-05',
      dueAt: midnightAfter('2026-11-17'),
    });
  });

  it('is amber once a notice has stood its days, and red only by another limit', () => {
    const kept = aCase({ state: '评议公示', stateSince: '2026-11-06T02:00:00.000Z' });
    const clock = clockOf(kept, profile, calendar);
    expect(clock).toMatchObject({
      step: '全程办结',
      amberAt: midnightAfter('2026-11-11'),
      dueAt: midnightAfter('2026-11-30'),
    });
    const alone = clockOf(kept, knows({ wholeDays: null }), calendar);
    expect(alone).toMatchObject({ step: '公示期满', amberAt: midnightAfter('2026-11-11'), dueAt: null });
    expect(colourOf(alone, new Date('2026-11-10T00:00:00Z'))).toBe('green');
    expect(colourOf(alone, new Date('2026-12-31T00:00:00Z'))).toBe('amber');
    const working = knows({ wholeDays: null, noticeCounting: stated('working') });
    expect(clockOf(kept, working, calendar).amberAt).toBe(midnightAfter('2026-11-13'));
    const later = { ...kept, noticeFrom: '2026-11-08T02:00:00.000Z' };
    expect(clockOf(later, profile, calendar).amberAt).toBe(midnightAfter('2026-11-13'));
  });

  it('counts no whole time for a review that is about removing the risk', () => {
    const kept = aCase({ state: '乡镇审核', purpose: '消除' });
    expect(clockOf(kept, knows({ townshipDays: null }), calendar)).toMatchObject({
      dueAt: null,
      unknown: '本县县情设置里还没有录入乡镇审核时限。',
    });
  });

  it('counts the second pass after 复核 from its own beginning', () => {
    const kept = aCase({ state: '核实中', openedAt: '2026-03-02T01:00:00.000Z', roundSince: monday });
    expect(clockOf(kept, profile, calendar).dueAt).toBe(midnightAfter('2026-11-30'));
  });

  it('of an urgent case runs through nights and holidays until somebody helped', () => {
    const eve = '2026-09-30T08:00:00.000Z';
    const kept = aCase({ urgent: true, openedAt: eve, stateSince: eve });
    const hours = knows({ urgentHours: stated(24) });
    expect(clockOf(kept, hours, calendar)).toMatchObject({
      step: '先行帮扶',
      amberAt: '2026-10-01T00:00:00.000Z',
      dueAt: '2026-10-01T08:00:00.000Z',
    });
    const days = knows({ urgentDays: stated(2) });
    expect(clockOf(kept, days, calendar).dueAt).toBe(midnightAfter('2026-10-02'));
    const underReview = aCase({ urgent: true, state: '乡镇审核', helpedAt: null });
    expect(clockOf(underReview, hours, calendar).step).toBe('先行帮扶');
    expect(clockOf({ ...underReview, helpedAt: monday }, hours, calendar).step).toBe('乡镇审核');
    const unknown = clockOf(kept, profile, calendar);
    expect(unknown.step).toBe('上门核实');
    expect(unknown.unknown).toBe('本县县情设置里还没有录入急件先行帮扶时限。');
  });

  it('that reaches into a year without holidays is an estimate that says so', () => {
    const late = '2026-12-28T01:00:00.000Z';
    const kept = aCase({ openedAt: late, stateSince: late });
    expect(clockOf(kept, profile, calendar)).toMatchObject({ estimated: false, estimate: null });
    expect(clockOf(kept, knows({ visitDays: stated(5) }), calendar)).toMatchObject({
      dueAt: midnightAfter('2027-01-04'),
      estimated: true,
      estimate: '估算（2027年调休表还没有录入）',
    });
  });

  it.each([
    ['2026-11-04T15:59:00Z', 'green'],
    ['2026-11-04T16:00:00Z', 'amber'],
    ['2026-11-05T15:59:59Z', 'amber'],
    ['2026-11-05T16:00:00Z', 'red'],
  ] as const)('is at %s %s', (now, colour) => {
    expect(colourOf(clockOf(aCase(), profile, calendar), new Date(now))).toBe(colour);
  });

  it('goes up one level when red', () => {
    expect((['village', 'township', 'county'] as const).map(escalateTo)).toEqual([
      'township',
      'county',
      'city',
    ]);
    const levels = caseStates.map((state) => [state, clockOf(aCase({ state }), null, calendar).level]);
    expect(Object.fromEntries(levels)).toMatchObject({
      评议公示: 'village',
      乡镇审核: 'township',
      县级审定: 'county',
      已纳入: 'township',
    });
  });
});

describe('a pause', () => {
  const rest = (from: string, until: string | null): Pause => ({
    from: `2026-11-${from}T02:00:00.000Z`,
    until: until && `2026-11-${until}T02:00:00.000Z`,
  });

  it('moves amber and red by the working days it took', () => {
    const clock = clockOf(aCase({ pauses: [rest('03', '05')] }), profile, calendar);
    expect(clock).toMatchObject({
      amberAt: midnightAfter('2026-11-06'),
      dueAt: midnightAfter('2026-11-09'),
      pausedSince: null,
    });
  });

  it('that goes on leaves no limit to sort by', () => {
    const clock = clockOf(aCase({ pauses: [rest('04', null)] }), profile, calendar);
    expect(clock).toMatchObject({ amberAt: null, dueAt: null, pausedSince: '2026-11-04T02:00:00.000Z' });
    expect(colourOf(clock, new Date('2027-06-01T00:00:00Z'))).toBe('paused');
    expect(colourOf(clock, new Date('2026-11-03T00:00:00Z'))).toBe('none');
  });

  it('does not wash off what was overdue before it', () => {
    const clock = clockOf(aCase({ pauses: [rest('10', null)] }), profile, calendar);
    expect(clock.dueAt).toBe(midnightAfter('2026-11-05'));
    expect(colourOf(clock, new Date('2026-11-20T00:00:00Z'))).toBe('red');
  });

  it('holds the hours of an urgent case too', () => {
    const hours = knows({ urgentHours: stated(48), visitDays: null, wholeDays: null });
    const kept = aCase({ urgent: true, pauses: [rest('03', '04')] });
    expect(clockOf(kept, hours, calendar).dueAt).toBe('2026-11-05T01:00:00.000Z');
    const open = aCase({ urgent: true, pauses: [rest('03', null)] });
    expect(clockOf(open, hours, calendar)).toMatchObject({ dueAt: null, pausedSince: rest('03', null).from });
  });
});

describe('the laws of the clock', () => {
  const minute = 60_000;
  const start = Date.parse('2026-01-01T00:00:00Z');
  const instant = fc.integer({ min: 0, max: 500 * 1440 }).map((n) => new Date(start + n * minute));
  const pause = fc
    .record({ from: instant, minutes: fc.option(fc.integer({ min: 0, max: 40 * 1440 }), { freq: 8 }) })
    .map(
      ({ from, minutes }): Pause => ({
        from: from.toISOString(),
        until: minutes === null ? null : new Date(from.getTime() + minutes * minute).toISOString(),
      }),
    );
  const days = fc.option(fc.integer({ min: 1, max: 60 }).map(stated));
  const someProfile = fc.record({
    visitDays: days,
    noticeDays: days,
    townshipDays: days,
    countyDays: days,
    wholeDays: days,
    feedbackDays: days,
    urgentDays: days,
    urgentHours: days,
    followUpDays: days,
    noticeCounting: fc.constantFrom(null, stated('working'), stated('calendar')),
  });
  const someCase = fc.record({
    state: fc.constantFrom(...caseStates),
    purpose: fc.constantFrom('纳入', '消除'),
    urgent: fc.boolean(),
    pauses: fc.array(pause, { maxLength: 4 }),
    openedAt: instant.map((at) => at.toISOString()),
    stateSince: instant.map((at) => at.toISOString()),
    helpedAt: fc.constantFrom(null, undefined, monday),
    visitedAt: fc.constantFrom(null, undefined, monday),
  }) as fc.Arbitrary<ClockedCase>;
  const end = (at: string | null) => (at === null ? Infinity : Date.parse(at));

  it('amber is never after red, and neither comes before the case is there', () => {
    fc.assert(
      fc.property(someCase, someProfile, (kept, fields) => {
        const clock = clockOf(kept, knows(fields), calendar);
        expect(end(clock.amberAt)).toBeLessThanOrEqual(end(clock.dueAt));
        const since = [kept.openedAt, kept.stateSince].sort()[0]!;
        expect(end(clock.amberAt)).toBeGreaterThan(Date.parse(since));
      }),
    );
  });

  it('one more pause never makes anything earlier', () => {
    fc.assert(
      fc.property(someCase, someProfile, pause, (kept, fields, one) => {
        const before = clockOf(kept, knows(fields), calendar);
        const after = clockOf({ ...kept, pauses: [...kept.pauses, one] }, knows(fields), calendar);
        expect(end(after.dueAt)).toBeGreaterThanOrEqual(end(before.dueAt));
        expect(end(after.amberAt)).toBeGreaterThanOrEqual(end(before.amberAt));
      }),
    );
  });

  it('a limit in working days ends on a working day, with that many behind it that were not paused', () => {
    const closed = fc.array(
      pause.filter(({ until }) => until !== null),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 30 }), closed, (at, n, pauses) => {
        const openedAt = at.toISOString();
        const only = knows({ visitDays: stated(n), wholeDays: null });
        const clock = clockOf(aCase({ openedAt, stateSince: openedAt, pauses }), only, calendar);
        fc.pre(!clock.estimated);
        const last = dayOf(new Date(Date.parse(clock.dueAt!) - 1).toISOString());
        const counted: string[] = [];
        for (let day = addDays(dayOf(openedAt), 1); day <= last; day = addDays(day, 1)) {
          const resting = pauses.some(({ from, until }) => dayOf(from) <= day && day < dayOf(until!));
          if (!resting && calendar.isWorkingDay(day) === true) counted.push(day);
        }
        expect(counted).toHaveLength(n);
        expect(counted.at(-1)).toBe(last);
      }),
    );
  });
});

describe('a public notice', () => {
  it('stands whole days after the one on which it was put up', () => {
    const friday = '2026-11-06T08:00:00.000Z';
    expect(noticeUntil(friday, profile, calendar)).toMatchObject({
      kind: 'until',
      lastDay: '2026-11-11',
      at: midnightAfter('2026-11-11'),
      estimated: false,
    });
    const working = knows({ noticeCounting: stated('working') });
    expect(noticeUntil(friday, working, calendar)).toMatchObject({ lastDay: '2026-11-13' });
    const late = noticeUntil('2026-12-30T02:00:00.000Z', working, calendar);
    expect(late).toMatchObject({ lastDay: '2027-01-06', estimated: true });
    expect(noticeUntil(friday, null, calendar)).toEqual({
      kind: 'unknown',
      why: '本县县情设置里还没有录入公示天数。',
    });
  });
});
