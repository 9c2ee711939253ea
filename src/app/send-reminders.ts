import type { TellChat, Told } from '../channels/telegram/tell-chat.js';
import { staffWording as words } from '../dialogue/wording/staff-wording.js';
import { addDays } from '../hardship/clocks/calendar-day.js';
import type { WorkingDays } from '../hardship/clocks/working-days.js';
import { dueFor, isWorked, morningOf } from '../hardship/reminders/due-for.js';
import type { DueCounts, ReminderEnd, ReminderStore } from '../hardship/reminders/reminder.js';
import { memberOf } from '../hardship/staff/staff-account.js';
import type { StaffMember } from '../hardship/staff/staff-member.js';
import type { StaffStore } from '../hardship/staff/staff-store.js';
import { shanghaiDay, type Clock } from '../shared/clock.js';
import type { Logger } from '../shared/logger.js';

const hour = 3_600_000;
/** What could not be sent until so long after half past eight is of no use that day. */
const tryFor = 9 * hour;
const keepDays = 30;
const page = 200;

export interface ReminderParts {
  staff: Pick<StaffStore, 'list' | 'byId'>;
  reminders: ReminderStore;
  tell: TellChat;
  calendarOf(region: string): Promise<WorkingDays>;
  /** Where the desk is. */
  deskUrl: string;
  clock: Clock;
  logger: Logger;
}

/**
 * Reminds every bound member once on each working day, from half past eight on: numbers and a link, nothing about any
 * household. Called again and again it goes on where it stopped; while Telegram cannot be reached nobody is passed over.
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
  for await (const id of boundMembers(parts.staff)) {
    if (stopped()) break;
    if (taken.has(id)) continue;
    const how = await remind(parts, id, day, now);
    if (how === 'later') break;
    if (how !== null) ended[how]++;
  }
  if (ended.sent + ended.blocked > 0) logger.info({ reminders: ended }, 'cadres were reminded');
}

async function* boundMembers(staff: Pick<StaffStore, 'list'>): AsyncGenerator<string> {
  let after: string | undefined;
  for (;;) {
    const accounts = await staff.list({ limit: page, after });
    for (const { id, active, telegramAccount } of accounts) if (active && telegramAccount !== null) yield id;
    if (accounts.length < page) return;
    after = accounts.at(-1)!.id;
  }
}

/** Null: not today. `later`: Telegram takes nothing now. */
async function remind(
  parts: ReminderParts,
  id: string,
  day: string,
  now: Date,
): Promise<ReminderEnd | 'later' | null> {
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
    const due = await dueFor(member, reminders, calendar, now);
    const told = due === null ? 'nothing' : await tell(parts, member, due, () => (out.maybe = true));
    const how = out.maybe ? 'sent' : told;
    if (how === 'later') await reminders.release(id, day);
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
  due: DueCounts,
  sent: () => void,
): Promise<ReminderEnd | 'later'> {
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
      return 'later';
    default:
      return told satisfies never;
  }
}

function reminderText({ red, below, amber, urgent, fresh }: DueCounts, deskUrl: string): string {
  const counts = [
    red === 0 ? null : words.remindRed(red, below),
    amber === 0 ? null : words.remindAmber(amber),
    urgent === 0 ? null : words.remindUrgent(urgent),
    fresh === 0 ? null : words.remindFresh(fresh),
  ];
  return [words.reminder(counts.filter((line) => line !== null)), words.remindLink(deskUrl)].join('\n');
}
