import { afterEach, describe, expect, it } from 'vitest';
import type { UpdateInbox } from '../../../src/channels/telegram/update-inbox.js';
import { createEchoDialogue } from '../../fakes/echo-dialogue.js';
import { createMemoryUpdateInbox } from '../../fakes/memory-update-inbox.js';
import { startTelegramHouse, until, type TelegramHouse } from './telegram-house.js';

let house: TelegramHouse;
afterEach(() => house.close());

const noneLeft = async () => (await house.inbox.pending({ limit: 1 })).length === 0;

describe('the Telegram channel', () => {
  it('answers what people write, with the update as the turn and the chat as the session', async () => {
    house = await startTelegramHouse();
    house.open();
    const id = house.api.write('院子里种菜补多少钱？');
    await until(() => house.api.texts().length === 1);
    expect(house.api.texts()).toEqual(['回:院子里种菜补多少钱？']);
    expect(house.dialogue.taken).toEqual([
      {
        session: 'telegram:7',
        channel: 'telegram',
        account: { channel: 'telegram', id: '7' },
        turn: `tg:${id}`,
        text: '院子里种菜补多少钱？',
        choice: null,
        region: null,
        overheard: false,
      },
    ]);
    await until(noneLeft);
  });

  it('keeps the order within each chat, while chats do not wait for each other', async () => {
    house = await startTelegramHouse();
    house.open();
    const chats = [1, 2, 3, 4, 5];
    for (let n = 0; n < 20; n++) for (const chat of chats) house.api.write(`第${n}句`, { chat });
    await until(() => house.api.texts().length === 100);
    const inOrder = Array.from({ length: 20 }, (_, n) => `回:第${n}句`);
    for (const chat of chats) expect(house.api.texts(chat)).toEqual(inOrder);
  });

  it('confirms an update to Telegram only after it is stored', async () => {
    const inbox = createMemoryUpdateInbox();
    let failures = 2;
    const failing: UpdateInbox = {
      ...inbox,
      store: (...given) => (failures-- > 0 ? Promise.reject(new Error('disk')) : inbox.store(...given)),
    };
    house = await startTelegramHouse(createEchoDialogue(), failing);
    house.api.write('一');
    house.open();
    await until(() => failures === 0);
    expect(house.api.unconfirmed()).toBe(1);
    await until(() => house.api.texts().length === 1);
    await until(() => house.api.unconfirmed() === 0);
  });

  it('loses nothing by stopping and starting, and doubles nothing', async () => {
    house = await startTelegramHouse();
    let channel = house.open();
    const written: string[] = [];
    for (let n = 0; n < 60; n++) {
      house.api.write(`第${n}句`, { chat: n % 4 });
      written.push(`回:第${n}句`);
      if (n % 12 === 5) {
        await until(() => house.api.texts().length > n / 2);
        await channel.stop();
        channel = house.open();
      }
    }
    await until(() => house.api.texts().length >= 60);
    await until(noneLeft);
    expect(house.api.texts().sort()).toEqual(written.sort());
  });

  it('answers what was written while it was down', async () => {
    house = await startTelegramHouse();
    for (let n = 0; n < 250; n++) house.api.write(`第${n}句`, { chat: n % 10 });
    house.open();
    await until(() => house.api.texts().length === 250);
  });

  it('skips updates it is given twice', async () => {
    house = await startTelegramHouse();
    const channel = house.open();
    const id = house.api.write('一');
    await until(() => house.api.texts().length === 1);
    await channel.stop();
    house.api.lastId = id - 1;
    house.api.write('一');
    house.open();
    house.api.write('二');
    await until(() => house.api.texts().length === 2);
    expect(house.api.texts()).toEqual(['回:一', '回:二']);
  });

  it('hears people again after a quiet week, when Telegram begins anew at a lower id', async () => {
    house = await startTelegramHouse();
    let channel = house.open();
    house.api.write('一');
    await until(() => house.api.texts().length === 1);
    await channel.stop();
    house.api.lastId = 5;
    channel = house.open();
    house.api.write('二');
    await until(() => house.api.texts().length === 2);
  });

  it('is not in a hurry: a 429 is waited for as long as it says', async () => {
    house = await startTelegramHouse();
    house.api.mishap('sendMessage', { status: 429, retryAfter: 1 });
    house.open();
    const began = Date.now();
    house.api.write('一', { chat: 1 });
    await until(() => house.api.texts().length === 1);
    expect(Date.now() - began).toBeGreaterThanOrEqual(990);
    await until(noneLeft);
  });

  it('does not let one chat wait for the 429 of another', async () => {
    house = await startTelegramHouse();
    house.api.mishap('sendMessage', { status: 429, retryAfter: 3 });
    house.open();
    house.api.write('慢', { chat: 1 });
    await until(() => house.dialogue.taken.length === 1);
    house.api.write('快', { chat: 2 });
    await until(() => house.api.texts(2).length === 1, 2_000);
    await until(() => house.api.texts(1).length === 1);
  });

  it('sends again when Telegram is down for a moment', async () => {
    house = await startTelegramHouse();
    house.api.mishap('sendMessage', { status: 502 }, { status: 500 });
    house.api.mishap('getUpdates', { status: 502 });
    house.open();
    house.api.write('一');
    await until(() => house.api.texts().length === 1);
    await until(noneLeft);
    expect(house.log.join('')).toContain('Telegram says');
  });

  it('gives up on somebody who blocked it, and goes on with the others', async () => {
    house = await startTelegramHouse();
    house.api.mishap('sendMessage', { status: 403, description: 'Forbidden: bot was blocked by the user' });
    house.open();
    house.api.write('一', { chat: 1 });
    await until(async () => house.dialogue.taken.length === 1 && (await noneLeft()));
    house.api.write('二', { chat: 2 });
    await until(() => house.api.texts().length === 1);
    expect(house.log.join('')).toContain('blocked by the user');
  });

  it('leaves a reply that waits for a 429 to the next start, and stops at once', async () => {
    house = await startTelegramHouse();
    house.api.mishap('sendMessage', { status: 429, retryAfter: 600 });
    const channel = house.open();
    house.api.write('一');
    await until(() => house.dialogue.taken.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const began = Date.now();
    await channel.stop();
    await channel.stop();
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(await noneLeft()).toBe(false);
    house.open();
    await until(() => house.api.texts().length === 1);
    expect(house.dialogue.taken).toHaveLength(1);
  });

  it('finishes the replies under way when it stops', async () => {
    house = await startTelegramHouse();
    const release = house.api.hold('sendMessage');
    const channel = house.open();
    house.api.write('一');
    await until(() => house.api.texts().length === 1);
    const stopped = channel.stop();
    setTimeout(release, 100);
    await stopped;
    expect(await noneLeft()).toBe(true);
  });

  it('says clearly that the token is refused, and goes on trying', async () => {
    house = await startTelegramHouse();
    const right = house.api.token;
    house.api.token = '123:other';
    house.open({ token: right });
    await until(() => house.log.some((line) => line.includes('TELEGRAM_BOT_TOKEN')));
    house.api.token = right;
    house.api.write('一');
    await until(() => house.api.texts().length === 1);
    expect(house.log.join('')).not.toContain(right);
  });

  it('says clearly that Telegram cannot be reached, and goes on trying', async () => {
    house = await startTelegramHouse();
    const channel = house.open({ apiRoot: 'http://127.0.0.1:1' });
    await until(() => house.log.some((line) => line.includes('TELEGRAM_API_ROOT')));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(house.log.filter((line) => line.includes('TELEGRAM_API_ROOT'))).toHaveLength(1);
    await channel.stop();
  });

  it('writes nobody’s words, and no chat, into the log', async () => {
    const dialogue = createEchoDialogue(() => {
      throw new Error('王小明的电话');
    });
    house = await startTelegramHouse(dialogue);
    house.api.mishap('sendMessage', { status: 400 }, { status: 400 });
    house.open();
    house.api.write('私房话', { chat: 7788 });
    await until(async () => house.dialogue.taken.length === 1 && (await noneLeft()));
    expect(house.log.join('')).not.toMatch(/私房话|王小明|7788/);
    house.api.write('再说');
    await until(() => house.api.texts().length === 1);
    expect(house.api.texts()[0]).toContain('对不起');
  });

  it('is called by Telegram when it has an address, and answers only after storing', async () => {
    house = await startTelegramHouse();
    const channel = house.open({ webhookUrl: 'https://bot.example/telegram' });
    const webhook = channel.webhook!;
    await until(() => house.api.webhook !== null);
    const { url, secret_token } = house.api.webhook as { url: string; secret_token: string };
    expect([url, webhook.path]).toEqual(['https://bot.example/telegram', '/telegram']);
    const call = (body: string, secret = secret_token) =>
      webhook.handle(
        new Request(url, {
          method: 'POST',
          body,
          headers: { 'X-Telegram-Bot-Api-Secret-Token': secret },
        }),
      );
    const update = {
      update_id: 9,
      message: {
        message_id: 1,
        date: 1_733_000_000,
        chat: { id: 7, type: 'private' },
        from: { id: 7, is_bot: false, first_name: '王小明' },
        text: '一',
      },
    };
    await until(async () => (await call(JSON.stringify(update))).status === 200);
    expect((await call(JSON.stringify(update))).status).toBe(200);
    expect((await call(JSON.stringify(update), 'guess')).status).toBe(401);
    expect((await call('{')).status).toBe(400);
    await until(() => house.api.texts().length === 1);
    await until(noneLeft);
    expect(house.api.calls.some(({ method }) => method === 'getUpdates')).toBe(false);
    await channel.stop();
    expect((await call(JSON.stringify({ ...update, update_id: 10 }))).status).toBe(503);
  });
});
