import { describe, expect, it } from 'vitest';
import { wording } from '../../src/dialogue/wording.js';
import { inventedCitation, inventedPassage } from '../fakes/scripted-policy.js';
import { createMemoryConversationStore } from '../fakes/memory-conversation-store.js';
import { startTalk } from './talk.js';

const answered = () => ({ answer: '每户不超过1500元。', citations: [inventedCitation()] });
const labels = (message: { choices: { label: string }[] } | undefined) =>
  message?.choices.map((c) => c.label);

describe('a new session', () => {
  it('is greeted and answered in one message when a question comes at once', async () => {
    const talk = startTalk(answered);
    const { messages } = await talk.say('院子里种菜补多少');
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toBe(`${wording.greeting}\n\n每户不超过1500元。`);
    expect(messages[0]?.citations[0]?.passage).toBe('yunxi-2024-garden.0a1b2c3d');
    expect(messages[0]?.kind).toBe('answered');
  });

  it('is greeted with the places there are when nothing was said', async () => {
    const { messages } = await startTalk().say('');
    expect(messages[0]?.text).toContain(wording.greeting);
    expect(labels(messages[0])).toEqual(['云溪县', '白石县', '报困难', '怎么用']);
  });

  it('is greeted once only', async () => {
    const talk = startTalk(answered);
    await talk.say('你好啊');
    expect((await talk.say('院子里种菜补多少')).messages[0]?.text).toBe('每户不超过1500元。');
  });

  it('has an unguessable name', async () => {
    const talk = startTalk();
    await talk.say('');
    expect(talk.session()).toMatch(/^[\w-]{27,}$/);
  });
});

describe('an answer', () => {
  it('carries numbered buttons to the originals and asks whether it helped', async () => {
    const talk = startTalk(() => ({
      citations: [1, 2, 3].map((n) => inventedCitation({ passage: `p.${n}` })),
    }));
    const { messages } = await talk.say('院子里种菜补多少');
    expect(labels(messages[0])).toEqual(['看原文1', '看原文2', '看原文3', '有用', '没答对']);
  });

  it('is asked for with the day in Shanghai', async () => {
    const talk = startTalk();
    talk.clock.pass(15);
    await talk.say('今年补多少');
    expect(talk.policy.asked[0]?.date).toBe('2024-12-02');
  });

  it('shows the whole passage when the original is asked for', async () => {
    const talk = startTalk(answered);
    await talk.archive.remember([inventedPassage]);
    const { messages } = await talk.press(await talk.say('院子里种菜补多少'), '看原文1');
    expect(messages[0]?.text).toContain('《云溪县2024年庭院经济实施办法》');
    expect(messages[0]?.text).toContain(inventedPassage.text);
    expect(messages[0]?.citations[0]?.url).toBe('/p/yunxi-2024-garden.0a1b2c3d');
  });

  it('says so when an original cannot be found', async () => {
    const talk = startTalk(answered);
    const { messages } = await talk.press(await talk.say('院子里种菜补多少'), '看原文1');
    expect(messages[0]?.text).toBe(wording.originalGone);
  });

  it('to several questions is one bubble each', async () => {
    const parts = [
      {
        question: '补多少',
        kind: 'answered' as const,
        answer: '不超过1500元。',
        citations: [inventedCitation()],
      },
      { question: '找谁', kind: 'no_source' as const, answer: '文件没写。', citations: [] },
    ];
    const talk = startTalk(() => ({ ...parts[0], parts }));
    const { messages } = await talk.say('补多少?找谁?');
    expect(messages.map((m) => m.text.split('\n').at(-1))).toEqual(['不超过1500元。', '文件没写。']);
    expect(messages[1]?.text).toContain('第2问：找谁');
    expect(talk.ledger.entries.map((e) => [e.kind, e.question])).toEqual([['no_source', '找谁']]);
  });

  it('names the official ways when the words tell of hardship, and offers to report it', async () => {
    const talk = startTalk(() => ({ ...answered(), offers: ['report'] }));
    const { messages } = await talk.say('房子塌了咋办');
    expect(messages[0]?.text).toContain('12317');
    expect(labels(messages[0])).toContain('报困难');
    expect(messages[0]?.choices.every((c) => c.does !== undefined)).toBe(true);
  });
});

