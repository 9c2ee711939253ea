import type { Config } from '../config/config.js';
import type { Clock } from '../shared/clock.js';
import type { Logger } from '../shared/logger.js';
import type { openStoresAt } from './open-stores.js';

const day = 24 * 3_600_000;
/** Telegram lets a bot delete its messages for two days. */
const personalMessageDays = 2;
const tryDays = 1;
/** Sessions of the desk end after half an hour; their rows and wrong tries at its door go a day later. */
const doorDays = 1;

type Stores = Awaited<ReturnType<typeof openStoresAt>>;

/** Carries out every retention rule once, and notes in the log of its own what went. */
export async function applyRetention(
  {
    retention,
    conversations,
    ledger,
    decisions,
    unansweredMarks,
    inbox,
    personal,
    staff,
    imports,
    attachments,
  }: Stores,
  keep: Config['keepDays'],
  clock: Clock,
): Promise<void> {
  const now = clock.now();
  const at = now.toISOString();
  const before = (days: number): string => new Date(now.getTime() - days * day).toISOString();
  const rules: readonly [string, number, (days: number) => Promise<number>][] = [
    ['drafts', keep.drafts, () => retention.dropDrafts(at)],
    ['ended_reports', keep.closed, (days) => retention.eraseEnded(before(days), at)],
    ['conversations', keep.conversations, (days) => conversations.forgetBefore(before(days))],
    ['questions', keep.questions, (days) => ledger.forgetBefore(before(days))],
    ['ask_decisions', keep.questions, (days) => decisions.forgetBefore(before(days))],
    ['unanswered_marks', keep.questions, (days) => unansweredMarks.forgetBefore(before(days))],
    ['telegram_updates', keep.updates, (days) => inbox.forgetBefore(before(days))],
    ['telegram_messages', personalMessageDays, (days) => personal.forgetBefore(before(days))],
    ['wrong_tries', tryDays, (days) => retention.forgetTries(before(days))],
    ['desk_doors', doorDays, (days) => staff.forgetBefore(before(days))],
    // a sheet of another bureau that nobody brought to an end
    ['unfinished_imports', keep.drafts, (days) => imports.dropUnfinished(before(days), at)],
    ['attachments_without_key', 0, () => attachments.sweep()],
  ];
  for (const [rule, days, carryOut] of rules) await retention.note(rule, days, await carryOut(days), now);
}

/** Now and once a day; the returned function ends it. */
export function keepRetention(
  stores: Stores,
  keep: Config['keepDays'],
  clock: Clock,
  logger: Logger,
): () => void {
  const run = (): void => {
    applyRetention(stores, keep, clock).catch((err: unknown) => logger.error({ err }, 'retention failed'));
  };
  run();
  const timer = setInterval(run, day);
  timer.unref();
  return () => clearInterval(timer);
}
