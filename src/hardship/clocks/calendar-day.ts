import { z } from 'zod';

const aDay = 24 * 3600 * 1000;
/** Shanghai has been eight hours ahead of UTC, summer and winter, since 1992: its days are plain arithmetic. */
const ahead = 8 * 3600 * 1000;

/** A day of the calendar, YYYY-MM-DD, in Asia/Shanghai. */
export const CalendarDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, '日期要写成 2026-12-01 这样')
  .refine(isRealDay, '没有这一天');

/** The day on which an instant lies. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + ahead).toISOString().slice(0, 10);
}

/** The instant at which a day ends (24:00), as stored text. */
export function endOf(day: string): string {
  return new Date(Date.parse(day) + aDay - ahead).toISOString();
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * aDay).toISOString().slice(0, 10);
}

/** The same day of the month so many months on; the last day of a month that is too short. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return last.toISOString().slice(0, 8) + String(Math.min(date, last.getUTCDate())).padStart(2, '0');
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / aDay);
}

/** 0 is Sunday. */
export function weekday(day: string): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** Not 2026-02-30. */
function isRealDay(day: string): boolean {
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
