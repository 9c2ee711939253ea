import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../../shared/clock.js';
import { createBackoff, pause } from './pause.js';
import type { createTroubleLog } from './telegram-trouble.js';

/** Seconds Telegram keeps a request open when there is nothing new. */
const longPoll = 30;
/** After a quiet week Telegram begins anew at a lower id, which an old offset would hide. */
const offsetHolds = 24 * 3_600_000;

export const updatesWanted = ['message', 'callback_query'] as const;

export interface FetchOptions {
  token: string;
  apiRoot: string;
  clock: Clock;
  /** Stores the updates; only when it resolves are the next asked for, which confirms these to Telegram. */
  receive(updates: Update[]): Promise<void>;
  troubles: ReturnType<typeof createTroubleLog>;
  signal: AbortSignal;
}

/** Asks for updates until the signal is aborted, however often that fails. */
export async function fetchUpdates(options: FetchOptions): Promise<void> {
  const { token, apiRoot, clock, troubles, signal } = options;
  const stopped = (): boolean => signal.aborted;
  const api = new Api(token, { apiRoot, timeoutSeconds: longPoll + 15 });
  const backoff = createBackoff();
  let offset: number | null = null;
  let heardAt = clock.now().getTime();
  while (!stopped()) {
    try {
      const updates = await api.getUpdates(
        {
          ...(offset === null ? {} : { offset }),
          limit: 100,
          timeout: longPoll,
          allowed_updates: updatesWanted,
        },
        signal as never,
      );
      const now = clock.now().getTime();
      if (updates.length > 0) {
        await options.receive(updates);
        offset = updates.at(-1)!.update_id + 1;
        heardAt = now;
      } else if (now - heardAt > offsetHolds) {
        offset = null;
      }
      troubles.over();
      backoff.reset();
    } catch (error) {
      if (stopped()) return;
      troubles.met(error);
      await pause(backoff.next(), signal).catch(() => undefined);
    }
  }
}