describe('a refusal', () => {
  const refused = () => ({ kind: 'no_source' as const, answer: '文件没写。', nearest: [inventedCitation()] });

  it('marks what is near as no answer and goes to the ledger', async () => {
    const talk = startTalk(refused);
    await talk.say('云溪');
    const { messages } = await talk.say('一个月发多少');
    expect(messages[0]?.text).toContain(wording.nearestNote);
    expect(messages[0]?.citations).toEqual([]);
    expect(messages[0]?.nearest).toHaveLength(1);
    expect(labels(messages[0])).toEqual(['看相近的1', '有用', '没答对', '换地方']);
    expect(talk.ledger.entries).toMatchObject([
      {
        kind: 'no_source',
        question: '一个月发多少',
        region: '河东省青川市云溪县',
        passages: ['yunxi-2024-garden.0a1b2c3d'],
      },
    ]);
  });

  it('is kept with why, with the places asked about and what was weighed, without names', async () => {
    const talk = startTalk(() => ({
      ...refused(),
      reason: 'not_written',
      places: ['河东省青川市白石县'],
      candidates: ['a.1', 'b.2'],
    }));
    await talk.say('我叫王桂花，我姐嫁到白石了，她那边一个月发多少');
    expect(talk.ledger.entries).toMatchObject([
      {
        question: '我叫〔姓名〕，我姐嫁到白石了，她那边一个月发多少',
        reason: 'not_written',
        region: null,
        places: ['河东省青川市白石县'],
        candidates: ['a.1', 'b.2'],
        quote: null,
        followUp: false,
      },
    ]);
  });

  it('of one part of a message keeps the reason of that part', async () => {
    const parts = [
      { question: '种菜补多少', kind: 'answered' as const, answer: '写着。', citations: [] },
      {
        question: '那养蜂呢',
        kind: 'no_source' as const,
        answer: '没写。',
        citations: [],
        reason: 'not_found' as const,
      },
    ];
    const talk = startTalk(() => ({ parts }));
    await talk.say('种菜补多少？那养蜂呢？');
    expect(talk.ledger.entries).toMatchObject([{ question: '那养蜂呢', reason: 'not_found' }]);
  });

  it('reaches the person also when the ledger fails', async () => {
    const talk = startTalk(refused);
    talk.ledger.record = () => Promise.reject(new Error('disk full'));
    expect((await talk.say('一个月发多少')).messages[0]?.text).toContain('文件没写。');
  });
});

describe('feedback', () => {
  it('that the answer was wrong is noted with kind words and where to ask', async () => {
    const talk = startTalk(answered);
    const { messages } = await talk.press(await talk.say('院子里种菜补多少'), '没答对');
    expect(messages[0]?.text).toContain('12345');
    expect(talk.ledger.entries).toMatchObject([
      {
        kind: 'not_helpful',
        reason: 'said_not_helpful',
        question: '院子里种菜补多少',
        passages: ['yunxi-2024-garden.0a1b2c3d'],
      },
    ]);
  });

  it('that the answer helped is noted with the sentence that was shown, and whether the words stand alone', async () => {
    const talk = startTalk(answered);
    await talk.press(await talk.say('院子里种菜一户补多少'), '有用');
    await talk.press(await talk.say('那尾款呢'), '有用');
    const { quote } = inventedCitation();
    expect(talk.ledger.entries).toMatchObject([
      { kind: 'helpful', reason: null, quote, followUp: false },
      { kind: 'helpful', reason: null, quote, followUp: true },
    ]);
  });

  it('pressed twice counts once', async () => {
    const talk = startTalk(answered);
    const reply = await talk.say('院子里种菜补多少');
    expect((await talk.press(reply, '有用')).messages[0]?.text).toBe(wording.thanks);
    expect((await talk.press(reply, '有用')).messages[0]?.text).toBe(wording.alreadyNoted);
    expect(talk.ledger.entries).toHaveLength(1);
  });
});

