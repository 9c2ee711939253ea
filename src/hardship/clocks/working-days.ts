import chineseDays from 'chinese-days';
import { addDays, weekday } from './calendar-day.js';
import type { EnteredCalendar } from './calendar-override.js';

// its names can be taken from the whole module only: Node does not see them in the minified file
const { getHolidaysInRange, isWorkday } = chineseDays;

/** Which days are worked, 调休 included. */
export interface WorkingDays {
  /** `unknown`: the holiday notice of that year is in no table and nobody entered the day. */
  isWorkingDay(day: string): boolean | 'unknown';
}

/** `estimate` counts Monday to Friday in the years without a table, `year` being the first of them. */
export type CountedDay =
  | { kind: 'day'; day: string }
  | { kind: 'unknown_year'; year: number; estimate: string };

/** The calendar of the library, with what people entered on top. */
export function workingDays(entered: EnteredCalendar = { days: [], years: [] }): WorkingDays {
  const overridden = new Map(entered.days.map(({ day, working }) => [day, working]));
  const whole = new Set(entered.years.map(({ year }) => year));
  return {
    isWorkingDay(day) {
      const said = overridden.get(day);
      if (said !== undefined) return said;
      const year = Number(day.slice(0, 4));
      if (whole.has(year)) return onWeekday(day);
      return tableOf(year)?.has(day) ?? 'unknown';
    },
  };
}

/** The day on which the n-th working day after `from` falls; `from` itself is not counted. */
export function addWorkingDays(from: string, n: number, calendar: WorkingDays = workingDays()): CountedDay {
  let day = from;
  let guessed: number | null = null;
  for (let counted = 0; counted < n; ) {
    day = addDays(day, 1);
    const worked = calendar.isWorkingDay(day);
    if (worked === 'unknown') guessed ??= Number(day.slice(0, 4));
    if (worked === 'unknown' ? onWeekday(day) : worked) counted += 1;
  }
  return guessed === null ? { kind: 'day', day } : { kind: 'unknown_year', year: guessed, estimate: day };
}

/** Monday to Friday: what is taken for worked where nobody knows better. */
export function onWeekday(day: string): boolean {
  const at = weekday(day);
  return at >= 1 && at <= 5;
}

/** Whether the library has the holiday notice of a year; every notice has a National Day. */
export function knowsYear(year: number): boolean {
  return tableOf(year) !== null;
}

const tables = new Map<number, ReadonlySet<string> | null>();

/** The working days of a year, read from the library once; null where it has no notice of that year. */
function tableOf(year: number): ReadonlySet<string> | null {
  const read = tables.get(year);
  if (read !== undefined) return read;
  const nationalDay = atNoon(`${year}-10-01`);
  const known = getHolidaysInRange(nationalDay, nationalDay, false).length > 0;
  const table = known ? new Set(daysOf(year).filter((day) => isWorkday(atNoon(day)))) : null;
  tables.set(year, table);
  return table;
}

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) days.push(day);
  return days;
}

/** Noon by the clock of this machine: given a text, the library is a day out west of Greenwich. */
function atNoon(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12);
}
