import { z } from 'zod';
import { CalendarDay } from './calendar-day.js';

/** A day that is worked or free against the table at hand, or ahead of it: 放假, 调休上班. */
export const CalendarOverride = z.object({
  day: CalendarDay,
  working: z.boolean(),
  source: z.string(),
  date: z.string(),
});
export type CalendarOverride = z.infer<typeof CalendarOverride>;

/** Says that the overrides hold the whole holiday notice of a year: its other days are ordinary ones. */
export const EnteredYear = z.object({
  year: z.number().int().min(2000).max(2100),
  source: z.string(),
  date: z.string(),
});
export type EnteredYear = z.infer<typeof EnteredYear>;

/** What people entered about the calendar; of two lines for one day the later stands. */
export interface EnteredCalendar {
  days: readonly CalendarOverride[];
  years: readonly EnteredYear[];
}
