import { describe, expect, it } from 'vitest';
import families from '../fixtures/eligibility/families.json' with { type: 'json' };
import { factsInWords } from '../../src/dialogue/eligibility/facts-in-words.js';
import { linesWith } from '../../src/dialogue/eligibility/list-messages.js';
import { eligibilityWording as words } from '../../src/dialogue/wording/eligibility-wording.js';
import type { TurnReply } from '../../src/dialogue/turn.js';
import { wording } from '../../src/dialogue/wording.js';
import type { YesNoFact } from '../../src/eligibility/fact.js';
import { completeFacts } from '../../src/eligibility/facts.js';
import { urgentWords } from '../../src/policy/answer/answer-wording.js';
import type { EligibilityResult } from '../../src/eligibility/result.js';
import { runProgram } from '../commands/program.js';
import { corpusDir } from '../eligibility/real-benefits.js';
import { walk, type Family } from './eligibility-families.js';
import { checkOf, talkOfRules } from './eligibility-talk.js';

const told = families as unknown as Family[];
const textOf = (reply: TurnReply) => reply.messages.map(({ text }) => text).join('\n');
const labelsOf = (reply: TurnReply) =>
  reply.messages.flatMap(({ choices }) => choices.map(({ label }) => label));

describe('what a family tells at once', () => {
  it.each(told.filter(({ opens }) => Object.keys(opens).length > 0))(
    'is heard of $id',
    ({ opening, opens }) => {
      expect(factsInWords(opening)).toMatchObject(opens);
    },
  );
});

describe('twenty families told in dialect', () => {
  const counts: number[] = [];

  it.each(told)(
    '$id comes to its list by at most eight questions, and nothing is guessed',
    async (family) => {
      const talk = await talkOfRules();
      const { recognised, asked, reply } = await walk(talk, family);
      expect(recognised).toBe(true);
      counts.push(asked.length);
      expect(asked.length).toBeLessThanOrEqual(8);
      const { stage, facts } = (await checkOf(talk))!;
      expect(stage).toBe('listed');
      const { incomePerHead, houseGrade, members: _, cattleCount: __, ...rest } = facts;
      const so = completeFacts(Object.fromEntries(family.truth.map((fact) => [fact, true])));
      for (const [fact, value] of Object.entries(rest)) {
        if (value === true) expect([fact, so[fact as YesNoFact]]).toEqual([fact, true]);
        if (value === false) expect([fact, so[fact as YesNoFact]]).not.toEqual([fact, true]);
      }
      if (incomePerHead !== undefined) {
        expect(incomePerHead.low ?? 0).toBeLessThanOrEqual(family.incomePerHead!);
        expect(incomePerHead.high ?? Infinity).toBeGreaterThanOrEqual(family.incomePerHead!);
      }
      if (houseGrade !== undefined) expect(houseGrade).toBe(family.houseGrade);
      expect(textOf(reply)).toMatch(/由当地审定/u);
      expect(textOf(reply)).not.toMatch(/您会得到|您能得到|一定能|保证/u);
      expect(talk.ledger.entries).toEqual([]);
    },
  );

  it('takes five questions for the one in the middle', () => {
    const sorted = [...counts].sort((a, b) => a - b);
    console.log(`questions asked: ${sorted.join(' ')}`);
    expect(sorted).toHaveLength(20);
    expect((sorted[9]! + sorted[10]!) / 2).toBeLessThanOrEqual(5);
    expect(sorted.at(-1)).toBeLessThanOrEqual(8);
  });

  it.each(['kaiyuan-ill', 'zhangwu-shed', 'tongcheng-hubei'])(
    'gives %s the same list as the program does for the same facts',
    async (id) => {
      const talk = await talkOfRules();
      const { reply } = await walk(talk, told.find((family) => family.id === id)!);
      const { facts } = (await checkOf(talk))!;
      const { region } = (await talk.store.load(talk.session()!))!;
      const { status, stdout } = runProgram(
        ['eligibility', '--json', '--region', region!, '--date', '2024-12-01'],
        { env: { MINGBAI_CORPUS_DIR: corpusDir }, input: JSON.stringify(facts) },
      );
      expect(status).toBe(0);
      const result = JSON.parse(stdout) as EligibilityResult;
      const expected = (['likely', 'ask_more', 'unlikely'] as const).flatMap((standing) =>
        linesWith(result, standing).map(({ name }) => name),
      );
      const shown = [...textOf(reply).matchAll(/^(\d+)\. 【(.+?)】/gmu)].map(([, n, name]) => [
        Number(n),
        name,
      ]);
      expect(shown).toEqual(expected.map((name, i) => [i + 1, name]));
      const likely = linesWith(result, 'likely');
      if (likely.length > 0) expect(textOf(reply)).toContain(words.likelyHead(likely.length));
    },
  );
});

