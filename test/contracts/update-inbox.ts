import { expect, it } from 'vitest';
import type { ReceivedUpdate, UpdateInbox } from '../../src/channels/telegram/update-inbox.js';

const now = '2024-12-01T02:00:00.000Z';
const update = (id: number, chat: string | null = '7'): ReceivedUpdate => ({
  id,
  chat,
  body: { update_id: id, message: { text: `第${id}句 "\u0000" 😀` } },
});

export function updateInboxContract(inbox: () => UpdateInbox): void {
  const pendingIds = async (limit = 100) => (await inbox().pending({ limit })).map(({ id }) => id);

  it('is empty at first', async () => {
    expect(await inbox().pending({ limit: 10 })).toEqual([]);
    expect(await inbox().store([], now)).toEqual([]);
  });

  it('gives an update back as Telegram sent it, until it is done', async () => {
    const two = [update(1), update(2, null)];
    expect(await inbox().store(two, now)).toEqual(two.map((each) => ({ ...each, sent: 0 })));
    expect(await inbox().pending({ limit: 10 })).toEqual(two.map((each) => ({ ...each, sent: 0 })));
    await inbox().done(1);
    expect(await pendingIds()).toEqual([2]);
  });

  it('skips ids it has seen, done or not, and says which were new', async () => {
    await inbox().store([update(1), update(2)], now);
    await inbox().done(1);
    const fresh = await inbox().store([update(1), update(2), update(3), update(3)], now);
    expect(fresh.map(({ id }) => id)).toEqual([3]);
    expect(await pendingIds()).toEqual([2, 3]);
  });

  it('neither loses nor doubles an id when the same batch comes twice at once', async () => {
    const batch = Array.from({ length: 100 }, (_, n) => update(n + 1));
    const fresh = await Promise.all([inbox().store(batch, now), inbox().store(batch, now)]);
    expect(fresh.flat().length).toBe(100);
    expect(await pendingIds(200)).toEqual(batch.map(({ id }) => id));
  });

  it('lists by id, page by page, whatever the order of arrival', async () => {
    await inbox().store([update(900_000_000_000), update(5)], now);
    await inbox().store([update(3), update(4)], now);
    const first = await inbox().pending({ limit: 2 });
    const rest = await inbox().pending({ limit: 2, after: first.at(-1)!.id });
    expect([...first, ...rest].map(({ id }) => id)).toEqual([3, 4, 5, 900_000_000_000]);
  });

  it('remembers how much of a reply is out', async () => {
    await inbox().store([update(1)], now);
    await inbox().sent(1, 2);
    expect(await inbox().pending({ limit: 1 })).toMatchObject([{ id: 1, sent: 2 }]);
  });

  it('may be told twice that an update is done, or of one it does not know', async () => {
    await inbox().store([update(1)], now);
    await Promise.all([inbox().done(1), inbox().done(1), inbox().done(99)]);
    expect(await pendingIds()).toEqual([]);
  });

  it('erases what was stored too long ago, done or not', async () => {
    await inbox().store([update(1), update(2)], '2024-10-01T02:00:00.000Z');
    await inbox().done(1);
    await inbox().store([update(3)], now);
    expect(await inbox().forgetBefore('2024-11-01T00:00:00.000Z')).toBe(2);
    expect(await pendingIds()).toEqual([3]);
  });
}
