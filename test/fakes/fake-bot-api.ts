import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

type Payload = Record<string, unknown>;

/** What a method answers instead of the usual, once. `cut` drops the connection after the call was taken. */
export type Mishap = { status: number; retryAfter?: number; description?: string } | { cut: true };

/** A small Telegram: keeps updates until an offset confirms them, and every call it was sent. */
export interface FakeBotApi {
  root: string;
  token: string;
  calls: { method: string; payload: Payload }[];
  /** Texts sent, in order, also those whose answer got lost. */
  texts(chat?: number): string[];
  messages(): Payload[];
  /** A person writes; the update's id. */
  write(text: string, more?: { chat?: number; message?: Payload }): number;
  press(choice: string, more?: { chat?: number }): number;
  push(update: Payload): number;
  /** Files people sent, by file id. */
  files: Map<string, Uint8Array>;
  unconfirmed(): number;
  mishap(method: string, ...mishaps: Mishap[]): void;
  /** Held back until the returned function is called. */
  hold(method: string): () => void;
  /** The next update gets an id after this one. */
  lastId: number;
  webhook: Payload | null;
  close(): Promise<void>;
}

const me = { id: 4242, is_bot: true, first_name: '明白人', username: 'mingbai_bot' };
export const fakeMe = {
  ...me,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
};

export async function startFakeBotApi(token = '123:fake'): Promise<FakeBotApi> {
  let updates: (Payload & { update_id: number })[] = [];
  let messageId = 100;
  const mishaps = new Map<string, Mishap[]>();
  const held = new Map<string, Promise<void>>();
  const waiting = new Set<() => void>();

  const fake: FakeBotApi = {
    root: '',
    token,
    calls: [],
    files: new Map(),
    lastId: 1000,
    webhook: null,
    messages: () => fake.calls.filter(({ method }) => method === 'sendMessage').map(({ payload }) => payload),
    texts: (chat) =>
      fake
        .messages()
        .filter((payload) => chat === undefined || payload['chat_id'] === chat)
        .map((payload) => payload['text'] as string),
    write: (text, { chat = 7, message = {} } = {}) =>
      fake.push({ message: personMessage(++messageId, chat, { text, ...message }) }),
    press: (data, { chat = 7 } = {}) =>
      fake.push({
        callback_query: {
          id: `press-${++messageId}`,
          from: person(chat),
          chat_instance: 'x',
          data,
          message: { message_id: 1, date: 1, chat: { id: chat, type: 'private' }, from: me, text: '问' },
        },
      }),
    push(update) {
      const update_id = ++fake.lastId;
      updates.push({ ...update, update_id });
      for (const wake of waiting) wake();
      return update_id;
    },
    unconfirmed: () => updates.length,
    mishap: (method, ...list) => void mishaps.set(method, [...(mishaps.get(method) ?? []), ...list]),
    hold(method) {
      let release = (): void => undefined;
      held.set(method, new Promise((resolve) => (release = resolve)));
      return () => {
        held.delete(method);
        release();
      };
    },
    close: () =>
      new Promise((resolve) => {
        for (const wake of waiting) wake();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(method: string, payload: Payload): Promise<unknown> {
    switch (method) {
      case 'getMe':
        return fakeMe;
      case 'getUpdates':
        return getUpdates(payload);
      case 'setWebhook':
        fake.webhook = payload;
        return true;
      case 'deleteWebhook':
        fake.webhook = null;
        return true;
      case 'sendMessage':
        return { message_id: ++messageId, date: 1, chat: { id: payload['chat_id'], type: 'private' } };
      case 'getFile':
        return { file_id: payload['file_id'], file_unique_id: 'u', file_path: String(payload['file_id']) };
      case 'deleteMessages':
      case 'answerCallbackQuery':
      case 'editMessageText':
      case 'setMyCommands':
        return true;
      default:
        throw new Error(`the fake has no ${method}`);
    }
  }

  async function getUpdates({ offset, limit = 100, timeout = 0 }: Payload): Promise<unknown> {
    const from = offset as number | undefined;
    // Telegram forgets all that stand below the offset
    if (from !== undefined) updates = updates.filter(({ update_id }) => update_id >= from);
    if (updates.length === 0 && (timeout as number) > 0) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, (timeout as number) * 1000);
        waiting.add(wake);
      });
    }
    return updates.slice(0, limit as number);
  }

  const app = new Hono<{ Bindings: { incoming: { socket: { destroy(): void } } } }>();
  app.get('/file/:bot/:file', (c) => {
    const bytes = fake.files.get(c.req.param('file'));
    return bytes === undefined ? c.notFound() : c.body(new Uint8Array(bytes));
  });
  app.post('/:bot/:method', async (c) => {
    const { bot, method } = c.req.param();
    const payload: Payload = await c.req.json<Payload>().catch(() => ({}));
    if (bot !== `bot${fake.token}`)
      return c.json({ ok: false, error_code: 401, description: 'Unauthorized' }, 401);
    const mishap = mishaps.get(method)?.shift();
    if (mishap !== undefined && !('cut' in mishap)) {
      const { status, retryAfter, description = 'mishap' } = mishap;
      const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
      return c.json({ ok: false, error_code: status, description, ...parameters }, status as 400);
    }
    fake.calls.push({ method, payload });
    await held.get(method);
    if (mishap !== undefined) c.env.incoming.socket.destroy();
    return c.json({ ok: true, result: await answer(method, payload) });
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () =>
      resolve(listening as Server),
    );
  });
  fake.root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

const person = (id: number) => ({ id, is_bot: false, first_name: '王小明' });

function personMessage(id: number, chat: number, more: Payload): Payload {
  const group = chat < 0;
  return {
    message_id: id,
    date: 1_733_000_000 + id,
    chat: group ? { id: chat, type: 'supergroup', title: '云溪村' } : { id: chat, type: 'private' },
    from: person(Math.abs(chat)),
    ...more,
  };
}
