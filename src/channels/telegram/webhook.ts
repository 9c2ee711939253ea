import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';
import { z } from 'zod';

/** What the web server mounts so that Telegram can call it. */
export interface TelegramWebhook {
  /** Path of the address Telegram calls, e.g. /telegram. */
  path: string;
  /** Answers 200 once the update is stored; anything else makes Telegram send it again. */
  handle(request: Request): Promise<Response>;
}

export interface WebhookOptions {
  url: string;
  token: string;
  /** Stores the updates; false when there is no room for them now. */
  receive(updates: Update[]): Promise<boolean>;
}

const Received = z.looseObject({ update_id: z.number().int() });
const secretHeader = 'x-telegram-bot-api-secret-token';

export function createWebhook(options: WebhookOptions): TelegramWebhook {
  const secret = webhookSecret(options.token);
  return {
    path: new URL(options.url).pathname,
    async handle(request) {
      if (!same(request.headers.get(secretHeader) ?? '', secret)) return answer(401);
      const parsed = Received.safeParse(await request.json().catch(() => null));
      if (!parsed.success) return answer(400);
      try {
        return answer((await options.receive([parsed.data])) ? 200 : 503);
      } catch {
        return answer(503);
      }
    },
  };
}

/** Known to Telegram and us alone, and the same after a restart. */
export function webhookSecret(token: string): string {
  return createHmac('sha256', token).update('mingbai telegram webhook').digest('base64url');
}

function same(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const answer = (status: 200 | 400 | 401 | 503): Response => new Response(null, { status });
