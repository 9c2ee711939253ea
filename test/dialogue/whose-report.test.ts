import { describe, expect, it } from 'vitest';
import { expectsOf, receiptIn, saidIn, startReportTalk, type ReportTalk } from './report-talk.js';

async function send(talk: ReportTalk, name: string, phone: string) {
  await talk.say('报困难');
  await talk.say(`${name}家里欠了好多药费。`);
  await talk.say('说完了');
  await talk.say(`替邻居${name}`);
  await talk.say('云溪县新屯村');
  await talk.say(phone);
  return talk.press(await talk.say('1'), '那边同意，报上去');
}
const states = (talk: ReportTalk) =>
  talk.database.selectFrom('cases').select('state').orderBy('id').execute();

describe('a button under a report', () => {
  it('means that report, also when another was sent since', async () => {
    const talk = await startReportTalk();
    const first = await send(talk, '王桂花', '13812345678');
    const sure = await talk.press(await talk.press(first, '查进度'), '撤回');
    await send(talk, '李铁柱', '13987654321');
    expect(saidIn(await talk.press(first, '看我的信息'))).toMatch(/王桂花(?![\s\S]*李铁柱)/);
    await talk.press(sure, '是，撤回');
    expect(await states(talk)).toEqual([{ state: '已关闭' }, { state: '待核实' }]);
  });

  it('erases a sent report only when a sent report was meant', async () => {
    const talk = await startReportTalk();
    await talk.tell('家里欠了好多药费。');
    const sure = await talk.say('删我的信息');
    await talk.say('王桂花，给自己家报');
    await talk.say('云溪县新屯村');
    await talk.say('13812345678');
    await talk.press(await talk.say('1'), '同意，报上去');
    expect(saidIn(await talk.press(sure, '是，删掉'))).toContain('真的要删吗');
    expect(await talk.database.selectFrom('reports').select('erased_at').execute()).toEqual([
      { erased_at: null },
    ]);
  });

  it('leaves the report that is being told when another is erased', async () => {
    const talk = await startReportTalk();
    const sent = await send(talk, '王桂花', '13812345678');
    const sure = await talk.press(await talk.press(sent, '看我的信息'), '删我的信息');
    await talk.tell('我家又遭了雹子。');
    const erased = await talk.press(sure, '是，删掉');
    expect(saidIn(erased)).toContain('删掉了');
    expect(expectsOf(erased)).toBe('name');
    expect(await talk.database.selectFrom('report_drafts').select('id').execute()).toHaveLength(1);
  });
});

describe('who sits down after half an hour', () => {
  it('needs the digits, sees nothing of the talk before, and has no button of it', async () => {
    const talk = await startReportTalk();
    const sent = await send(talk, '王桂花', '13812345678');
    talk.clock.pass(0.6);
    expect(saidIn(await talk.say(`看我的信息 ${receiptIn(sent)}`))).toContain('后四位');
    await expect(talk.press(sent, '看我的信息')).rejects.toMatchObject({ code: 'choice_unknown' });
  });

  it('sees no earlier reply when the page is drawn again', async () => {
    const talk = await startReportTalk();
    await talk.say('报困难', { turn: 't1' });
    await talk.say('我家欠了好多药费。', { turn: 't2' });
    const look = () => talk.dialogue.look(talk.session()!, 'web', ['t1', 't2', 't3']);
    expect((await look())?.replies).toHaveLength(2);
    talk.clock.pass(0.6);
    await talk.say('你好', { turn: 't3' });
    expect((await look())?.replies.map(({ turn }) => turn)).toEqual(['t3']);
  });

  it('takes up, or erases, what was left half told only with its digits', async () => {
    const talk = await startReportTalk();
    await talk.tell('我家欠了好多药费。');
    await talk.say('王桂花，给自己家报');
    await talk.say('云溪县新屯村');
    await talk.say('13812345678');
    talk.clock.pass(0.6);
    expect(saidIn(await talk.say('接着报'))).toContain('后四位');
    expect(saidIn(await talk.say('张三李四王桂花'))).toContain('对不上');
    expect(saidIn(await talk.say('删我的信息'))).toContain('后四位');
    const sure = await talk.say('5678');
    expect(saidIn(await talk.press(sure, '是，删掉'))).toContain('删掉了');
    expect(await talk.database.selectFrom('report_drafts').selectAll().execute()).toEqual([]);
  });
});

