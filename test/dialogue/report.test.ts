import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/policy/answer/policy-answer.js';
import { expectsOf, receiptIn, saidIn, startReportTalk } from './report-talk.js';

const story = '去年腊月我男人在工地上摔断了腿，老板不管，家里两个娃还要念书。';

describe('a report told in the chat', () => {
  it('goes from 报困难 to a receipt in at most six questions after the story', async () => {
    const talk = await startReportTalk();
    const opened = await talk.say('报困难');
    expect(saidIn(opened)).toMatch(/加密存着[\s\S]*看我的信息[\s\S]*删我的信息[\s\S]*家里出了什么事/);
    expect(expectsOf(opened)).toBe('story');
    await talk.say(story);
    const replies = [await talk.say('说完了')];
    expect(expectsOf(replies[0]!)).toBe('name');
    replies.push(await talk.press(replies[0]!, '给自己家报'));
    replies.push(await talk.say('王桂花'));
    expect(expectsOf(replies[2]!)).toBe('village');
    replies.push(await talk.say('云溪县八宝镇新屯村三组'));
    expect(expectsOf(replies[3]!)).toBe('contact');
    replies.push(await talk.say('13812345678'));
    expect(expectsOf(replies[4]!)).toBe('cause');
    replies.push(await talk.say('1'));
    expect(expectsOf(replies[5]!)).toBe('confirm');
    expect(saidIn(replies[5]!)).toContain(story);
    const done = await talk.press(replies[5]!, '同意，报上去');
    expect(receiptIn(done)).toMatch(/^[2-9]\d{9}$/);
    expect(replies).toHaveLength(6);
  });

  it('asks nothing the story says', async () => {
    const talk = await startReportTalk();
    const asked = await talk.tell(
      '我叫王桂花，家住云溪县新屯村，我老伴得了尿毒症，天天要透析，药费欠了好多。',
    );
    expect(expectsOf(asked)).toBe('contact');
  });

  it('keeps what was agreed to, by whom, when and in which words', async () => {
    const talk = await startReportTalk();
    await talk.tell(story);
    await talk.say('替邻居李大爷');
    await talk.say('云溪县新屯村');
    await talk.say('找组长 2580');
    const summary = await talk.say('1');
    expect(saidIn(summary)).toMatch(/念给那家人听[\s\S]*李大爷[\s\S]*那边同意/);
    const done = await talk.press(summary, '那边同意，报上去');
    const seen = await talk.press(done, '看我的信息');
    expect(saidIn(seen)).toMatch(/李大爷（替邻居报）[\s\S]*新屯村[\s\S]*2580[\s\S]*摔断了腿/);
  });

  it('answers a policy question in between and goes on where it stood', async () => {
    const talk = await startReportTalk(() => ({ answer: '文件里写着，一户补两千。' }));
    await talk.tell(story);
    const answered = await talk.say('低保一个月给多少钱？');
    expect(saidIn(answered)).toContain('一户补两千');
    expect(expectsOf(answered)).toBe('name');
    expect(expectsOf(await talk.say('王桂花'))).toBe('village');
  });

  it('goes back, changes, stops and is taken up again by its code in another conversation', async () => {
    const talk = await startReportTalk();
    await talk.tell(story);
    await talk.say('王桂花');
    await talk.say('云溪县新屯村');
    expect(expectsOf(await talk.say('返回'))).toBe('village');
    expect(expectsOf(await talk.say('改名字'))).toBe('name');
    expect(expectsOf(await talk.say('王小花'))).toBe('contact');
    const stopped = await talk.say('不说了');
    const code = /接着报 ([\d ]+)」/.exec(saidIn(stopped))![1]!;
    const elsewhere = await talk.dialogue.turn({
      session: 'telegram:42',
      channel: 'telegram',
      turn: null,
      text: `接着报 ${code}`,
      choice: null,
      region: null,
    });
    expect(expectsOf(elsewhere)).toBe('contact');
  });

  it('meets danger first and keeps the words', async () => {
    const talk = await startReportTalk();
    await talk.say('报困难');
    const met = await talk.say('我不想活了，喝了农药，娃以后就托给你们');
    expect(met.messages[0]).toMatchObject({ kind: 'urgent', text: expect.stringContaining('120') });
    expect(expectsOf(met)).toBe('story');
  });

  it('masks an ID number, says why, and goes on', async () => {
    const talk = await startReportTalk();
    await talk.say('报困难');
    const masked = await talk.say('我身份证号11010519491231002X，房子塌了');
    expect(saidIn(masked)).toMatch(/身份证号和银行卡号我没有留下/);
    const rest = await talk.say('说完了');
    expect(saidIn(rest)).not.toContain('11010519491231002X');
  });

  it('is offered from a question that tells of hardship, and never sent by itself', async () => {
    const talk = await startReportTalk(() => ({ offers: ['report'] }));
    const answer = await talk.say('俺家房梁裂了口子，公家管不管');
    const begun = await talk.press(answer, '报困难');
    expect(saidIn(begun)).toContain('俺家房梁裂了口子，公家管不管');
    expect(expectsOf(begun)).toBe('story');
    expect(await talk.database.selectFrom('reports').selectAll().execute()).toEqual([]);
  });
});

