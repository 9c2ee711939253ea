import { createTelegramBot, type TelegramChannel } from '../../../src/channels/telegram/telegram-channel.js';
import type { UpdateInbox } from '../../../src/channels/telegram/update-inbox.js';
import { createEchoDialogue } from '../../fakes/echo-dialogue.js';
import { startFakeBotApi, type FakeBotApi } from '../../fakes/fake-bot-api.js';
import { createKeptLogger } from '../../fakes/kept-logger.js';
import { createMemoryPersonalMessages } from '../../fakes/memory-personal-messages.js';
import { createMemoryUpdateInbox } from '../../fakes/memory-update-inbox.js';

export interface TelegramHouse {
  api: FakeBotApi;
  inbox: UpdateInbox;
  dialogue: ReturnType<typeof createEchoDialogue>;
  log: string[];
  /** Begins a new channel on the same inbox and dialogue, as after a restart. */
  open(more?: Partial<Parameters<typeof createTelegramBot>[0]>): TelegramChannel;
  close(): Promise<void>;
}

/** A channel, a fake Telegram and everything between, without network. */
export async function startTelegramHouse(
  dialogue = createEchoDialogue(),
  inbox: UpdateInbox = createMemoryUpdateInbox(),
): Promise<TelegramHouse> {
  const api = await startFakeBotApi();
  const { logger, lines } = createKeptLogger();
  const channels: TelegramChannel[] = [];
  return {
    api,
    inbox,
    dialogue,
    log: lines,
    open(more = {}) {
      const channel = createTelegramBot({
        token: api.token,
        apiRoot: api.root,
        inbox,
        personal: createMemoryPersonalMessages(),
        dialogue,
        clock: { now: () => new Date() },
        logger,
        rate: { perMinute: 600, burst: 600 },
        ...more,
      });
      channels.push(channel);
      channel.start();
      return channel;
    },
    async close() {
      for (const channel of channels) await channel.stop();
      await api.close();
    },
  };
}

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>, within = 8_000): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`did not happen within ${within} ms: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