/** A household that comes to be asked what it raises. */
async function untilAnimals(): Promise<{ talk: Awaited<ReturnType<typeof talkOfRules>>; asked: TurnReply }> {
  const talk = await talkOfRules();
  const { place, opening, answers } = told.find(({ id }) => id === 'shanxi-away')!;
  await talk.say('', { region: place });
  let asked = await talk.say(opening);
  for (;;) {
    const { question, picked } = (await checkOf(talk))!;
    if (question!.topic === 'raises') return { talk, asked };
    asked = await talk.say(picked.length > 0 ? words.done : (answers[question!.topic] ?? words.unsure));
  }
}

describe('我家符合吗', () => {
  const begin = async (place = '开原') => {
    const talk = await talkOfRules();
    await talk.say('', { region: place });
    const reply = await talk.say('我家符合吗');
    return { talk, reply };
  };

  it('asks with buttons, 不清楚 and 不想说 among them', async () => {
    const { reply } = await begin();
    expect(reply.messages.at(-1)!.expects).toBe('check');
    expect(labelsOf(reply)).toEqual(
      expect.arrayContaining(['脱贫户（建档立卡户）', '监测对象（监测户）', '不清楚', '不想说', '不查了']),
    );
  });

  it('is gone through with taps alone, several of one question', async () => {
    const { talk, reply } = await begin();
    let next = await talk.press(reply, '是脱贫户（建档立卡户）'.slice(1));
    expect(textOf(next)).toContain('还有吗');
    next = await talk.press(next, words.done);
    expect((await checkOf(talk))!.facts).toEqual({ formerlyPoor: true, monitored: false });
    next = await talk.press(next, words.decline);
    next = await talk.press(next, words.list);
    expect(textOf(next)).toContain(words.listHead('开原市'));
    expect(labelsOf(next)).toEqual(expect.arrayContaining([words.further, words.keep, words.again]));
  });

  it.each([
    ['养羊', { sheep: true, cattle: false }],
    ['不清楚', {}],
    ['没有', { cattle: false, sheep: false }],
    ['没有了', { cattle: false, sheep: false }],
    ['随便说一句', {}],
  ])('keeps a tapped option when %s is said after it', async (text, facts) => {
    const { talk, asked } = await untilAnimals();
    await talk.press(asked, '养猪');
    await talk.say(text);
    expect((await checkOf(talk))!.facts).toMatchObject(facts);
    expect((await checkOf(talk))!.facts.pigs).toBe(true);
  });

  it('counts the options as their buttons stand', async () => {
    const { talk, asked } = await untilAnimals();
    const [first, second] = (await checkOf(talk))!.question!.options;
    const left = await talk.press(asked, first!.label);
    expect(labelsOf(left)[0]).toBe(second!.label);
    await talk.say('1');
    expect((await checkOf(talk))!.facts).toMatchObject({ ...first!.facts, ...second!.facts });
  });

  it('asks the open question again when 我家符合吗 is said anew or a place is settled', async () => {
    const { talk } = await begin();
    const { question } = (await checkOf(talk))!;
    await talk.say('我家符合吗');
    expect((await checkOf(talk))!).toMatchObject({ question, asked: [question!.topic] });
    await talk.say('', { region: '彰武' });
    expect((await checkOf(talk))!.asked).toContain((await checkOf(talk))!.question!.topic);
    expect((await checkOf(talk))!.asked).toHaveLength(1);
    await talk.say('俺家养了八头牛，我家能领啥');
    expect((await checkOf(talk))!.asked).toHaveLength(1);
  });

  it('asks what was open once more when 接着问 follows the list', async () => {
    const { talk, reply } = await begin();
    const second = await talk.press(reply, words.unsure);
    const open = (await checkOf(talk))!.question!.topic;
    const list = await talk.press(second, words.list);
    await talk.press(list, words.further);
    expect((await checkOf(talk))!.question!.topic).toBe(open);
  });

  it('says once what to do first, though a question holds the danger', async () => {
    const talk = await talkOfRules(({ question }) =>
      question.includes('不想活') ? { kind: 'urgent', answer: urgentWords.self_harm } : {},
    );
    await talk.say('', { region: '开原' });
    await talk.say('我家符合吗');
    const reply = await talk.say('我不想活了，低保怎么办？');
    expect(reply.messages.filter(({ kind }) => kind === 'urgent')).toHaveLength(1);
    expect(reply.messages.at(-1)!.expects).toBe('check');
  });

  it('opens the paragraph of every line by its button', async () => {
    const talk = await talkOfRules();
    const { reply } = await walk(talk, told[0]!);
    const lines = [...textOf(reply).matchAll(/^(\d+)\. 【/gmu)].length;
    expect(lines).toBeGreaterThan(10);
    const originals = labelsOf(reply).filter((label) => label.startsWith('看原文'));
    expect(originals).toEqual(Array.from({ length: lines }, (_, i) => wording.seeOriginal(i + 1)));
    const opened = await talk.press(reply, wording.seeOriginal(lines));
    expect(textOf(opened)).toContain('《开原市2024年');
    expect(reply.messages.find(({ page }) => page !== undefined)!.page!.url).toBe(
      `/benefits/${encodeURIComponent('辽宁省铁岭市开原市')}`,
    );
  });

  it('says of a period that is over its year, and that this year must be asked for', async () => {
    const talk = await talkOfRules();
    talk.clock.pass(24 * 365);
    const { reply } = await walk(talk, told[0]!);
    expect(textOf(reply)).toContain('2024年的文件已经过了期，今年的我还没见到');
  });

  it('asks where somebody lives when nobody said, takes it from the story when it is said, and goes on', async () => {
    const talk = await talkOfRules();
    const asked = await talk.say('我家能领啥');
    expect(asked.messages.at(-1)!.expects).toBe('region');
    const going = await talk.press(asked, '开原市');
    expect(going.messages.at(-1)!.expects).toBe('check');
    const other = await talkOfRules();
    const begun = await other.say('俺是开原的，养了八头牛，我家能领啥');
    expect(begun.messages.at(-1)!.expects).toBe('check');
    expect((await other.store.load(other.session()!))!.region).toBe('辽宁省铁岭市开原市');
  });

  it('asks again what it did not understand once, then leaves it', async () => {
    const { talk } = await begin();
    const topic = (await checkOf(talk))!.question!.topic;
    const again = await talk.say('嗯哼哈嘿');
    expect(textOf(again)).toContain(words.notUnderstood);
    expect((await checkOf(talk))!.question!.topic).toBe(topic);
    const left = await talk.say('嗯哼哈嘿');
    expect(textOf(left)).toContain(words.passedBy);
    expect((await checkOf(talk))!.question!.topic).not.toBe(topic);
    expect((await checkOf(talk))!.facts).toEqual({});
  });

  it('answers a policy question meanwhile, notes nothing of it, and goes on', async () => {
    const { talk } = await begin();
    const reply = await talk.say('公益岗一个月多少钱？');
    expect(textOf(reply)).toContain('文件里写着');
    expect(reply.messages.at(-1)!.expects).toBe('check');
    expect(talk.ledger.entries).toEqual([]);
  });

  it('keeps what was said first when a later word does not go with it, and says so', async () => {
    const talk = await talkOfRules();
    await talk.say('', { region: '彰武' });
    await talk.say('俺家是脱贫户，我家能领啥');
    const reply = await talk.say('俺家是边缘户');
    expect(textOf(reply)).toContain(words.clashed);
    expect((await checkOf(talk))!.facts.formerlyPoor).toBe(true);
  });

  it('offers 报困难 where the facts tell of risk, with what was said only when that is wished', async () => {
    const talk = await talkOfRules();
    const { reply } = await walk(talk, told.find(({ id }) => id === 'kaiyuan-ill')!);
    expect(textOf(reply)).toContain(words.riskHeard);
    expect(labelsOf(reply)).toEqual(expect.arrayContaining([words.reportPlain, words.reportWithFacts]));
    const begun = await talk.press(reply, words.reportWithFacts);
    expect(textOf(begun)).toContain('尿毒症');
    expect(textOf(begun)).toContain('房子是D级');
    const plain = await talkOfRules();
    const { reply: list } = await walk(plain, told.find(({ id }) => id === 'kaiyuan-ill')!);
    expect(textOf(await plain.press(list, words.reportPlain))).not.toContain('尿毒症');
    const fine = await talkOfRules();
    const { reply: quiet } = await walk(fine, told.find(({ id }) => id === 'kaiyuan-not-poor')!);
    expect(labelsOf(quiet)).not.toContain(words.reportPlain);
  });

  it('meets danger before everything', async () => {
    const { talk } = await begin();
    const reply = await talk.say('我不想活了');
    expect(reply.messages[0]!.kind).toBe('urgent');
    expect(reply.messages.at(-1)!.expects).toBe('check');
  });
});