describe('a report that was sent', () => {
  it("has the policy answers given at this seat beside it, and nobody else's", async () => {
    const quote = '一户最多补助2000元。';
    const citation = { passage: 'p1', quote } as Citation;
    const answered = () => ({ kind: 'answered' as const, answer: quote, citations: [citation] });
    const talk = await startReportTalk(answered);
    await talk.say('别人问的补贴');
    await talk.say('换人');
    await talk.say('院子能补几个钱');
    await talk.tell(story);
    await talk.say('王桂花');
    await talk.say('云溪县新屯村');
    await talk.say('13812345678');
    const done = await talk.press(await talk.say('1'), '同意，报上去');
    const kept = await talk.reports.filedByReceipt(receiptIn(done));
    expect(kept!.report!.answers).toEqual([{ question: '院子能补几个钱', quote, passages: ['p1'] }]);
    expect(saidIn(await talk.press(done, '看我的信息'))).toContain('问过的政策：院子能补几个钱');
  });

  it('is urgent where 灾害模式 stands, whatever the words say', async () => {
    const over = '河东省青川市云溪县';
    const talk = await startReportTalk(() => ({}), {
      inDisaster: async (region) => region?.startsWith(over) === true,
    });
    await talk.tell(story);
    await talk.say('王桂花');
    await talk.say('云溪县新屯村');
    await talk.say('13812345678');
    const done = await talk.press(await talk.say('1'), '同意，报上去');
    const kept = await talk.reports.filedByReceipt(receiptIn(done));
    expect(kept!.report!.urgency).toContain('disaster');
    expect(kept!.case.urgent).toBe(true);
  });

  async function sent() {
    const talk = await startReportTalk();
    await talk.tell(story);
    await talk.say('王桂花');
    await talk.say('云溪县新屯村');
    await talk.say('13812345678');
    const done = await talk.press(await talk.say('1'), '同意，报上去');
    return { talk, receipt: receiptIn(done), done };
  }

  it('tells how far it is to whoever has the receipt and the last four digits', async () => {
    const { talk, receipt } = await sent();
    await talk.say('换人');
    expect(saidIn(await talk.say(`查进度 ${receipt}`))).toContain('后四位');
    const told = saidIn(await talk.say('5678'));
    expect(told).toMatch(/待核实[\s\S]*下一步[\s\S]*期限[\s\S]*12317/);
  });

  it('limits wrong tries, whoever tries', async () => {
    const { talk, receipt } = await sent();
    await talk.say('换人');
    for (let i = 0; i < 5; i++) {
      await talk.say(`查进度 ${receipt}`);
      expect(saidIn(await talk.say(`111${i}`))).toContain('对不上');
    }
    expect(saidIn(await talk.say(`查进度 ${receipt}`))).toContain('一个小时');
    talk.clock.pass(2);
    await talk.say(`查进度 ${receipt}`);
    expect(saidIn(await talk.say('5678'))).toContain('待核实');
  });

  it('catches a wrong digit of the receipt', async () => {
    const { talk, receipt } = await sent();
    await talk.say('换人');
    const wrong = receipt.slice(0, 4) + String((Number(receipt[4]) + 1) % 10) + receipt.slice(5);
    expect(saidIn(await talk.say(`查进度 ${wrong}`))).toContain('抄错');
  });

  it('can be added to and withdrawn; nothing is overwritten', async () => {
    const { talk, done } = await sent();
    const status = await talk.press(done, '查进度');
    await talk.press(status, '补充、更正');
    expect(saidIn(await talk.say('还有俺娘也病倒了'))).toContain('附上了');
    const sure = await talk.press(status, '撤回');
    expect(saidIn(await talk.press(sure, '是，撤回'))).toContain('撤回了');
    const steps = await talk.database.selectFrom('case_steps').select(['action', 'to_state']).execute();
    expect(steps.map(({ action }) => action)).toEqual(['申报', '补充', '撤回']);
    expect(saidIn(await talk.say('查进度'))).toContain('已关闭');
  });

  it('is erased with its key; the steps stay', async () => {
    const { talk, receipt } = await sent();
    const sure = await talk.say('删我的信息');
    expect(saidIn(await talk.press(sure, '是，删掉'))).toContain('删掉了');
    const [row] = await talk.database.selectFrom('reports').selectAll().execute();
    expect(row).toMatchObject({ receipt, sealed: null });
    expect(await talk.database.selectFrom('blind_indexes').selectAll().execute()).toEqual([]);
    const keys = await talk.database.selectFrom('data_keys').select('id').execute();
    expect(keys.map(({ id }) => id).sort()).toEqual(['blind-index', 'house']);
    const steps = await talk.database.selectFrom('case_steps').select('action').orderBy('id').execute();
    expect(steps.map(({ action }) => action)).toEqual(['申报', '撤回', '清除信息']);
  });

  it('is linked when the same household reports again, also with a name that only sounds the same', async () => {
    const { talk } = await sent();
    await talk.say('换人');
    await talk.tell('家里又遭了雹子，苗全打没了');
    await talk.say('汪贵花，给自己家报');
    await talk.say('云溪县新屯村');
    await talk.say('2580');
    const again = await talk.press(await talk.say('1'), '同意，报上去');
    expect(saidIn(again)).toMatch(/以前报过/);
    const links = await talk.database.selectFrom('case_links').select(['why', 'decided']).execute();
    expect(links).toEqual([{ why: 'same_name_and_village', decided: null }]);
  });

  it('holds nothing of the person before after 换人 or half an hour', async () => {
    const talk = await startReportTalk();
    await talk.tell(story);
    talk.clock.pass(0.6);
    const later = await talk.say('院子里种菜补多少钱？');
    expect(saidIn(later)).toContain('没报完');
    expect(saidIn(later)).not.toContain('工地');
    await talk.press(later, '接着报');
    expect(saidIn(await talk.say('张三'))).toContain('对不上');
  });
});
