import { escalatedTo } from '../cases/whose-lateness.js';
import { turnOf } from '../cases/whose-turn.js';
import { addDays, endOf } from '../clocks/calendar-day.js';
import { onWeekday, type WorkingDays } from '../clocks/working-days.js';
import { may } from '../staff/permissions.js';
import type { StaffMember } from '../staff/staff-member.js';
import { shanghaiDay } from '../../shared/clock.js';
import type { DueCounts, ReminderStore } from './reminder.js';

const minute = 60_000;
/** Half past eight in the morning, in minutes. */
const morning = 8 * 60 + 30;

/** The instant of half past eight on a day in Shanghai. */
export const morningOf = (day: string): Date =>
  new Date(Date.parse(endOf(addDays(day, -1))) + morning * minute);

/** Whether people work that day; Monday to Friday where no calendar knows. */
export function isWorked(day: string, calendar: WorkingDays): boolean {
  const said = calendar.isWorkingDay(day);
  return said === 'unknown' ? onWeekday(day) : said;
}

/** What waits for a member now; null when nothing does, or the post reads no cases. */
export async function dueFor(
  member: StaffMember,
  reminders: Pick<ReminderStore, 'due'>,
  calendar: WorkingDays,
  now: Date,
): Promise<DueCounts | null> {
  if (!may(member, 'cases_read')) return null;
  let before = addDays(shanghaiDay(now), -1);
  while (!isWorked(before, calendar)) before = addDays(before, -1);
  const counts = await reminders.due({
    scope: member.region,
    states: turnOf(member.role),
    below: escalatedTo(member.role),
    now: now.toISOString(),
    freshSince: morningOf(before).toISOString(),
  });
  return counts.red + counts.amber + counts.urgent + counts.fresh === 0 ? null : counts;
}
