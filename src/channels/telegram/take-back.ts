import { GrammyError, type Context } from 'grammy';
import { createBackoff, pause } from './pause.js';
import { troubleFacts, troubleOf } from './telegram-trouble.js';
import type { TelegramParts } from './telegram-parts.js';

/**
 * Deletes the bot's own messages that hold what a household told, as far as Telegram still lets it. While Telegram cannot
 * be reached it waits and tries again; rejects with the signal's reason when that is aborted, and the next start, which
 * takes the update up anew, finds what is left.
 */
export async function takeBack(
  ctx: Context,
  { personal, logger }: Pick<TelegramParts, 'personal' | 'logger'>,
  signal: AbortSignal,
): Promise<void> {
  const backoff = createBackoff();
  for (;;) {
    const failed = await takeOnce(ctx, personal, signal);
    if (failed === null) return;
    signal.throwIfAborted();
    const { passes, words } = troubleOf(failed.error);
    logger.error({ update: ctx.update.update_id, trouble: troubleFacts(failed.error) }, words);
    if (!passes) return;
    await pause(backoff.next(), signal);
  }
}

/** What failed, of Telegram or of the store; null when all are gone. */
async function takeOnce(
  ctx: Context,
  personal: TelegramParts['personal'],
  signal: AbortSignal,
): Promise<{ error: unknown } | null> {
  let failed: { error: unknown } | null = null;
  try {
    await personal.take(String(ctx.chat!.id), async (messages) => {
      try {
        await erase(ctx, messages, signal);
        return true;
      } catch (error) {
        failed = { error };
        return false;
      }
    });
    return failed;
  } catch (error) {
    return { error };
  }
}

/** Resolves when they are gone or Telegram says that they cannot be deleted: too old, or gone already. */
async function erase(ctx: Context, messages: readonly number[], signal: AbortSignal): Promise<void> {
  try {
    await ctx.api.deleteMessages(ctx.chat!.id, [...messages], signal as never);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof GrammyError) || troubleOf(error).passes) throw error;
    // one that cannot be deleted must not keep the others
    if (messages.length > 1) for (const message of messages) await erase(ctx, [message], signal);
  }
}
