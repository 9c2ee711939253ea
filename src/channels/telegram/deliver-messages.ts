import { GrammyError, type Context, type Transformer } from 'grammy';
import { autoRetry } from '@grammyjs/auto-retry';
import type { SessionQueue } from '../../dialogue/session-queue.js';
import { createBackoff, pause } from './pause.js';
import type { OutgoingMessage } from './render-message.js';
import { createTroubleLog, troubleFacts, troubleOf } from './telegram-trouble.js';
import type { TelegramParts } from './telegram-parts.js';

/** Sends the messages of one update's reply, from the first that is not out yet, and marks the update done. */
export type DeliverMessages = (
  ctx: Context,
  messages: readonly OutgoingMessage[],
  alreadySent: number,
) => Promise<void>;

/**
 * A message is sent and recorded before any other is sent, whatever the chat: a kill can leave only one in doubt,
 * so at most one is doubled. Waiting (429, network, Telegram down) does not hold the others up.
 * Rejects with the signal's reason when it is aborted while waiting.
 */
export function createDelivery(
  { inbox, personal, clock, logger }: Pick<TelegramParts, 'inbox' | 'personal' | 'clock' | 'logger'>,
  oneInDoubt: SessionQueue,
  signal: AbortSignal,
): DeliverMessages {
  const troubles = createTroubleLog(logger);
  // waits as long as a 429 says; the rest is retried below with shorter waits than the plugin's
  const waitWhenTold = autoRetry({ rethrowHttpErrors: true, rethrowInternalServerErrors: true });

  const record = async (update: number, write: () => Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      // what is out would be doubled by sending it again
      logger.error({ update, trouble: troubleFacts(error) }, 'a sent message could not be recorded');
    }
  };

  return async (ctx, messages, alreadySent) => {
    const update = ctx.update.update_id;
    const reply = { sent: alreadySent, done: false };
    const finish = (): Promise<void> => {
      reply.done = true;
      return record(update, () => inbox.done(update));
    };
    const sendAndRecord: Transformer = (previous, method, payload) => {
      if (method !== 'sendMessage') return previous(method, payload);
      return oneInDoubt.run('', async () => {
        // without the signal: what is under way is finished and recorded, only waits are cut short
        const result = await previous(method, payload);
        if (result.ok && messages[reply.sent]?.personal === true) {
          const { message_id: message } = result.result as { message_id: number };
          const at = clock.now().toISOString();
          await record(update, () => personal.remember(String(ctx.chat!.id), message, at));
        }
        if (result.ok && ++reply.sent >= messages.length) await finish();
        else if (result.ok) await record(update, () => inbox.sent(update, reply.sent));
        else if (signal.aborted) throw signal.reason;
        return result;
      });
    };
    ctx.api.config.use(sendAndRecord, waitWhenTold);

    const backoff = createBackoff();
    while (reply.sent < messages.length) {
      try {
        await send(ctx, messages[reply.sent]!, reply.sent === 0, signal);
        troubles.over();
      } catch (error) {
        if (signal.aborted) throw error;
        if (!troubleOf(error).passes) {
          logger.warn({ update, trouble: troubleFacts(error) }, troubleOf(error).words);
          break;
        }
        troubles.met(error);
        await pause(backoff.next(), signal);
      }
    }
    if (!reply.done) await finish();
  };
}

async function send(
  ctx: Context,
  { text, buttons, keyboard }: OutgoingMessage,
  first: boolean,
  signal: AbortSignal,
): Promise<void> {
  const inGroup = ctx.chat?.type !== 'private' && ctx.message !== undefined;
  const answering = { message_id: ctx.message?.message_id ?? 0, allow_sending_without_reply: true };
  try {
    await ctx.reply(
      text,
      {
        link_preview_options: { is_disabled: true },
        ...(buttons.length > 0 ? { reply_markup: { inline_keyboard: buttons } } : {}),
        ...(keyboard === undefined
          ? {}
          : { reply_markup: { keyboard, one_time_keyboard: true, resize_keyboard: true } }),
        ...(inGroup && first ? { reply_parameters: answering } : {}),
      },
      signal as never,
    );
  } catch (error) {
    // Telegram did not like what came with the words: the words alone still help
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    await ctx.reply(text, {}, signal as never);
  }
}
