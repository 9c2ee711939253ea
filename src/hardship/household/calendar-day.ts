import { shanghaiDay } from '../../shared/clock.js';

/** Days are YYYY-MM-DD of Asia/Shanghai; text order is time order. */
const parts = (day: string): [number, number, number] =>
  day.split('-').map(Number) as [number, number, number];
const utc = (day: string): Date => {
  const [year, month, date] = parts(day);
  return new Date(Date.UTC(year, month - 1, date));
};
const text = (at: Date): string => at.toISOString().slice(0, 10);

/** Whether there is such a day. */
export function isDay(day: string): boolean {
  if (!/^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day)) return false;
  return text(utc(day)) === day;
}

/** The same date so many months on; the last day where that month is shorter (31 January → 28 February). */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month + months, 0));
  return text(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last.getUTCDate()))));
}

/** The last day of the month so many months on. */
export function endOfMonth(day: string, months = 0): string {
  const [year, month] = parts(day);
  return text(new Date(Date.UTC(year, month + months, 0)));
}

/** Calendar months from one day's month to another's. */
export function monthsBetween(from: string, to: string): number {
  const [year, month] = parts(from);
  const [laterYear, laterMonth] = parts(to);
  return (laterYear - year) * 12 + laterMonth - month;
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

/** The day of an ISO instant; a day stays what it is. */
export const dayOf = (at: string): string => (isDay(at) ? at : shanghaiDay(new Date(at)));
