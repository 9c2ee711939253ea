import { afterEach, beforeEach, expect, it } from 'vitest';
import { deliverDue } from '../../src/app/deliver-outbox.js';
import { createTelegramBot, type TelegramChannel } from '../../src/channels/telegram/telegram-channel.js';
import { ActionInput } from '../../src/hardship/cases/action-input.js';
import { createCaseDesk } from '../../src/hardship/cases/case-desk.js';
import { noLimits } from '../../src/hardship/cases/case-service.js';
import type { CaseAction } from '../../src/hardship/cases/case-transitions.js';
import { withFamilyMessage } from '../../src/hardship/messages/with-family-message.js';
import { createAccessLog } from '../../src/storage/kysely-access-log.js';
import { createCaseStore } from '../../src/storage/kysely-case-store.js';
import { createOutbox } from '../../src/storage/kysely-outbox.js';
import { createPersonalMessages } from '../../src/storage/kysely-personal-messages.js';
import { createUpdateInbox } from '../../src/storage/kysely-update-inbox.js';
import { until } from '../channels/telegram/telegram-house.js';
import { startReportTalk, type ReportTalk } from '../dialogue/report-talk.js';
import { startFakeBotApi, type FakeBotApi } from '../fakes/fake-bot-api.js';
import { createKeptLogger } from '../fakes/kept-logger.js';
import { someMember } from '../fakes/some-staff.js';
import { openTestVault } from '../fakes/test-vault.js';
import { telegramWalker } from './report-walker.js';

const village = someMember({ role: 'village', region: '河东省青川市云溪县' });
let api: FakeBotApi;
let talk: ReportTalk;
let channel: TelegramChannel;
let lines: string[];
let deliver: () => Promise<number>;
beforeEach(async () => {
  api = await startFakeBotApi();
  talk = await startReportTalk();
  const vault = await openTestVault(talk.database);
  const kept = createKeptLogger();
  lines = kept.lines;
  const { logger } = kept;
  channel = createTelegramBot({
    token: api.token,
    apiRoot: api.root,
    inbox: createUpdateInbox(talk.database, vault),
    personal: createPersonalMessages(talk.database),
    dialogue: talk.dialogue,
    clock: talk.clock,
    logger,
    rate: { perMinute: 6000, burst: 6000 },
  });
  channel.start();
  const outbox = createOutbox(talk.database, vault);
  const { dialogue, clock } = talk;
  deliver = () => deliverDue({ outbox, dialogue, tell: channel.tell, clock, logger });
});
afterEach(async () => {
  await channel.stop();
  await api.close();
  await talk.database.destroy();
});

async function openDesk() {
  const vault = await openTestVault(talk.database);
  const cases = createCaseStore(talk.database, vault);
  const desk = createCaseDesk({
    cases,
    accessLog: createAccessLog(talk.database, vault),
    limitsFor: async () => noLimits,
    colleagueAt: async () => village,
    handOver: async (_member, region) => ({ kind: 'place', region }),
    tellFamily: withFamilyMessage,
  });
  return {
    cases,
    async act(id: string, action: CaseAction, input: Partial<ActionInput> = {}) {
      const { version } = (await cases.find(id))!;
      const given = ActionInput.parse({ responsible: village.id, ...input });
      const worked = await desk.act(village, { id, version, action, input: given }, talk.clock.now());
      expect(worked.kind).toBe('done');
    },
  };
}

/** Tells a report in a Telegram chat; the id of its case. */
async function report(chat: number, name: string, phone: string): Promise<string> {
  const walker = telegramWalker(api, chat);
  await walker.say('报困难');
  await walker.say('家里欠了好多药费。');
  await walker.say('说完了');
  await walker.say(`${name}，给自己家报`);
  await walker.say('云溪县新屯村');
  await walker.say(phone);
  await walker.say('1');
  await walker.tap('同意，报上去');
  const rows = await talk.database.selectFrom('cases').select('id').orderBy('id').execute();
  return rows.at(-1)!.id;
}

it('reaches the chat its report came from, days later and no other, and the family answers with one tap', async () => {
  const wang = await report(81, '王桂花', '13812345678');
  talk.clock.pass(0.01);
  await report(82, '李铁柱', '13987654321');
  const others = api.texts(82).length;
  const desk = await openDesk();
  talk.clock.pass(50);
  await desk.act(wang, '受理', { familyNote: '后天上午去' });
  await deliver();
  expect(api.texts(81).at(-1)).toMatch(/村里已经受理[\s\S]*后天上午去/);
  await desk.act(wang, '不予纳入', { reasonCode: 'no_risk', familyNote: '老伴的病已经报销了' });
  await deliver();

  const message = api.messages().at(-1)!;
  expect(message['chat_id']).toBe(81);
  // an illness does not lie open on a phone: behind the four digits it is said
  expect(message['text']).toMatch(/没有纳入[\s\S]*查进度/);
  expect(message['text']).not.toMatch(/老伴|病已经|王桂花|药费/);
  expect(api.texts(82)).toHaveLength(others);
  const keyboard = message['reply_markup'] as {
    inline_keyboard: { text: string; callback_data: string }[][];
  };
  const press = async (label: string) => {
    const before = api.texts(81).length;
    api.press(keyboard.inline_keyboard.flat().find(({ text }) => text === label)!.callback_data, {
      chat: 81,
    });
    await until(() => api.texts(81).length > before);
    return api.texts(81).at(-1)!;
  };
  expect(await press('为什么')).toContain('后四位');
  expect((await telegramWalker(api, 81).say('5678')).text).toContain('老伴的病已经报销了');
  talk.clock.pass(5);
  expect(await press('申请复核')).toContain('乡镇会再看一遍');
  expect((await desk.cases.find(wang))?.recheckAskedAt).not.toBeNull();

  await deliver();
  expect(api.texts(82)).toHaveLength(others);
  expect(lines.join()).not.toMatch(/王桂花|李铁柱|药费|老伴|后天上午|13812345678/);
}, 30_000);

it('says nothing in a chat that was handed on: the family stands on the list to call', async () => {
  const wang = await report(83, '王桂花', '13812345678');
  talk.clock.pass(0.01);
  await telegramWalker(api, 83).say('换人');
  const before = api.texts(83).length;
  const desk = await openDesk();
  await desk.act(wang, '受理');
  await deliver();
  expect(api.texts(83)).toHaveLength(before);
  const [row] = await talk.database.selectFrom('outbox').select(['state', 'why']).execute();
  expect(row).toEqual({ state: 'to_call', why: 'handed_on' });
}, 30_000);