describe('what was told for a check', () => {
  const listed = async () => {
    const talk = await talkOfRules();
    const { reply } = await walk(talk, told[0]!);
    return { talk, reply };
  };

  it('is forgotten with the next thing said', async () => {
    const { talk } = await listed();
    await talk.say('院子里种菜补多少钱？');
    expect(await checkOf(talk)).toBeNull();
  });

  it('is kept by 记下来 for the next check of this seat, and no longer', async () => {
    const { talk, reply } = await listed();
    await talk.press(reply, words.keep);
    await talk.say('院子里种菜补多少钱？');
    expect((await checkOf(talk))!.facts).toMatchObject({ formerlyPoor: true, cattle: true });
    await talk.say('我家符合吗');
    expect((await checkOf(talk))!.facts).toMatchObject({ formerlyPoor: true, cattle: true });
    expect(textOf(await talk.say('不查了'))).toContain(words.stopped);
    expect(await checkOf(talk)).toBeNull();
  });

  it.each(['换人', 'half an hour'])('ends with %s, its buttons too, though it was kept', async (how) => {
    const { talk, reply } = await listed();
    const kept = await talk.press(reply, words.keep);
    expect(textOf(kept)).toContain(words.keptNow);
    if (how === '换人') await talk.say('换人');
    else talk.clock.pass(0.6);
    const next = await talk.say('我家符合吗', how === '换人' ? { region: '开原' } : {});
    expect(textOf(next)).not.toMatch(/牛|脱贫户（建档立卡户），/u);
    expect((await checkOf(talk))!.facts).toEqual({});
    await expect(talk.press(reply, words.further)).rejects.toThrow();
  });

  it('is not asked for where others read along', async () => {
    const talk = await talkOfRules();
    const reply = await talk.say('我家符合吗', { overheard: true });
    expect(reply.messages.at(-1)!.expects).toBe('question');
    expect(await checkOf(talk)).toBeNull();
  });

  it('does not stand in the way of a conversation stored before there were checks', async () => {
    const { Conversation } = await import('../../src/dialogue/conversation.js');
    const { talk } = await listed();
    const { check: _, ...before } = (await talk.store.load(talk.session()!))!;
    expect(Conversation.parse(JSON.parse(JSON.stringify(before))).check).toBeNull();
  });

  it('takes a conversation whose check cannot be read for one without', async () => {
    const { Conversation } = await import('../../src/dialogue/conversation.js');
    const { talk } = await listed();
    const kept = (await talk.store.load(talk.session()!))!;
    const facts = { disabled: false, members: [{ disabled: true }] };
    const spoilt = { ...kept, check: { ...kept.check, facts } };
    expect(Conversation.parse(JSON.parse(JSON.stringify(spoilt)))).toEqual({ ...kept, check: null });
  });

  it('comes back from the store as it was', async () => {
    const { Conversation } = await import('../../src/dialogue/conversation.js');
    const { talk } = await listed();
    const kept = (await talk.store.load(talk.session()!))!;
    expect(Conversation.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });
});