describe('help', () => {
  it.each(['help', '帮助', '怎么用', '/help', '怎么用?', '/help@mingbai_bot'])(
    'comes on %s',
    async (text) => {
      const talk = startTalk();
      await talk.say('云溪');
      expect((await talk.say(text)).messages[0]?.text).toBe(wording.help);
      expect(talk.policy.asked).toEqual([]);
    },
  );
});

describe('a text', () => {
  it('of over 4,096 characters is asked for in parts and kept nowhere', async () => {
    const talk = startTalk();
    const { messages } = await talk.say('补'.repeat(4097));
    expect(messages[0]?.text).toContain(wording.tooLong);
    expect(talk.policy.asked).toEqual([]);
    expect(JSON.stringify(await talk.store.load(talk.session()!))).not.toContain('补补');
  });

  it('of 4,096 characters is answered', async () => {
    const talk = startTalk();
    await talk.say('𠮷'.repeat(4096));
    expect(talk.policy.asked).toHaveLength(1);
  });

  it('of nothing gets a friendly prompt', async () => {
    const talk = startTalk();
    await talk.say('');
    expect((await talk.say(' \n ')).messages[0]?.text).toBe(wording.emptyPrompt);
  });

  it('loses its control signs and half characters', async () => {
    const talk = startTalk();
    await talk.say('补\u0000多\u202e少\ud83d');
    expect(talk.policy.asked[0]?.question).toBe('补多少\ufffd');
  });

  it('loses its personal numbers before anybody sees them, and the person is told', async () => {
    const talk = startTalk(() => ({ kind: 'no_source', answer: '文件没写。' }));
    const reply = await talk.say('我叫王一,13800001111,能补吗');
    await talk.press(reply, '没答对');
    expect(reply.messages[0]?.text).toContain(wording.numbersMasked(['phone']));
    const kept = JSON.stringify([
      talk.policy.asked,
      talk.ledger.entries,
      reply,
      await talk.store.load(reply.session),
    ]);
    expect(kept).not.toContain('13800001111');
    expect(kept).toContain('〔电话号码〕');
  });
});

describe('what is remembered', () => {
  it('is the last four questions', async () => {
    const talk = startTalk();
    for (const n of [1, 2, 3, 4, 5]) await talk.say(`第${n}个问题补多少`);
    await talk.say('尾款呢');
    expect(talk.policy.asked.at(-1)?.history).toEqual([2, 3, 4, 5].map((n) => `第${n}个问题补多少`));
  });

  it('does not hold courtesies', async () => {
    const talk = startTalk(({ question }) => (question === '谢谢' ? { kind: 'smalltalk' } : {}));
    await talk.say('补多少');
    await talk.say('谢谢');
    await talk.say('尾款呢');
    expect(talk.policy.asked.at(-1)?.history).toEqual(['补多少']);
  });

  it('fades after six idle hours, the place stays', async () => {
    const talk = startTalk();
    await talk.say('云溪');
    await talk.say('补多少');
    talk.clock.pass(6.1);
    await talk.say('尾款呢');
    expect(talk.policy.asked.at(-1)).toMatchObject({ history: [], region: '河东省青川市云溪县' });
  });

  it('is given up when the place changes', async () => {
    const talk = startTalk();
    await talk.say('云溪');
    await talk.say('补多少');
    await talk.say('我在白石县');
    await talk.say('尾款呢');
    expect(talk.policy.asked.at(-1)).toMatchObject({ history: [], region: '河东省青川市白石县' });
  });

  it('is erased by 换人, replies included', async () => {
    const talk = startTalk(answered);
    await talk.say('云溪', { turn: 't1' });
    await talk.say('补多少', { turn: 't2' });
    const { messages } = await talk.say('换人', { turn: 't3' });
    expect(messages[0]?.text).toBe(wording.personForgotten);
    const view = await talk.dialogue.look(talk.session()!, 'web', ['t1', 't2', 't3']);
    expect(view?.region).toBeNull();
    expect(view?.replies.map((r) => r.turn)).toEqual(['t3']);
    await talk.say('尾款呢');
    expect(talk.policy.asked.at(-1)).toMatchObject({ history: [], region: null });
  });
});

