import { z } from 'zod';
import { shanghaiDay } from '../../shared/clock.js';
import { dayOf, endOfMonth, isDay, monthsBetween } from './calendar-day.js';
import { codesIn } from './household-codes.js';

export const followUpWays = { visit: '上门', phone: '电话' } as const;
export const incomeChanges = {
  up: '增加了',
  same: '差不多',
  down: '减少了',
  sharply_down: '大幅减少',
  unknown: '不清楚',
} as const;
export const riskChanges = {
  removed: '消除',
  less: '减轻',
  same: '不变',
  more: '加重',
  new: '新增',
} as const;
export const carriedOut = { all: '都落实了', some: '落实了一部分', none: '没有落实' } as const;
/** 三保障 (education, medical care, housing) and water. */
export const basicsFirm = { firm: '稳固', not_firm: '不稳固', unknown: '不清楚' } as const;

const Day = z.string().refine(isDay);
const sentence = z.string().max(2000);

/** 跟踪回访: how an included household stands, once a month. */
export const FollowUp = z.object({
  schema: z.literal(1),
  /** Day in Asia/Shanghai. */
  on: Day,
  /** Staff id. */
  by: z.string().min(1).max(60),
  how: z.enum(codesIn(followUpWays)),
  income: z.enum(codesIn(incomeChanges)),
  risk: z.enum(codesIn(riskChanges)),
  measures: z.enum(codesIn(carriedOut)),
  basics: z.enum(codesIn(basicsFirm)),
  words: sentence,
  /** What is to be done next, in words. */
  next: sentence,
});
export type FollowUp = z.infer<typeof FollowUp>;

export interface FollowUpDue {
  /** `done`: this month has one; `due`: this month wants one; `overdue`: a whole month went by without. */
  state: 'done' | 'due' | 'overdue';
  /** The last day of the first calendar month that has none. */
  dueBy: string;
  /** Whole calendar months that went by without one. */
  missed: number;
}

/**
 * 村组每月跟踪回访: one in every calendar month. `lastAt` is the day or instant of the last one, or of the beginning of
 * help (or the inclusion) while there was none.
 */
export function followUpsDue(lastAt: string, now: Date): FollowUpDue {
  const last = dayOf(lastAt);
  const since = monthsBetween(last, shanghaiDay(now));
  const missed = Math.max(0, since - 1);
  return {
    state: since <= 0 ? 'done' : missed === 0 ? 'due' : 'overdue',
    dueBy: endOfMonth(last, 1),
    missed,
  };
}
