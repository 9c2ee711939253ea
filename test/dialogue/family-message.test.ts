import { describe, expect, it } from 'vitest';
import type { Message, TurnReply } from '../../src/dialogue/turn.js';
import { ActionInput } from '../../src/hardship/cases/action-input.js';
import { staffAct } from '../../src/hardship/cases/case-service.js';
import type { CaseAction } from '../../src/hardship/cases/case-transitions.js';
import { withFamilyMessage } from '../../src/hardship/messages/with-family-message.js';
import type { PolicyAnswer } from '../../src/policy/answer/policy-answer.js';
import { createCaseStore } from '../../src/storage/kysely-case-store.js';
import { createOutbox } from '../../src/storage/kysely-outbox.js';
import { openTestVault } from '../fakes/test-vault.js';
import { expectsOf, saidIn, startReportTalk } from './report-talk.js';

/** A household that reported in a Telegram chat, or on the web, and whose case the staff work. */
async function startFamily(
  channel: 'telegram' | 'web' = 'telegram',
  script: Parameters<typeof startReportTalk>[0] = () => ({}),
) {
  const talk = await startReportTalk(script);
  const vault = await openTestVault(talk.database);
  const cases = createCaseStore(talk.database, vault);
  const outbox = createOutbox(talk.database, vault);
  let session: string | null = channel === 'telegram' ? 'telegram:42' : null;
  const turn = async (text: string | null, choice: string | null = null): Promise<TurnReply> => {
    const reply = await talk.dialogue.turn({ session, channel, turn: null, text, choice, region: null });
    session = reply.session;
    return reply;
  };
  const press = (message: Message, label: string) =>
    turn(null, message.choices.find((choice) => choice.label === label)!.id);
  await turn('报困难');
  await turn('家里欠了好多药费。');
  await turn('说完了');
  await turn('王桂花，给自己家报');
  await turn('云溪县新屯村');
  await turn('13812345678');
  const asked = await turn('1');
  const sent = await press(asked.messages.at(-1)!, '同意，报上去');
  const receipt = sent.messages.find((each) => each.receipt)!.receipt!;
  const [row] = await talk.database.selectFrom('cases').select(['id', 'report_id']).execute();
  const id = row!.id;

  const act = async (action: CaseAction, input: Partial<ActionInput> = {}) => {
    const now = talk.clock.now();
    const file = (await cases.file(id))!;
    const acted = staffAct(
      file,
      action,
      ActionInput.parse({ responsible: 'staff-1', ...input }),
      { actor: action === '复核' ? 'township' : 'village', id: 'staff-1' },
      { now, limits: () => ({ dueAt: null, amberAt: null }) },
    );
    if (acted.kind !== 'done') throw new Error(acted.kind);
    expect(await cases.commit(withFamilyMessage(file, acted.writes, now))).toBe(true);
  };
  return {
    talk,
    cases,
    outbox,
    id,
    receipt,
    report: row!.report_id,
    say: (text: string) => turn(text),
    press,
    act,
    async refuse(familyNote = '收入稳定，没有大的开支') {
      await act('受理');
      await act('不予纳入', { reasonCode: 'no_risk', familyNote });
    },
    /** What the chat would be sent of the newest message. */
    async told() {
      const message = (await outbox.ofCase(id)).at(-1)!;
      const { report } = (
        await talk.database.selectFrom('outbox').select('report_id as report').execute()
      )[0]!;
      const [taken] = [(await cases.file(id))!.origin as { account: string; submittedAt: string }];
      return talk.dialogue.tell('telegram:42', { report, words: message.words, ...taken });
    },
  };
}
type Family = Awaited<ReturnType<typeof startFamily>>;

async function inWords(family: Family): Promise<Message> {
  const telling = await family.told();
  if (telling.kind !== 'words') throw new Error(telling.kind);
  return telling.message;
}
const state = async (family: Family) => (await family.cases.find(family.id))!;

describe('a chat whose reporter is the last who sat there', () => {
  it('is told in words, also days later, with the buttons of the step', async () => {
    const family = await startFamily();
    await family.refuse();
    family.talk.clock.pass(72);
    const message = await inWords(family);
    expect(message.text).toMatch(/没有纳入[\s\S]*收入稳定/);
    expect(message.text).not.toMatch(/王桂花|药费|13812345678/);
    expect(message.choices.map(({ label }) => label)).toEqual(['为什么', '申请复核', '回句话', '查进度']);
    expect(message.personal).toBe(true);
  });

  it('gets the same buttons however often it is tried', async () => {
    const family = await startFamily();
    await family.refuse();
    const first = await inWords(family);
    const again = await inWords(family);
    expect(again.choices).toEqual(first.choices);
    await family.say('你好');
    expect((await inWords(family)).choices).toEqual(first.choices);
  });

  it('asks for 复核 by one tap, days later too, and twice is once', async () => {
    const family = await startFamily();
    await family.refuse();
    const message = await inWords(family);
    family.talk.clock.pass(72);
    expect(saidIn(await family.press(message, '申请复核'))).toContain('乡镇会再看一遍');
    const { recheckAskedAt } = await state(family);
    expect(recheckAskedAt).toBe(family.talk.clock.now().toISOString());
    family.talk.clock.pass(1);
    expect(saidIn(await family.press(message, '申请复核'))).toContain('乡镇还在看');
    expect((await state(family)).recheckAskedAt).toBe(recheckAskedAt);
  });

  it('shows nothing more after half an hour without the four digits', async () => {
    const family = await startFamily();
    await family.refuse();
    const message = await inWords(family);
    family.talk.clock.pass(1);
    for (const label of ['为什么', '查进度', '回句话']) {
      const reply = await family.press(message, label);
      expect(expectsOf(reply)).toBe('factor');
      expect(saidIn(reply)).not.toMatch(/收入|不予纳入|王桂花/);
    }
    expect(saidIn(await family.say('0000'))).toContain('对不上');
    const proven = await family.press(message, '为什么');
    expect(expectsOf(proven)).toBe('factor');
    expect(saidIn(await family.say('5678'))).toContain('收入稳定');
  });

  it('takes an answer as words added to the report', async () => {
    const family = await startFamily();
    await family.act('受理');
    const message = await inWords(family);
    await family.press(message, '回句话');
    await family.say('明天我在医院，后天来');
    expect((await family.cases.file(family.id))!.amendments.map(({ text }) => text)).toEqual([
      '明天我在医院，后天来',
    ]);
  });
});