describe('a page that comes back', () => {
  it('is shown the turns still kept, but not after six idle hours: phones are shared', async () => {
    const talk = startTalk(answered);
    await talk.say('补多少', { turn: 't1' });
    const look = () => talk.dialogue.look(talk.session()!, 'web', ['t0', 't1']);
    expect((await look())?.replies.map((r) => r.reply.asked)).toEqual(['补多少']);
    talk.clock.pass(6.1);
    expect((await look())?.replies).toEqual([]);
  });
});

describe('a turn', () => {
  it('sent again gives the stored reply', async () => {
    const talk = startTalk(answered);
    const first = await talk.say('补多少', { turn: 'a' });
    expect(await talk.say('补多少', { turn: 'a' })).toEqual(first);
    expect(talk.policy.asked).toHaveLength(1);
  });

  it('of one session waits for the one before', async () => {
    const talk = startTalk();
    await talk.say('');
    await Promise.all([1, 2, 3].map((n) => talk.say(`第${n}个问题`)));
    expect(talk.policy.asked.map((q) => q.history.length)).toEqual([0, 1, 2]);
  });

  it('is taken again when somebody saved in between', async () => {
    const store = createMemoryConversationStore();
    let conflicts = 2;
    const talk = startTalk(answered, {
      store: { ...store, save: async (...all) => (conflicts-- > 0 ? 'conflict' : store.save(...all)) },
    });
    expect((await talk.say('补多少')).messages[0]?.citations).toHaveLength(1);
  });

  it('gives up when everybody else keeps saving', async () => {
    const talk = startTalk(answered, {
      store: { ...createMemoryConversationStore(), save: async () => 'conflict' },
    });
    await expect(talk.say('补多少')).rejects.toMatchObject({ code: 'storage_failed' });
  });

  it('of an unknown session, or of a session of another channel, is refused', async () => {
    const talk = startTalk();
    const telegram = { channel: 'telegram' as const, session: 'telegram:7' };
    await talk.say('补多少', { ...telegram, turn: 't' });
    await expect(talk.say('补多少', { session: 'telegram:7' })).rejects.toMatchObject({
      code: 'session_unknown',
    });
    await expect(talk.say('补多少', { session: 'nobody' })).rejects.toMatchObject({
      code: 'session_unknown',
    });
    expect(await talk.dialogue.look('telegram:7', 'web', ['t'])).toBeNull();
  });

  it('with an unknown button is refused and changes nothing', async () => {
    const talk = startTalk();
    await talk.say('云溪');
    const before = await talk.store.load(talk.session()!);
    for (const choice of ['b9.9', 'constructor', '__proto__']) {
      await expect(talk.say('', { choice })).rejects.toMatchObject({ code: 'choice_unknown' });
    }
    expect(await talk.store.load(talk.session()!)).toEqual(before);
  });

  it('keeps old buttons working', async () => {
    const talk = startTalk(answered);
    const old = await talk.say('院子里种菜补多少');
    for (let n = 0; n < 10; n++) await talk.say(`再问一个${n}`);
    expect((await talk.press(old, '有用')).messages[0]?.text).toBe(wording.thanks);
  });
});