describe('while a report is told', () => {
  it('a receipt’s digits go where they were asked for, not into the report', async () => {
    const talk = await startReportTalk();
    const receipt = receiptIn(await send(talk, '王桂花', '13812345678'));
    await talk.say('换人');
    await talk.tell('我家又遭了雹子。');
    await talk.say('李铁柱，给自己家报');
    await talk.say('云溪县白石村');
    expect(saidIn(await talk.say(`查进度 ${receipt}`))).toContain('后四位');
    const told = await talk.say('5678');
    expect(saidIn(told)).toContain('待核实');
    expect(expectsOf(told)).toBe('contact');
  });

  it('补充 goes on with the story, and a half-told one is offered before another begins', async () => {
    const talk = await startReportTalk();
    await talk.tell('我家欠了好多药费。');
    expect(expectsOf(await talk.say('补充'))).toBe('story');
    await talk.say('不说了');
    const offered = await talk.say('报困难');
    expect(saidIn(offered)).toContain('接着报那一份');
    expect(expectsOf(await talk.press(offered, '重新报一份'))).toBe('story');
    expect(await talk.database.selectFrom('report_drafts').select('id').execute()).toHaveLength(2);
  });
});

it('takes receipt and digits said in one breath, and helps who lost the receipt', async () => {
  const talk = await startReportTalk();
  const receipt = receiptIn(await send(talk, '王桂花', '13812345678'));
  await talk.say('换人');
  expect(saidIn(await talk.say(`查进度 ${receipt} 5678`))).toContain('待核实');
  await talk.say('换人');
  await talk.say('查进度');
  expect(saidIn(await talk.say('回执号我弄丢了'))).toMatch(/不要紧[\s\S]*12345/);
});

it('forgets what was said in every conversation it was told in, and nothing of who sits there now', async () => {
  const talk = await startReportTalk();
  await talk.say('报困难', { turn: 't1' });
  await talk.say('我家欠了好多药费。', { turn: 't2' });
  const stopped = await talk.say('不说了', { turn: 't3' });
  const code = /接着报 ([\d ]+)」/.exec(saidIn(stopped))![1]!;
  const elsewhere = (text: string | null, choice: string | null = null) =>
    talk.dialogue.turn({
      session: 'telegram:42',
      channel: 'telegram',
      turn: null,
      text,
      choice,
      region: null,
    });
  await elsewhere(`接着报 ${code}`);
  const sure = await elsewhere('删我的信息');
  await elsewhere(null, sure.messages[0]!.choices[0]!.id);
  expect(await talk.database.selectFrom('turn_replies').selectAll().execute()).toEqual([]);
  expect(await talk.store.load(talk.session()!)).toBeNull();
  expect(await talk.database.selectFrom('data_keys').select('id').execute()).toHaveLength(2);
});

it('notes no question a household asks while it reports', async () => {
  const talk = await startReportTalk(() => ({ kind: 'no_source' }));
  await talk.tell('我家欠了好多药费。');
  await talk.say('王桂花得了癌，低保给多少钱？');
  expect(talk.ledger.entries).toEqual([]);
});

it('takes words that come with a photo', async () => {
  const talk = await startReportTalk(undefined, {
    attachments: {
      keep: async () => ({
        kind: 'kept',
        attachment: {
          id: 'a1',
          kind: 'picture',
          mediaType: 'image/jpeg',
          bytes: 9,
          at: '2024-12-01T02:00:00Z',
        },
      }),
      read: async () => null,
      sweep: async () => 0,
    },
  });
  await talk.say('报困难');
  const attachment = { kind: 'picture' as const, bytes: new Uint8Array(9) };
  const reply = await talk.say('房子叫水泡塌了半边。', { attachment });
  expect(saidIn(reply)).toMatch(/收到了，一共1个[\s\S]*记下了/);
  expect(saidIn(await talk.say('看我的信息'))).toMatch(/照片和话音：1个[\s\S]*泡塌了半边/);
});
