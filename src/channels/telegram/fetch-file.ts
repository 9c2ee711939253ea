import { hydrateFiles, type FileApiFlavor } from '@grammyjs/files';
import type { Api, Bot, Context } from 'grammy';
import type { TurnAttachment } from '../../dialogue/turn.js';

/** Bots may fetch files up to this size, in bytes. */
const largest = 20 * 1024 * 1024;

/** Lets the bot know where files lie; before any is fetched. */
export function allowFiles(bot: Bot, token: string, apiRoot: string): void {
  bot.api.config.use(hydrateFiles(token, { apiRoot }));
}

/** The bytes of a photo or a voice note somebody sent. */
export async function fetchFile(
  ctx: Context,
  { what, file }: { what: TurnAttachment['kind']; file: string },
  signal: AbortSignal,
): Promise<TurnAttachment | 'too_large'> {
  const found = await (ctx.api as FileApiFlavor<Api>).getFile(file, signal as never);
  if ((found.file_size ?? 0) > largest) return 'too_large';
  const response = await fetch(found.getUrl(), { signal });
  if (!response.ok) throw new Error(`the file could not be fetched: ${response.status}`);
  return { kind: what, bytes: new Uint8Array(await response.arrayBuffer()) };
}
