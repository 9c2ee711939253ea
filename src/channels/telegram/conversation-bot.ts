import { sequentialize } from '@grammyjs/runner';
import { Bot, type BotConfig, type Context } from 'grammy';
import { createSessionQueue, type SessionQueue } from '../../dialogue/session-queue.js';
import type { TurnInput } from '../../dialogue/turn.js';
import { telegramWording as words } from '../../dialogue/wording/telegram-wording.js';
import { AppError } from '../../shared/app-error.js';
import { createDelivery } from './deliver-messages.js';
import { allowFiles, fetchFile } from './fetch-file.js';
import { createPace } from './pace.js';
import { createBackoff, pause } from './pause.js';
import { chatOf, isOverheard, readUpdate, type Said } from './read-update.js';
import { renderMessage, type OutgoingMessage } from './render-message.js';
import { takeBack } from './take-back.js';
import { troubleFacts, troubleOf } from './telegram-trouble.js';
import { callPatience, type TelegramParts } from './telegram-parts.js';

/** Tries of one turn while the database fails, over about half a minute. */
const turnTries = 7;

export interface ConversationBotOptions {
  /** Messages of the reply that went out before the program was killed. */
  sentBefore?: (update: number) => number;
  /** Aborted when the channel stops: what has not begun is left for the next start. */
  signal?: AbortSignal;
  /** Shared with whatever else sends: one message at a time is in doubt. */
  oneInDoubt?: SessionQueue;
  botInfo?: NonNullable<BotConfig<Context>['botInfo']>;
}

/** The bot itself: an update in, the reply out and recorded in the inbox; one chat's updates in order. */
export function createConversationBot(parts: TelegramParts, options: ConversationBotOptions = {}): Bot {
  const { signal = new AbortController().signal, sentBefore = () => 0, botInfo } = options;
  const { oneInDoubt = createSessionQueue() } = options;
  const bot = new Bot(parts.token, {
    client: { apiRoot: parts.apiRoot, timeoutSeconds: callPatience },
    ...(botInfo === undefined ? {} : { botInfo }),
  });
  allowFiles(bot, parts.token, parts.apiRoot);
  const deliver = createDelivery(parts, oneInDoubt, signal);
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
  const pace = createPace(parts.rate);

  return async (ctx: Context, said: Said): Promise<OutgoingMessage[]> => {
    const chat = String(ctx.chat!.id);
    const saidAt = ctx.message === undefined ? parts.clock.now().getTime() : ctx.message.date * 1000;
    const now = pace(chat, saidAt);
    if (now.kind === 'missed') return [];
    if (now.kind === 'wait') return [plain(words.tooFast(now.seconds))];
    const before = now.missed === 0 ? [] : [plain(words.missed(now.missed))];
    if (said.kind === 'unreadable') return [...before, plain(words[said.what])];
    const file = said.kind === 'file' ? await fetchFile(ctx, said, parts, signal) : null;
    const refused = typeof file === 'string' ? plain(words.fileRefused[file]) : null;
    if (refused !== null) before.push(refused);
    // what was written under a file counts also without it
    const text = said.kind === 'press' ? null : said.text;
    if (refused !== null && text === null) return before;
    const { messages, cleared } = await takeTurn(parts, signal, {
      session: `telegram:${chat}`,
      channel: 'telegram',
      turn: `tg:${ctx.update.update_id}`,
      text,
      choice: said.kind === 'press' ? said.choice : null,
      region: null,
      overheard: isOverheard(ctx.update),
      ...(ctx.chat!.type === 'private' && ctx.from !== undefined
        ? { account: { channel: 'telegram', id: String(ctx.from.id) } }
        : {}),
      ...(file === null || typeof file === 'string' ? {} : { attachment: file }),
    });
    if (!cleared) return [...before, ...messages];
    await takeBack(ctx, parts, signal);
    return [...before, ...messages, plain(words.clearTheRest)];
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

const plain = (text: string): OutgoingMessage => ({ text, buttons: [] });
