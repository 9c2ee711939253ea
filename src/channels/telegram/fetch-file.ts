import { hydrateFiles, type FileApiFlavor } from '@grammyjs/files';
import { GrammyError, type Api, type Bot, type Context } from 'grammy';
import type { TurnAttachment } from '../../dialogue/turn.js';
import { createBackoff, pause } from './pause.js';
import { troubleFacts, troubleOf } from './telegram-trouble.js';
import type { TelegramParts } from './telegram-parts.js';

/** Bots may fetch files up to this size, in bytes; Telegram refuses larger ones. */
const largest = 20 * 1024 * 1024;
/** Tries of one file, over a few seconds: somebody waits for the reply. */
const fileTries = 4;
/** How long the bytes of one file may take. */
const filePatience = 60_000;

/** Lets the bot know where files lie; before any is fetched. */
export function allowFiles(bot: Bot, token: string, apiRoot: string): void {
  bot.api.config.use(hydrateFiles(token, { apiRoot }));
}

/** The bytes of a photo or a voice note somebody sent, or why there are none. Rejects only when the signal is aborted. */
export async function fetchFile(
  ctx: Context,
  { what, file }: { what: TurnAttachment['kind']; file: string },
  { logger }: Pick<TelegramParts, 'logger'>,
  signal: AbortSignal,
): Promise<TurnAttachment | 'too_large' | 'not_fetched'> {
  const backoff = createBackoff();
  for (let tries = 1; ; tries++) {
    try {
      const bytes = await tryFile(ctx, file, signal);
      return bytes === null ? 'too_large' : { kind: what, bytes };
    } catch (error) {
      signal.throwIfAborted();
      if (isTooBig(error)) return 'too_large';
      logger.warn({ update: ctx.update.update_id, trouble: troubleFacts(error) }, 'a file was not fetched');
      const refused = error instanceof GrammyError && !troubleOf(error).passes;
      if (refused || tries === fileTries) return 'not_fetched';
      await pause(backoff.next(), signal);
    }
  }
}

/** Null when Telegram says beforehand that it is too large. */
async function tryFile(ctx: Context, file: string, signal: AbortSignal): Promise<Uint8Array | null> {
  const found = await (ctx.api as FileApiFlavor<Api>).getFile(file, signal as never);
  if ((found.file_size ?? 0) > largest) return null;
  const response = await fetch(found.getUrl(), {
    signal: AbortSignal.any([signal, AbortSignal.timeout(filePatience)]),
  });
  if (!response.ok) throw new Error(`the file could not be fetched: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const isTooBig = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 400 && /too big/i.test(error.description);
