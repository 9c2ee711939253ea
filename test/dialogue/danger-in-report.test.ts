import { expect, it } from 'vitest';
import { expectsOf, receiptIn, saidIn, startReportTalk, type ReportTalk } from './report-talk.js';

const cry = '我男人拿刀要砍我，我咋办';

async function finish(talk: ReportTalk) {
  await talk.say('王桂花，给自己家报');
  await talk.say('云溪县新屯村');
  await talk.say('13812345678');
  return talk.press(await talk.say('1'), '同意，报上去');
}
const urgentCases = (talk: ReportTalk) => talk.database.selectFrom('cases').select('urgent').execute();

it('marks the case when a report begins from an urgent message', async () => {
  const talk = await startReportTalk(() => ({ kind: 'urgent', offers: ['report'], answer: '先打120。' }));
  const met = await talk.say('我不想活了，药都买好了');
  await talk.press(met, '报困难');
  await talk.say('说完了');
  expect(saidIn(await finish(talk))).toContain('我标了「急」');
  expect(await urgentCases(talk)).toEqual([{ urgent: 1 }]);
});

it('meets a danger told at a later step, keeps its words in the story and asks the step again', async () => {
  const talk = await startReportTalk();
  await talk.tell('家里欠了好多钱。');
  const met = await talk.say(cry);
  expect(met.messages[0]).toMatchObject({ kind: 'urgent', text: expect.stringContaining('110') });
  expect(expectsOf(met)).toBe('name');
  const done = await finish(talk);
  expect(saidIn(await talk.press(done, '看我的信息'))).toContain(cry);
  expect(await urgentCases(talk)).toEqual([{ urgent: 1 }]);
});

it('meets a danger told as an addition, and marks the case', async () => {
  const talk = await startReportTalk();
  await talk.tell('家里欠了好多钱。');
  const status = await talk.press(await finish(talk), '查进度');
  expect(await urgentCases(talk)).toEqual([{ urgent: 0 }]);
  await talk.press(status, '补充、更正');
  const added = await talk.say(cry);
  expect(saidIn(added)).toMatch(/110[\s\S]*附上了/);
  expect(await urgentCases(talk)).toEqual([{ urgent: 1 }]);
});

it('meets a danger said while a receipt or a proof is waited for, and counts no wrong try', async () => {
  const talk = await startReportTalk();
  await talk.tell('家里欠了好多钱。');
  const receipt = receiptIn(await finish(talk));
  await talk.say('换人');
  await talk.say(`查进度 ${receipt}`);
  expect((await talk.say('我不想活了')).messages[0]).toMatchObject({ kind: 'urgent' });
  expect(await talk.database.selectFrom('receipt_tries').selectAll().execute()).toEqual([]);
  expect(saidIn(await talk.say('5678'))).toContain('待核实');
});

it('meets a danger at the head of a message that is too long', async () => {
  const talk = await startReportTalk();
  const met = await talk.say(`${cry}。${'家里的事说来话长。'.repeat(600)}`);
  expect(met.messages[0]).toMatchObject({ kind: 'urgent' });
  expect(saidIn(met)).toContain('分成几段');
});
