import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOf, endOf, weekday } from '../../../src/hardship/clocks/calendar-day.js';
import { addWorkingDays, knowsYear, workingDays } from '../../../src/hardship/clocks/working-days.js';
import { shanghaiDay } from '../../../src/shared/clock.js';

const source = { source: '国办发明电', date: '2025-11-04' };
const range = (from: string, to: string): string[] => {
  const days = [from];
  while (days.at(-1)! < to) days.push(addDays(days.at(-1)!, 1));
  return days;
};

/** 国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04. */
const free2026 = [
  ...range('2026-01-01', '2026-01-03'),
  ...range('2026-02-15', '2026-02-23'),
  ...range('2026-04-04', '2026-04-06'),
  ...range('2026-05-01', '2026-05-05'),
  ...range('2026-06-19', '2026-06-21'),
  ...range('2026-09-25', '2026-09-27'),
  ...range('2026-10-01', '2026-10-07'),
];
const worked2026 = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((day) => `2026-${day}`);

const someDay = (from: string, to: string) =>
  fc.integer({ min: 0, max: (Date.parse(to) - Date.parse(from)) / 86_400_000 }).map((n) => addDays(from, n));

// first in the file: the table of a year is read once, and must be read in that zone
describe('the calendar on a machine elsewhere', () => {
  const here = process.env['TZ'];
  afterEach(() => {
    if (here === undefined) delete process.env['TZ'];
    else process.env['TZ'] = here;
  });

  it.each([
    ['America/New_York', '2015-10-07', '2015-10-08', '2015-10-10', '2015-10-11'],
    ['Pacific/Auckland', '2016-10-07', '2016-10-08', '2016-10-09', '2016-10-15'],
  ])('is the same in %s', (zone, holiday, workday, madeUp, weekend) => {
    process.env['TZ'] = zone;
    const calendar = workingDays();
    expect([workday, madeUp].map((day) => calendar.isWorkingDay(day))).toEqual([true, true]);
    expect([holiday, weekend].map((day) => calendar.isWorkingDay(day))).toEqual([false, false]);
  });
});

describe('working days', () => {
  it('are those of the notice for 2026, every day of the year', () => {
    const calendar = workingDays();
    for (const day of range('2026-01-01', '2026-12-31')) {
      const expected =
        worked2026.includes(day) || (![0, 6].includes(weekday(day)) && !free2026.includes(day));
      expect([day, calendar.isWorkingDay(day)]).toEqual([day, expected]);
    }
  });

  it('are known from 2004 to 2026, and of other years nothing is claimed', () => {
    const known = Array.from({ length: 40 }, (_, i) => 2000 + i).filter(knowsYear);
    expect(known).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
    for (const day of ['2027-01-04', '2027-10-01', '2027-01-02', '2003-10-01']) {
      expect(workingDays().isWorkingDay(day)).toBe('unknown');
    }
  });

  it.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-11-25', 5, '2026-12-02'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-25', 0, '2026-11-25'],
  ])('after %s, the %ith is %s', (from, n, day) => {
    expect(addWorkingDays(from, n)).toEqual({ kind: 'day', day });
  });

  it('reaching into a year without a table are an estimate that says which year', () => {
    expect(addWorkingDays('2026-12-29', 2)).toEqual({ kind: 'day', day: '2026-12-31' });
    expect(addWorkingDays('2026-12-29', 5)).toEqual({
      kind: 'unknown_year',
      year: 2027,
      estimate: '2027-01-05',
    });
  });

  it('follow what people entered, and a year entered in full is known', () => {
    const newYear = { day: '2027-01-01', working: false, ...source };
    const some = workingDays({ days: [newYear], years: [] });
    expect(some.isWorkingDay('2027-01-01')).toBe(false);
    expect(some.isWorkingDay('2027-01-04')).toBe('unknown');
    const whole = workingDays({ days: [newYear], years: [{ year: 2027, ...source }] });
    expect(whole.isWorkingDay('2027-01-04')).toBe(true);
    expect(addWorkingDays('2026-12-31', 1, whole)).toEqual({ kind: 'day', day: '2027-01-04' });
    const flood = { day: '2026-12-01', working: false, ...source };
    expect(workingDays({ days: [flood], years: [] }).isWorkingDay('2026-12-01')).toBe(false);
  });

  it('end on a working day with just as many working days behind it, wherever they begin', () => {
    const calendar = workingDays();
    fc.assert(
      fc.property(someDay('2004-01-01', '2026-06-30'), fc.integer({ min: 1, max: 60 }), (from, n) => {
        const counted = addWorkingDays(from, n);
        if (counted.kind !== 'day') throw new Error('a known year');
        const between = range(addDays(from, 1), counted.day);
        expect(between.filter((day) => calendar.isWorkingDay(day) === true)).toHaveLength(n);
        expect(calendar.isWorkingDay(counted.day)).toBe(true);
      }),
    );
  });
});

describe('days', () => {
  it('turn at midnight in Shanghai', () => {
    expect(dayOf('2026-11-30T15:59:59.999Z')).toBe('2026-11-30');
    expect(dayOf('2026-11-30T16:00:00.000Z')).toBe('2026-12-01');
    expect(endOf('2026-11-30')).toBe('2026-11-30T16:00:00.000Z');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1992-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (instant) => {
          expect(dayOf(instant.toISOString())).toBe(shanghaiDay(instant));
        },
      ),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-10-31', 4, '2027-02-28'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});
