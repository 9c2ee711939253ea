import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { createSessionQueue } from '../../dialogue/session-queue.js';
import { telegramWording } from '../../dialogue/wording/telegram-wording.js';
import type { Channel } from '../channel.js';
import { createConversationBot } from './conversation-bot.js';
import { fetchUpdates, updatesWanted } from './fetch-updates.js';
import { createBackoff, pause } from './pause.js';
import { chatOf } from './read-update.js';
import { createTeller, type TellChat } from './tell-chat.js';
import { createTroubleLog, troubleFacts, troubleOf } from './telegram-trouble.js';
import type { TelegramParts } from './telegram-parts.js';
import type { StoredUpdate } from './update-inbox.js';
import { createUpdateLine } from './update-line.js';
import { createWebhook, webhookSecret, type TelegramWebhook } from './webhook.js';

/** How long replies under way may take when the house closes; longer than one call may. */
const patience = 20_000;
/** What nobody could answer for so long is erased, and so are the ids. */
const keepUpdates = 30 * 24 * 3_600_000;
const day = 24 * 3_600_000;
const page = 100;

export interface TelegramChannel extends Channel {
  /** Begins in the background and keeps trying; a bad token or no network is logged and never thrown. */
  start(): void;
  /** Says something to a private chat that did not ask. */
  tell: TellChat;
  /** Set when Telegram is to call us: to be mounted by the web server. */
  webhook: TelegramWebhook | null;
}

/** The Telegram channel: fetches updates, or is called when `webhookUrl` is set; stores them, then answers. */
export function createTelegramBot(parts: TelegramParts & { webhookUrl?: string | null }): TelegramChannel {
  const { inbox, clock, logger } = parts;
  const webhookUrl = parts.webhookUrl ?? null;
  const stopping = new AbortController();
  const { signal } = stopping;
  const troubles = createTroubleLog(logger);
  const sentBefore = new Map<number, number>();
  const oneInDoubt = createSessionQueue();
  const bot = createConversationBot(parts, {
    signal,
    oneInDoubt,
    sentBefore: (id) => sentBefore.get(id) ?? 0,
  });
  const line = createUpdateLine(handle);
  let open = false;
  let running: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;

  async function handle({ id, body, sent }: StoredUpdate): Promise<void> {
    if (sent > 0) sentBefore.set(id, sent);
    try {
      await bot.handleUpdate(body as Update);
    } catch (error) {
      // left for the next start
      if (!signal.aborted)
        logger.error({ update: id, trouble: troubleFacts(error) }, 'an update was not handled');
    } finally {
      sentBefore.delete(id);
    }
  }

  async function receive(updates: readonly Update[]): Promise<void> {
    const received = updates.map((update) => ({ id: update.update_id, chat: chatOf(update), body: update }));
    line.add(await inbox.store(received, clock.now().toISOString()));
    await line.room();
  }

  async function run(): Promise<void> {
    bot.botInfo = await untilDone(() => bot.api.getMe(signal as never));
    await untilDone(() => setWebhook(bot.api, parts.token, webhookUrl));
    troubles.over();
    logger.info({ bot: bot.botInfo.username, webhook: webhookUrl !== null }, 'Telegram is open');
    await bot.api.setMyCommands(menu, {}, signal as never).catch(() => undefined);
    await takeUpLeftovers();
    open = true;
    if (webhookUrl === null) await fetchUpdates({ ...parts, receive, troubles, signal });
  }

  /** What was stored and not answered when the program ended. */
  async function takeUpLeftovers(): Promise<void> {
    await untilDone(forgetOld);
    let last: number | undefined;
    for (;;) {
      const after = last === undefined ? {} : { after: last };
      const left = await untilDone(() => inbox.pending({ limit: page, ...after }));
      if (left.length === 0) return;
      last = left.at(-1)!.id;
      line.add(left);
      await line.room();
    }
  }

  const forgetOld = () => inbox.forgetBefore(new Date(clock.now().getTime() - keepUpdates).toISOString());

  async function untilDone<T>(task: () => Promise<T>): Promise<T> {
    const backoff = createBackoff();
    for (;;) {
      signal.throwIfAborted();
      try {
        return await task();
      } catch (error) {
        troubles.met(error);
        await pause(backoff.next(), signal);
      }
    }
  }

  const forgetting = setInterval(() => {
    forgetOld().catch((error: unknown) =>
      logger.error({ trouble: troubleFacts(error) }, troubleOf(error).words),
    );
  }, day);
  forgetting.unref();

  return {
    name: 'telegram',
    tell: createTeller(parts, oneInDoubt, signal),
    webhook:
      webhookUrl === null
        ? null
        : createWebhook({
            url: webhookUrl,
            token: parts.token,
            async receive(updates) {
              if (!open || signal.aborted || line.full()) return false;
              await receive(updates);
              return true;
            },
          }),
    start() {
      running ??= run().catch((error: unknown) => {
        if (!signal.aborted) logger.error({ trouble: troubleFacts(error) }, 'Telegram ended');
      });
    },
    stop() {
      stopped ??= (async () => {
        clearInterval(forgetting);
        stopping.abort(new Error('the channel stops'));
        const ended = new AbortController();
        const patienceOver = pause(patience, ended.signal).catch(() => undefined);
        await Promise.race([Promise.all([running, line.empty()]), patienceOver]);
        ended.abort();
      })();
      return stopped;
    },
  };
}

const menu = Object.entries(telegramWording.commands).map(([command, description]) => ({
  command,
  description,
}));

async function setWebhook(api: Api, token: string, url: string | null): Promise<void> {
  if (url === null) await api.deleteWebhook();
  else await api.setWebhook(url, { secret_token: webhookSecret(token), allowed_updates: updatesWanted });
}
