import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTelegramBot, type TelegramChannel } from '../../src/channels/telegram/telegram-channel.js';
import { deliverDue, deliverOutbox, type OutboxDelivery } from '../../src/app/deliver-outbox.js';
import type { Telling } from '../../src/dialogue/report/tell-family.js';
import { createEchoDialogue } from '../fakes/echo-dialogue.js';
import { startFakeBotApi, type FakeBotApi } from '../fakes/fake-bot-api.js';
import { createKeptLogger } from '../fakes/kept-logger.js';
import { createMemoryOutbox } from '../fakes/memory-outbox.js';
import { createMemoryPersonalMessages } from '../fakes/memory-personal-messages.js';
import { createMemoryUpdateInbox } from '../fakes/memory-update-inbox.js';
import { toldInMemory } from '../fakes/told-families.js';
import { until } from '../channels/telegram/telegram-house.js';

const minute = 60_000;
let api: FakeBotApi;
let house: ReturnType<typeof openHouse>;
beforeEach(async () => {
  api = await startFakeBotApi();
  house = openHouse();
});
afterEach(async () => {
  await house.channel.stop();
  await api.close();
});

function openHouse(root = api.root) {
  let now = Date.parse('2024-12-02T02:00:00Z');
  const clock = { now: () => new Date(now) };
  const { logger, lines } = createKeptLogger();
  const outbox = createMemoryOutbox();
  const personal = createMemoryPersonalMessages();
  const channel: TelegramChannel = createTelegramBot({
    token: api.token,
    apiRoot: root,
    inbox: createMemoryUpdateInbox(),
    personal,
    dialogue: createEchoDialogue(),
    clock,
    logger,
    rate: { perMinute: 600, burst: 600 },
  });
  let telling: (said: string) => Telling = (text) => ({ kind: 'words', message: bubble(text) });
  const parts: OutboxDelivery = {
    outbox,
    dialogue: { tell: async (_, { words }) => telling(words.shown) },
    tell: channel.tell,
    clock,
    logger,
  };
  return {
    channel,
    outbox,
    personal,
    parts,
    lines,
    told: toldInMemory(outbox),
    wait: (minutes: number) => void (now += minutes * minute),
    whenTold: (how: typeof telling) => void (telling = how),
    states: async (id: string) => (await outbox.ofCase(id)).map(({ state, why }) => why ?? state),
  };
}

const bubble = (text: string) => ({
  text,
  citations: [],
  choices: [{ id: 'a.1.1', label: '查进度', does: 'affair' as const }],
  expects: 'question',
  personal: true,
});

