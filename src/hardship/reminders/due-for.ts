import { escalatedTo } from '../cases/whose-lateness.js';
import { turnOf } from '../cases/whose-turn.js';
import { addDays, endOf } from '../clocks/calendar-day.js';
import { onWeekday, type WorkingDays } from '../clocks/working-days.js';
import { periodAt } from '../duties/period.js';
import { dutiesToDo, ownDuties, type DutyParts } from '../duties/standing-duties.js';
import { may } from '../staff/permissions.js';
import type { StaffMember } from '../staff/staff-member.js';
import { shanghaiDay } from '../../shared/clock.js';
import type { DueCounts, ReminderStore, SupervisedCounts } from './reminder.js';

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

/** What waits for a member, in numbers; null where the post has no part in it. */
export interface Waiting {
  cases: DueCounts | null;
  supervised: SupervisedCounts | null;
  /** Duties of the calendar: not done in the period before either, and to be done in the last third of this one. */
  duties: { overdue: number; soon: number } | null;
}

export interface DueParts {
  reminders: Pick<ReminderStore, 'due' | 'supervised'>;
  duties: DutyParts;
}

/**
 * What waits for a member now; null when nothing does. Duties that are only to be done soon are told with the rest, and by
 * themselves once a week.
 */
export async function dueFor(
  { reminders, duties: dutyParts }: DueParts,
  member: StaffMember,
  calendar: WorkingDays,
  now: Date,
): Promise<Waiting | null> {
  const day = shanghaiDay(now);
  let before = addDays(day, -1);
  while (!isWorked(before, calendar)) before = addDays(before, -1);
  const [cases, supervised, duties] = await Promise.all([
    may(member, 'cases_read') ? casesDue(reminders, member, before, now) : null,
    may(member, 'slips_answer') ? reminders.supervised(member, day) : null,
    may(member, 'duties_record') ? ownDuties(dutyParts, member, day).then(dutiesToDo) : null,
  ]);
  const waits =
    (cases === null ? 0 : cases.red + cases.amber + cases.urgent + cases.fresh) +
    (supervised === null ? 0 : supervised.slips.open + supervised.findings.open) +
    (duties?.overdue ?? 0);
  const weekly = periodAt('week', before).key === periodAt('week', day).key ? 0 : (duties?.soon ?? 0);
  return waits + weekly === 0 ? null : { cases, supervised, duties };
}

const casesDue = (
  reminders: Pick<ReminderStore, 'due'>,
  { region: scope, role }: StaffMember,
  dayBefore: string,
  now: Date,
): Promise<DueCounts> =>
  reminders.due({
    scope,
    states: turnOf(role),
    below: escalatedTo(role),
    now: now.toISOString(),
    freshSince: morningOf(dayBefore).toISOString(),
  });
