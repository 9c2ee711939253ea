import { Api, GrammyError } from 'grammy';
import type { Message } from '../../dialogue/turn.js';
import type { SessionQueue } from '../../dialogue/session-queue.js';
import { renderMessage, type OutgoingMessage } from './render-message.js';
import { callPatience, type TelegramParts } from './telegram-parts.js';
import { createTroubleLog, troubleFacts, troubleOf } from './telegram-trouble.js';

/** How sending to a chat that did not ask came out. */
export type Told =
  | { kind: 'sent' }
  /** Telegram asks for patience. */
  | { kind: 'wait'; seconds: number }
  /** It passes: no network, Telegram down, or the channel stops. */
  | { kind: 'later' }
  /** It does not pass: the person blocked the bot, or the chat is gone. */
  | { kind: 'never' };

/** Sends one message of one bubble to a private chat; `record` runs before anything else is sent anywhere. */
export type TellChat = (chat: string, message: Message, record: () => Promise<void>) => Promise<Told>;

/**
 * Shares `oneInDoubt` with the replies, so that a kill can double one message only. It waits for nothing: a message that
 * is kept is tried again by who keeps it.
 */
export function createTeller(
  { token, apiRoot, personal, clock, logger }: Omit<TelegramParts, 'dialogue' | 'inbox' | 'rate'>,
  oneInDoubt: SessionQueue,
  signal: AbortSignal,
): TellChat {
  const api = new Api(token, { apiRoot, timeoutSeconds: callPatience });
  const troubles = createTroubleLog(logger);

  const send = async (chat: string, message: Message, record: () => Promise<void>): Promise<void> => {
    const [bubble] = renderMessage(message);
    const { message_id: id } = await sendOne(api, chat, bubble!);
    // what is out must not go out again because it could not be written down
    await record().catch((error: unknown) =>
      logger.error({ trouble: troubleFacts(error) }, 'a sent message could not be recorded'),
    );
    if (message.personal === true) {
      await personal.remember(chat, id, clock.now().toISOString()).catch((error: unknown) => {
        logger.error({ trouble: troubleFacts(error) }, 'a sent message will not be taken back at 换人');
      });
    }
  };

  return (chat, message, record) =>
    oneInDoubt.run('', async (): Promise<Told> => {
      if (signal.aborted) return { kind: 'later' };
      try {
        await send(chat, message, record);
        troubles.over();
        return { kind: 'sent' };
      } catch (error) {
        const wait = error instanceof GrammyError ? error.parameters.retry_after : undefined;
        if (wait !== undefined) return { kind: 'wait', seconds: wait };
        if (troubleOf(error).passes) {
          troubles.met(error);
          return { kind: 'later' };
        }
        if (!(error instanceof GrammyError)) throw error;
        logger.warn({ trouble: troubleFacts(error) }, 'a chat takes no message any more');
        return { kind: 'never' };
      }
    });
}

async function sendOne(api: Api, id: string, { text, buttons }: OutgoingMessage) {
  const chat = Number(id);
  const keyboard = buttons.length > 0 ? { reply_markup: { inline_keyboard: buttons } } : {};
  try {
    return await api.sendMessage(chat, text, { link_preview_options: { is_disabled: true }, ...keyboard });
  } catch (error) {
    // as with replies: words without buttons still help
    if (!(error instanceof GrammyError) || error.error_code !== 400 || buttons.length === 0) throw error;
    return api.sendMessage(chat, text);
  }
}
