import type { TellChat, Told } from '../channels/telegram/tell-chat.js';
import { staffWording as words } from '../dialogue/wording/staff-wording.js';
import { addDays } from '../hardship/clocks/calendar-day.js';
import type { WorkingDays } from '../hardship/clocks/working-days.js';
import { dueFor, isWorked, morningOf, type DueParts, type Waiting } from '../hardship/reminders/due-for.js';
import type { ReminderEnd, ReminderStore } from '../hardship/reminders/reminder.js';
import { memberOf } from '../hardship/staff/staff-account.js';
import type { StaffMember } from '../hardship/staff/staff-member.js';
import type { StaffStore } from '../hardship/staff/staff-store.js';
import { shanghaiDay, type Clock } from '../shared/clock.js';
import { errorFacts, type Logger } from '../shared/logger.js';

const hour = 3_600_000;
/** What could not be sent until so long after half past eight is of no use that day. */
const tryFor = 9 * hour;
const keepDays = 30;
/** So many in a row whom Telegram did not take: it is down, and the rest wait too. */
const downAfter = 2;

export interface ReminderParts {
  staff: Pick<StaffStore, 'bound' | 'byId'>;
  reminders: ReminderStore;
  /** Where the calendar of duties is read. */
  duties: DueParts['duties'];
  tell: TellChat;
  calendarOf(region: string): Promise<WorkingDays>;
  /** Where the desk is. */
  deskUrl: string;
  clock: Clock;
  logger: Logger;
}

/**
 * Reminds every bound member once on each working day, from half past eight on: numbers and a link, nothing about any
 * household. Called again and again it goes on where it stopped; while Telegram cannot be reached nobody is passed over,
 * and whoever cannot be reminded stops nobody else.
 */
export async function sendReminders(parts: ReminderParts, stopped = (): boolean => false): Promise<void> {
  const { reminders, clock, logger } = parts;
  const now = clock.now();
  const day = shanghaiDay(now);
  const late = now.getTime() - morningOf(day).getTime();
  if (late < 0 || late > tryFor) return;
  await reminders.forgetBefore(addDays(day, -keepDays));
  const taken = await reminders.takenOn(day);
  const ended: Record<ReminderEnd, number> = { sent: 0, nothing: 0, blocked: 0 };
  let laterInARow = 0;
  for (const id of await parts.staff.bound()) {
    if (stopped() || laterInARow === downAfter) break;
    if (taken.has(id)) continue;
    const how = await remind(parts, id, day, now).catch((error: unknown) => {
      logger.error(errorFacts(error), 'somebody could not be reminded; it is tried again');
      return null;
    });
    if (how === 'wait') break;
    if (how === 'later') laterInARow++;
    else if (how !== null) {
      ended[how]++;
      if (how !== 'nothing') laterInARow = 0;
    }
  }
  if (ended.sent + ended.blocked > 0) logger.info({ reminders: ended }, 'cadres were reminded');
}

/** `wait`: Telegram takes nothing now. `later`: it did not take this one. */
type NotYet = 'wait' | 'later';

/** Null: not today. */
async function remind(
  parts: ReminderParts,
  id: string,
  day: string,
  now: Date,
): Promise<ReminderEnd | NotYet | null> {
  const { staff, reminders } = parts;
  // read anew: an account closed a moment ago is told nothing
  const account = await staff.byId(id);
  if (account === null || !account.active || account.telegramAccount === null) return null;
  const member = memberOf(account);
  const calendar = await parts.calendarOf(member.region);
  if (!isWorked(day, calendar)) return null;
  const at = now.toISOString();
  if (!(await reminders.take(id, day, at))) return null;
  // once something may be out it is not sent again: a day has one reminder
  const out = { maybe: false };
  try {
    const due = await dueFor(parts, member, calendar, now);
    const told = due === null ? 'nothing' : await tell(parts, member, due, () => (out.maybe = true));
    const how = out.maybe ? 'sent' : told;
    if (how === 'later' || how === 'wait') await reminders.release(id, day);
    else await reminders.end(id, day, how, at);
    return how;
  } catch (error) {
    if (!out.maybe) await reminders.release(id, day).catch(() => undefined);
    throw error;
  }
}

async function tell(
  { tell: send, deskUrl }: ReminderParts,
  { telegramAccount }: StaffMember,
  due: Waiting,
  sent: () => void,
): Promise<ReminderEnd | NotYet> {
  const message = { text: reminderText(due, deskUrl), citations: [], choices: [], expects: null };
  const told: Told = await send(telegramAccount!, message, () => {
    sent();
    return Promise.resolve();
  });
  switch (told.kind) {
    case 'sent':
      return 'sent';
    case 'never':
      return 'blocked';
    case 'wait':
    case 'later':
      return told.kind;
    default:
      return told satisfies never;
  }
}

function reminderText({ cases, supervised, duties }: Waiting, deskUrl: string): string {
  const { red, below, amber, urgent, fresh } = cases ?? noCases;
  const { slips, findings } = supervised ?? nothingSupervised;
  const { overdue, soon } = duties ?? { overdue: 0, soon: 0 };
  const counts = [
    red === 0 ? null : words.remindRed(red, below),
    amber === 0 ? null : words.remindAmber(amber),
    urgent === 0 ? null : words.remindUrgent(urgent),
    fresh === 0 ? null : words.remindFresh(fresh),
    slips.open === 0 ? null : words.remindSlips(slips.open, slips.overdue),
    findings.open === 0 ? null : words.remindFindings(findings.open, findings.overdue),
    overdue === 0 ? null : words.remindLateDuties(overdue),
    soon === 0 ? null : words.remindDutiesSoon(soon),
  ];
  return [words.reminder(counts.filter((line) => line !== null)), words.remindLink(deskUrl)].join('\n');
}

const noCases = { red: 0, below: 0, amber: 0, urgent: 0, fresh: 0 };
const nothingSupervised = { slips: { open: 0, overdue: 0 }, findings: { open: 0, overdue: 0 } };
