import { sequentialize } from '@grammyjs/runner';
import { Bot, type BotConfig, type Context } from 'grammy';
import type { TurnInput } from '../../dialogue/turn.js';
import { telegramWording as words } from '../../dialogue/wording/telegram-wording.js';
import { AppError } from '../../shared/app-error.js';
import { createRateLimit } from '../rate-limit.js';
import { createDelivery } from './deliver-messages.js';
import { createBackoff, pause } from './pause.js';
import { allowFiles, fetchFile } from './fetch-file.js';
import { chatOf, isOverheard, readUpdate, type Said } from './read-update.js';
import { renderMessage, type OutgoingMessage } from './render-message.js';
import { troubleFacts, troubleOf } from './telegram-trouble.js';
import type { TelegramParts } from './telegram-parts.js';

/** How long one call may take, in seconds; a dead connection must not hold up the others longer. */
const callPatience = 15;
/** Tries of one turn while the database fails, over about half a minute. */
const turnTries = 7;
/** Telegram deletes at most so many messages in one call. */
const deletedAtOnce = 100;

export interface ConversationBotOptions {
  /** Messages of the reply that went out before the program was killed. */
  sentBefore?: (update: number) => number;
  /** Aborted when the channel stops: what has not begun is left for the next start. */
  signal?: AbortSignal;
  botInfo?: NonNullable<BotConfig<Context>['botInfo']>;
}

/** The bot itself: an update in, the reply out and recorded in the inbox; one chat's updates in order. */
export function createConversationBot(parts: TelegramParts, options: ConversationBotOptions = {}): Bot {
  const { signal = new AbortController().signal, sentBefore = () => 0, botInfo } = options;
  const bot = new Bot(parts.token, {
    client: { apiRoot: parts.apiRoot, timeoutSeconds: callPatience },
    ...(botInfo === undefined ? {} : { botInfo }),
  });
  allowFiles(bot, parts.token, parts.apiRoot);
  const deliver = createDelivery(parts, signal);
  const answer = createAnswerer(parts, signal);
  bot.use(sequentialize((ctx) => chatOf(ctx.update) ?? undefined));
  bot.use(async (ctx) => {
    signal.throwIfAborted();
    const said = readUpdate(ctx.update, ctx.me);
    const [messages] = await Promise.all([
      said === null || ctx.chat === undefined ? [] : answer(ctx, said),
      // a press shows a clock until it is answered; too late is no harm
      ctx.callbackQuery === undefined ? null : ctx.answerCallbackQuery().catch(() => null),
    ]);
    await deliver(ctx, messages, sentBefore(ctx.update.update_id));
  });
  return bot;
}

/** The messages to say, empty for silence. */
function createAnswerer(parts: TelegramParts, signal: AbortSignal) {
  let receivedAt = 0;
  const rate = createRateLimit(parts.rate, { now: () => new Date(receivedAt) });
  const toldToWait = new Set<string>();

  return async (ctx: Context, said: Said): Promise<OutgoingMessage[]> => {
    const chat = String(ctx.chat!.id);
    receivedAt = ctx.message === undefined ? parts.clock.now().getTime() : ctx.message.date * 1000;
    if (!rate.take(chat).allowed) {
      if (toldToWait.has(chat)) return [];
      toldToWait.add(chat);
      return [plain(words.tooFast)];
    }
    toldToWait.delete(chat);
    if (said.kind === 'unreadable') return [plain(words[said.what])];
    const attachment = said.kind === 'file' ? await fetchFile(ctx, said, signal) : null;
    if (attachment === 'too_large') return [plain(words.fileTooLarge)];
    const { messages, cleared } = await takeTurn(parts, signal, {
      session: `telegram:${chat}`,
      channel: 'telegram',
      turn: `tg:${ctx.update.update_id}`,
      text: said.kind === 'text' ? said.text : null,
      choice: said.kind === 'press' ? said.choice : null,
      region: null,
      overheard: isOverheard(ctx.update),
      ...(attachment === null ? {} : { attachment }),
    });
    if (!cleared) return messages;
    await takeBack(ctx, parts);
    return [...messages, plain(words.clearTheRest)];
  };
}

async function takeTurn(
  parts: TelegramParts,
  signal: AbortSignal,
  input: TurnInput,
): Promise<{ messages: OutgoingMessage[]; cleared: boolean }> {
  const backoff = createBackoff();
  for (let tries = 1; ; tries++) {
    try {
      const reply = await parts.dialogue.turn(input);
      return { messages: reply.messages.flatMap(renderMessage), cleared: reply.cleared === true };
    } catch (error) {
      if (error instanceof AppError && error.code === 'choice_unknown') return refused(words.choiceUnknown);
      const { passes, words: told } = troubleOf(error);
      parts.logger.error({ turn: input.turn, trouble: troubleFacts(error) }, told);
      if (!passes || tries === turnTries) return refused(words.failed);
      await pause(backoff.next(), signal);
    }
  }
}

const refused = (text: string) => ({ messages: [plain(text)], cleared: false });

/** Deletes the bot's own messages that hold what a household told, as far as Telegram still lets it. */
async function takeBack(ctx: Context, { personal }: TelegramParts): Promise<void> {
  const chat = ctx.chat!.id;
  const messages = await personal.take(String(chat)).catch(() => []);
  for (let start = 0; start < messages.length; start += deletedAtOnce) {
    const some = messages.slice(start, start + deletedAtOnce);
    // too old for Telegram, or gone already: the person is told how to clear the rest
    await ctx.api.deleteMessages(chat, some).catch(() => undefined);
  }
}

const plain = (text: string): OutgoingMessage => ({ text, buttons: [] });
