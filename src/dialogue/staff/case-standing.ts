import type { HardshipCase } from '../../hardship/cases/case.js';
import { dayOf, daysBetween } from '../../hardship/clocks/calendar-day.js';
import { staffWording as words } from '../wording/staff-wording.js';

/** How a case stands to its limit, in days of the calendar; '' where nothing runs. */
export function standingOf({ dueAt, pauses, state }: HardshipCase, now: Date): string {
  if (dueAt === null) {
    if (pauses.some(({ until }) => until === null)) return words.standing.paused;
    return state === '已关闭' || state === '不予纳入' || state === '风险消除' ? '' : words.standing.noLimit;
  }
  // a limit ends with its last day: at midnight it is over
  const last = dayOf(new Date(Date.parse(dueAt) - 1).toISOString());
  const days = daysBetween(dayOf(now.toISOString()), last);
  return Date.parse(dueAt) <= now.getTime() ? words.standing.overdue(-days) : words.standing.left(days);
}