describe('为什么', () => {
  const cited: Partial<PolicyAnswer> = {
    kind: 'answered',
    confidence: 0.97,
    answer: '云溪县2024年的办法写着：“收入低于监测线且有返贫风险的，纳入监测”。',
    citations: [
      { passage: 'p1', document: 'd', title: '监测办法', issuer: null, number: null, date: null } as never,
    ],
  };

  it('says the reason, and what the documents say where that is sure', async () => {
    const family = await startFamily('telegram', () => cited);
    await family.refuse();
    const message = await inWords(family);
    const reply = await family.press(message, '为什么');
    expect(saidIn(reply)).toMatch(/不予纳入[\s\S]*返贫致贫的风险[\s\S]*收入稳定[\s\S]*低于监测线/);
    expect(reply.messages.at(-1)!.citations).toHaveLength(1);
  });

  it('cites nothing that is not sure, and says so', async () => {
    const family = await startFamily('telegram', () => ({ ...cited, confidence: 0.8 }));
    await family.refuse();
    const reply = await family.press(await inWords(family), '为什么');
    expect(saidIn(reply)).toContain('写在哪份文件里，我没有找到');
    expect(saidIn(reply)).not.toContain('低于监测线');
    expect(reply.messages.at(-1)!.citations).toEqual([]);
  });

  it('may be said instead of tapped, right after the message', async () => {
    const family = await startFamily();
    await family.refuse();
    await inWords(family);
    expect(saidIn(await family.say('为什么？'))).toContain('收入稳定');
  });

  it('never shows what was written for colleagues', async () => {
    const family = await startFamily();
    await family.act('受理');
    await family.act('不予纳入', {
      reasonCode: 'other',
      familyNote: '收入稳定',
      reason: '邻居说他家有车',
      note: '内部话',
    });
    const said = saidIn(await family.press(await inWords(family), '为什么'));
    expect(said).not.toMatch(/邻居|内部话/);
  });
});

describe('a chat where somebody else may sit', () => {
  it('gets a word without content after half an hour and somebody’s talk', async () => {
    const family = await startFamily();
    await family.refuse();
    family.talk.clock.pass(1);
    await family.say('低保多少钱？');
    const telling = await family.told();
    expect(telling.kind).toBe('hint');
    if (telling.kind !== 'hint') return;
    expect(telling.message.text).not.toMatch(/纳入|困难|复核|收入|3076|尾号/);
    expect(telling.message.choices).toEqual([]);
    await family.say(`查进度 ${family.receipt} 5678`);
    expect((await family.told()).kind).toBe('words');
  });

  it('is told nothing at all once 换人 was said', async () => {
    const family = await startFamily();
    await family.refuse();
    const before = await inWords(family);
    family.talk.clock.pass(0.1);
    await family.say('换人');
    expect(await family.told()).toEqual({ kind: 'nobody' });
    await expect(family.press(before, '申请复核')).rejects.toMatchObject({ code: 'choice_unknown' });
  });

  it('gets a word without content when the conversation is long forgotten', async () => {
    const family = await startFamily();
    await family.refuse();
    await family.talk.store.forget('telegram:42');
    expect((await family.told()).kind).toBe('hint');
  });
});

describe('查进度', () => {
  it('shows what waits for the family once, and nobody needs to call then', async () => {
    const family = await startFamily('web');
    await family.act('受理', { familyNote: '明天上午去' });
    const place = '河东省青川市云溪县';
    expect((await family.outbox.families({ place, limit: 5 })).families).toHaveLength(1);
    expect(saidIn(await family.say('查进度'))).toMatch(/给您留的话：[\s\S]*已经受理[\s\S]*明天上午去/);
    expect((await family.outbox.families({ place, limit: 5 })).families).toEqual([]);
    expect((await family.outbox.ofCase(family.id)).map(({ state }) => state)).toEqual(['read']);
    expect(saidIn(await family.say('查进度'))).not.toContain('给您留的话');
  });

  it('shows it to nobody who has not proved whose report it is', async () => {
    const family = await startFamily('web');
    await family.act('受理');
    family.talk.clock.pass(1);
    expect(saidIn(await family.say(`查进度 ${family.receipt}`))).not.toContain('给您留的话');
    expect(saidIn(await family.say('1234'))).not.toContain('给您留的话');
    expect((await family.outbox.ofCase(family.id)).map(({ state }) => state)).toEqual(['to_call']);
  });
});

it('loses every message of a report that is erased, and a press under an old one says so', async () => {
  const family = await startFamily();
  await family.refuse();
  const message = await inWords(family);
  const sure = await family.say('删我的信息');
  await family.press(sure.messages.at(-1)!, '是，删掉');
  expect(await family.outbox.ofCase(family.id)).toEqual([]);
  await expect(family.press(message, '查进度')).rejects.toMatchObject({ code: 'choice_unknown' });
});
