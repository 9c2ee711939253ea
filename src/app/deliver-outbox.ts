import type { TellChat, Told } from '../channels/telegram/tell-chat.js';
import type { TellsFamilies } from '../dialogue/dialogue.js';
import type { Outbox, TakenMessage } from '../hardship/messages/outbox.js';
import type { Clock } from '../shared/clock.js';
import { errorFacts, type Logger } from '../shared/logger.js';

const second = 1000;
/** Whoever took a message and said nothing of it for so long was killed; longer than one call may take. */
const lease = 60 * second;
const firstWait = 30 * second;
const longestWait = 3600 * second;
/** A family that could not be written to for so long is called. */
const givenUpAfter = 24 * 3600 * second;
const session = 'telegram:';

export interface OutboxDelivery {
  outbox: Outbox;
  dialogue: TellsFamilies;
  /** Null without Telegram: then families are called once their day is over. */
  tell: TellChat | null;
  clock: Clock;
  logger: Logger;
}

/**
 * Sends what families are to be told, as long as the house stands: a message is taken, sent, recorded, one after the other.
 * A kill between sending and recording doubles that one; nothing is lost. The returned function ends it after the one
 * under way.
 */
export function deliverOutbox(parts: OutboxDelivery, every = 5 * second): () => Promise<void> {
  const { logger } = parts;
  let stopped = false;
  let wake = (): void => undefined;
  const run = async (): Promise<void> => {
    while (!stopped) {
      const wait = await deliverDue(parts, () => stopped).catch((error: unknown) => {
        logger.error(errorFacts(error), 'messages to families are not going out; it is tried again');
        return 0;
      });
      await pause(
        Math.max(wait, every),
        (end) => (wake = end),
        () => stopped,
      );
    }
  };
  const running = run();
  return async () => {
    stopped = true;
    wake();
    await running;
  };
}

/** Everything that is due, until something says to wait; for how long, in milliseconds. */
export async function deliverDue(parts: OutboxDelivery, stopped = (): boolean => false): Promise<number> {
  const { outbox, clock, tell } = parts;
  const ago = (milliseconds: number): string => new Date(clock.now().getTime() - milliseconds).toISOString();
  const given = await outbox.giveUp(ago(givenUpAfter));
  if (given > 0)
    parts.logger.warn({ messages: given }, 'families could not be written to for a day: to be called');
  if (tell === null) return 0;
  while (!stopped()) {
    const taken = await outbox.take(ago(0), ago(-lease));
    if (taken === null) return 0;
    const told = await deliver(parts, tell, taken);
    if (told.kind === 'wait') return told.seconds * second;
    if (told.kind === 'later') return firstWait;
  }
  return 0;
}

async function deliver(
  { outbox, dialogue, clock, logger }: OutboxDelivery,
  tell: TellChat,
  taken: TakenMessage,
): Promise<Told> {
  const { id, conversation } = taken;
  const telling = await dialogue.tell(conversation, taken);
  if (telling.kind === 'nobody' || !conversation.startsWith(session)) {
    await outbox.toCall(id, telling.kind === 'nobody' ? 'handed_on' : 'no_chat');
    return { kind: 'never' };
  }
  const out = { recorded: false };
  const record = async (): Promise<void> => {
    if (telling.kind === 'words') await outbox.sent(id, clock.now().toISOString());
    // nobody may have understood a word without content
    else await outbox.toCall(id, 'seat_changed');
    out.recorded = true;
  };
  const told = await tell(conversation.slice(session.length), telling.message, record);
  switch (told.kind) {
    case 'sent':
      // the database failed right after sending: while the lease lasts it may come back
      if (!out.recorded) await record();
      logger.info({ message: id, telling: telling.kind, tries: taken.tries }, 'a family was written to');
      return told;
    case 'never':
      await outbox.toCall(id, 'blocked');
      return told;
    case 'wait':
    case 'later': {
      const wait = Math.max(told.kind === 'wait' ? told.seconds * second : 0, waitAfter(taken.tries));
      await outbox.later(id, new Date(clock.now().getTime() + wait).toISOString());
      return told;
    }
    default:
      return told satisfies never;
  }
}

/** Half a minute, a minute, two … at most an hour. */
const waitAfter = (tries: number): number => Math.min(longestWait, firstWait * 2 ** Math.min(tries - 1, 12));

/** Waits until the time is over or it is woken. */
async function pause(
  milliseconds: number,
  waker: (wake: () => void) => void,
  over: () => boolean,
): Promise<void> {
  if (over()) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    timer.unref();
    waker(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
