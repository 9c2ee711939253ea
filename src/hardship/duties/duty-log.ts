import { z } from 'zod';
import { CalendarDay } from '../clocks/calendar-day.js';
import { DutyId, type Duty } from './duty.js';
import { periodOf } from './period.js';

/** A duty was done for a period in an area; a mistaken one is taken back, never changed. */
export const DutyDone = z.object({
  /** A ULID. */
  id: z.string(),
  duty: DutyId,
  /** Key of the `Period`. */
  period: z.string(),
  /** Canonical path. */
  area: z.string(),
  on: CalendarDay,
  /** Account of the person. */
  by: z.string(),
  /** Sealed when stored. */
  note: z.string().nullable(),
});
export type DutyDone = z.infer<typeof DutyDone>;

/** What was done on a day, in the period of that day. */
export function dutyDone(duty: Duty, done: Omit<DutyDone, 'duty' | 'period'>): DutyDone {
  return { ...done, duty: duty.id, period: periodOf(duty, done.on).key };
}

/** 分析研判 of a township for a quarter. */
export const QuarterlyAnalysis = z.object({
  /** Canonical path of the township. */
  area: z.string(),
  /** Key of the `Period`: 2026-Q4. */
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  /** The figures as they stood when it was written, by name. */
  counts: z.record(z.string(), z.number()),
  /** The situation in words; no names of people. Sealed when stored, like the two lists. */
  words: z.string(),
  risks: z.array(z.string()),
  measures: z.array(z.string()),
  /** Who took part, by office. */
  tookPart: z.array(z.string()),
  /** Account of the person who wrote it last. */
  by: z.string(),
  at: z.string(),
  /** 0 before it is kept. */
  version: z.number().int(),
});
export type QuarterlyAnalysis = z.infer<typeof QuarterlyAnalysis>;

/** Port: what was done of the calendar of duties. Areas are paths: an area holds those that begin with it. */
export interface DutyLog {
  /** `known`: a record with this id is there already, and stays. */
  record(done: DutyDone): Promise<'recorded' | 'known'>;
  /** What was done from one day to another (both included) within a place, oldest first; what was taken back is left out. */
  doneWithin(asked: {
    within: string;
    from: string;
    to: string;
    duties?: readonly DutyId[];
  }): Promise<DutyDone[]>;
  /** Takes a mistaken record back; false when it is not there or was taken back before. */
  takeBack(id: string, undone: { at: string; by: string }): Promise<boolean>;
  /**
   * Keeps an analysis on the version that was read, one for each area and quarter, and the duty done with it; `conflict`: somebody wrote meanwhile,
   * nothing is kept.
   */
  saveAnalysis(analysis: QuarterlyAnalysis, done: DutyDone | null): Promise<'saved' | 'conflict'>;
  analysis(area: string, quarter: string): Promise<QuarterlyAnalysis | null>;
  /** Those of a quarter within a place, by area. */
  analysesWithin(within: string, quarter: string): Promise<QuarterlyAnalysis[]>;
}