describe('messages to families', () => {
  it('go out once, in order, with their buttons, and are recorded', async () => {
    const one = await house.told('telegram', 2);
    await deliverDue(house.parts);
    await deliverDue(house.parts);
    expect(api.texts(7)).toEqual(['第1条', '第2条']);
    expect(api.messages()[0]).toMatchObject({
      reply_markup: { inline_keyboard: [[{ text: '查进度', callback_data: 'a.1.1' }]] },
    });
    expect(await house.states(one.case)).toEqual(['sent', 'sent']);
    house.wait(600);
    await deliverDue(house.parts);
    expect(api.texts()).toHaveLength(2);
  });

  it('wait as long as Telegram asks, nobody else’s going out meanwhile', async () => {
    const one = await house.told('telegram', 1);
    await house.told('telegram', 1);
    api.mishap('sendMessage', { status: 429, retryAfter: 120 });
    expect(await deliverDue(house.parts)).toBe(120_000);
    expect(api.texts()).toEqual([]);
    house.wait(1);
    await deliverDue(house.parts);
    // the second is free to go, the first is not yet due
    expect(api.texts()).toHaveLength(1);
    expect(await house.states(one.case)).toEqual(['waiting']);
    house.wait(1);
    await deliverDue(house.parts);
    expect(await house.states(one.case)).toEqual(['sent']);
  });

  it('are tried again with growing waits while Telegram is down, and none is lost', async () => {
    const one = await house.told('telegram', 1);
    api.mishap('sendMessage', { status: 502 }, { status: 500 }, { status: 503 });
    const tried: number[] = [];
    for (let minutes = 0; minutes < 10; minutes++) {
      const [before] = await house.outbox.ofCase(one.case);
      if (before!.state === 'sent') break;
      await deliverDue(house.parts);
      tried.push(minutes);
      house.wait(0.5);
    }
    expect(api.texts()).toEqual(['第1条']);
    expect(await house.states(one.case)).toEqual(['sent']);
    // due after ½, 1 and 2 minutes: not at every look
    expect(tried.length).toBeGreaterThan(5);
  });

  it('go on the list to call when the chat blocked the bot or is gone, and others go out', async () => {
    const blocked = await house.told('telegram', 1);
    const gone = await house.told('telegram', 1);
    const other = await house.told('telegram', 1);
    api.mishap('sendMessage', { status: 403, description: 'Forbidden: bot was blocked by the user' });
    // once with buttons, once without
    api.mishap('sendMessage', { status: 400 }, { status: 400, description: 'Bad Request: chat not found' });
    await deliverDue(house.parts);
    expect(await house.states(blocked.case)).toEqual(['blocked']);
    expect(await house.states(gone.case)).toEqual(['blocked']);
    expect(await house.states(other.case)).toEqual(['sent']);
  });

  it('go on the list after a day in which no chat could be reached, also without Telegram', async () => {
    const one = await house.told('telegram', 1);
    const without = { ...house.parts, tell: null };
    await deliverDue(without);
    expect(await house.states(one.case)).toEqual(['waiting']);
    house.wait(24 * 60 + 1);
    await deliverDue(without);
    expect(await house.states(one.case)).toEqual(['unreachable']);
  });

  it('that were handed on send nothing; where somebody else may sit, a word goes out and the family is called', async () => {
    const handed = await house.told('telegram', 1);
    house.whenTold(() => ({ kind: 'nobody' }));
    await deliverDue(house.parts);
    expect(api.texts()).toEqual([]);
    expect(await house.states(handed.case)).toEqual(['handed_on']);
    const changed = await house.told('telegram', 1);
    house.whenTold(() => ({
      kind: 'hint',
      message: { ...bubble('有一条消息'), choices: [], personal: false },
    }));
    await deliverDue(house.parts);
    expect(api.texts()).toEqual(['有一条消息']);
    expect(await house.states(changed.case)).toEqual(['seat_changed']);
  });

  it('are doubled, not lost, when the program died between sending and recording', async () => {
    const one = await house.told('telegram', 1);
    const { outbox } = house;
    const dying = { ...outbox, sent: () => new Promise<never>(() => undefined) };
    void deliverDue({ ...house.parts, outbox: dying });
    await until(() => api.texts().length === 1);
    // the next start: the lease of the dead one is over after a minute
    const next = openHouse();
    const parts = { ...house.parts, tell: next.channel.tell };
    await deliverDue(parts);
    expect(api.texts()).toHaveLength(1);
    house.wait(1);
    await deliverDue(parts);
    expect(api.texts()).toEqual(['第1条', '第1条']);
    expect(await house.states(one.case)).toEqual(['sent']);
    await next.channel.stop();
  });

  it('are not doubled by a database that fails right after sending', async () => {
    const one = await house.told('telegram', 1);
    const { outbox } = house;
    let failures = 1;
    const sent: typeof outbox.sent = async (id, at) => {
      if (failures-- > 0) throw new Error('disk full');
      return outbox.sent(id, at);
    };
    await deliverDue({ ...house.parts, outbox: { ...outbox, sent } });
    house.wait(10);
    await deliverDue(house.parts);
    expect(api.texts()).toEqual(['第1条']);
    expect(await house.states(one.case)).toEqual(['sent']);
  });

  it('are remembered as personal, so that 换人 takes them back', async () => {
    await house.told('telegram', 1);
    await deliverDue(house.parts);
    const gone: number[] = [];
    await house.personal.take('7', async (some) => gone.push(...some) > 0);
    expect(gone).toHaveLength(1);
  });

  it('leave no words in the log, whatever goes wrong', async () => {
    const { messages } = await house.told('telegram', 1);
    house.whenTold(() => ({ kind: 'words', message: bubble('芝麻饼的事，有新消息') }));
    api.mishap('sendMessage', { status: 500, description: '芝麻饼' }, { status: 403, description: '芝麻饼' });
    await deliverDue(house.parts);
    house.wait(1);
    await deliverDue(house.parts);
    expect(house.lines.join()).not.toContain('有新消息');
    expect(house.lines.join()).not.toMatch(/王桂花|第1条|新屯村/);
    expect(messages).toHaveLength(1);
  });
});

describe('the loop of the house', () => {
  it('sends what comes while it runs, and ends after the one under way', async () => {
    const end = deliverOutbox(house.parts, 10);
    await house.told('telegram', 1);
    await until(() => api.texts().length === 1);
    const release = api.hold('sendMessage');
    const held = await house.told('telegram', 1);
    await until(() => api.calls.filter(({ method }) => method === 'sendMessage').length === 2);
    const ended = end();
    await house.told('telegram', 1);
    release();
    await ended;
    expect(await house.states(held.case)).toEqual(['sent']);
    expect(api.texts()).toHaveLength(2);
  });

  it('survives a database that fails, and goes on', async () => {
    const one = await house.told('telegram', 1);
    let failures = 2;
    const take: OutboxDelivery['outbox']['take'] = async (...given) => {
      if (failures-- > 0) throw new Error('disk full');
      return house.outbox.take(...given);
    };
    const end = deliverOutbox({ ...house.parts, outbox: { ...house.outbox, take } }, 10);
    await until(() => api.texts().length === 1);
    await end();
    expect(await house.states(one.case)).toEqual(['sent']);
  });
});
