import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLead } from '../../../src/hardship/cases/case-store.js';
import { readReceipt } from '../../../src/hardship/reports/receipt.js';
import { chats, county, people, startStaffHouse, township, village, type StaffHouse } from './staff-house.js';

let house: StaffHouse;
beforeEach(async () => void (house = await startStaffHouse()));
afterEach(() => house.close());

const walks = () => house.stores.rounds.recent(county, 10);
const cases = async () => (await house.stores.cases.list({ scope: county, states: [], limit: 10 })).rows;
const fileOf = async (id: string) => (await house.stores.cases.file(id))!;

describe('a round', () => {
  it('is written as it was said', async () => {
    await house.bind('village');
    expect(await house.text(chats.village, '三组12户走完,没情况')).toContain(
      '记下了：前进村三组，12户，没情况。',
    );
    expect(await walks()).toMatchObject([
      { by: people.village.id, role: 'village', area: village, group: '三组', households: 12, findings: 0 },
    ]);
  });

  it('is written once, when the program is killed before the answer went out', async () => {
    await house.bind('village');
    const input = {
      session: `telegram:${chats.village}`,
      channel: 'telegram' as const,
      account: { channel: 'telegram' as const, id: String(chats.village) },
      turn: 'tg:77',
      text: '三组12户走完,没情况',
      choice: null,
      region: null,
    };
    await house.dialogue.turn(input);
    await house.database.deleteFrom('turn_replies').execute();
    const again = await house.dialogue.turn(input);
    expect(again.messages.at(-1)!.text).toContain('前面已经记下了');
    expect(await walks()).toHaveLength(1);
  });

  it('asks a township which village, and takes one of those it knows by a tap', async () => {
    await house.bind('township');
    await house.stores.rounds.keepGrid(
      { area: village, group: '三组', households: 30 },
      people.village.id,
      house.now().toISOString(),
    );
    const asked = await house.say(chats.township, '三组12户走完,没情况');
    expect(asked[0]!.text).toContain('是哪个村');
    const [written] = await house.press(chats.township, asked, '前进村');
    expect(written!.text).toContain('前进村三组，12户');
    expect(await walks()).toMatchObject([{ area: village, group: '三组', role: 'township' }]);
  });

  it('takes the village with it, and asks when no list has it', async () => {
    await house.bind('township');
    await house.stores.rounds.keepGrid(
      { area: village, group: '三组', households: 30 },
      people.village.id,
      house.now().toISOString(),
    );
    expect(await house.text(chats.township, '前进村三组12户走完,没情况')).toContain('记下了：前进村三组');
    const asked = await house.say(chats.township, '前景村三组12户走完,没情况');
    expect(asked[0]!.text).toContain('不在已有的名单里');
    expect(await walks()).toHaveLength(1);
    expect(await house.text(chats.township, '前进村')).toContain('记下了：前进村三组');
  });

  it('is not taken from who walks no rounds, nor for another group', async () => {
    await house.bind('county', 'gridWorker');
    expect(await house.text(chats.county, '三组12户走完,没情况')).toContain('没有记下');
    expect(await house.text(chats.gridWorker, '五组12户走完,没情况')).toContain('没有记下');
    expect(await house.text(chats.gridWorker, '三组12户走完,没情况')).toContain('记下了：前进村三组');
    expect(await walks()).toHaveLength(1);
  });
});

describe('a finding', () => {
  it('asks nothing that was said, is read back, and becomes a case at a tap', async () => {
    await house.bind('village');
    const back = await house.say(chats.village, '发现三组王桂花家男人住院，地没人种');
    expect(back[0]!.text).toContain('地方：前进村三组');
    expect(back[0]!.text).toContain('户主：王桂花');
    expect(await cases()).toEqual([]);
    const [opened] = await house.press(chats.village, back, '对，记下');
    const receipt = readReceipt(opened!.text);
    expect(receipt.kind).toBe('code');
    const [row] = await cases();
    const { case: kept, origin, history } = await fileOf(row!.case.id);
    expect(kept).toMatchObject({ door: 'finding', state: '待核实', region: village });
    expect(kept.dueAt).not.toBeNull();
    expect(history).toMatchObject([{ action: '排查发现', actor: 'village', actorId: people.village.id }]);
    expect(isLead(origin!) && origin).toMatchObject({
      name: '王桂花',
      village: { region: village, said: '三组' },
      words: '三组王桂花家男人住院，地没人种',
      source: { door: 'finding', foundBy: people.village.id },
    });
    expect(await house.text(chats.village, `查 ${row!.receipt}`)).toContain('现在是「待核实」');
  });

  it('asks three short questions at most', async () => {
    await house.bind('township');
    expect(await house.text(chats.township, '发现情况')).toContain('是哪个村');
    expect(await house.text(chats.township, '前进村三组')).toContain('是哪一家');
    expect(await house.text(chats.township, '老李家')).toContain('是什么情况');
    const back = await house.say(chats.township, '房顶漏了，下雨没处住');
    expect(back[0]!.text).toMatch(/地方：前进村三组\n户主：老李\n情况：房顶漏了，下雨没处住/);
    await house.press(chats.township, back, '对，记下');
    expect((await cases())[0]!.case).toMatchObject({ region: village, urgent: true });
  });

  it('is mended before it is written, or dropped', async () => {
    await house.bind('village');
    const back = await house.say(chats.village, '发现三组老李家缺劳力');
    expect((await house.press(chats.village, back, '改名字'))[0]!.text).toContain('是哪一家');
    const mended = await house.say(chats.village, '李长顺');
    expect(mended[0]!.text).toContain('户主：李长顺');
    expect((await house.press(chats.village, mended, '不记了'))[0]!.text).toContain('不记了');
    expect((await house.press(chats.village, mended, '对，记下'))[0]!.text).toContain('已经处理过了');
    expect(await cases()).toEqual([]);
  });

  it('is written once, however often the button is pressed', async () => {
    await house.bind('village');
    const back = await house.say(chats.village, '发现三组老李家缺劳力');
    await house.press(chats.village, back, '对，记下');
    await house.press(chats.village, back, '对，记下');
    expect(await cases()).toHaveLength(1);
  });

  it('of a walk is written with the walk', async () => {
    await house.bind('village');
    const back = await house.say(chats.village, '三组12户走完，王桂花家男人住院');
    expect(back[0]!.text).toContain('走访：三组，12户');
    expect(await walks()).toEqual([]);
    await house.press(chats.village, back, '对，记下');
    expect(await walks()).toMatchObject([{ households: 12, findings: 1 }]);
    expect(await cases()).toHaveLength(1);
  });

  it('is linked to the case the household has already', async () => {
    await house.bind('village');
    const { id } = await house.report();
    const back = await house.say(chats.village, '发现王桂花家断粮了');
    const said = (await house.press(chats.village, back, '对，记下')).map(({ text }) => text).join();
    expect(said).toContain('可能报过');
    const found = (await cases()).find((row) => row.case.id !== id)!;
    expect((await fileOf(found.case.id)).links).toMatchObject([{ case: id, decided: null }]);
  });

  it('meets a danger to a life first', async () => {
    await house.bind('village');
    const said = await house.text(chats.village, '发现三组老李家喝农药了');
    expect(said.indexOf('120')).toBeGreaterThan(-1);
    expect(said.indexOf('120')).toBeLessThan(said.indexOf('户主'));
  });

  it('outside the own township is not taken', async () => {
    await house.bind('otherTownship');
    const asked = await house.text(chats.otherTownship, `发现${county}八宝镇前进村老李家断粮`);
    expect(asked).not.toContain('对，记下');
    expect(await cases()).toEqual([]);
  });

  it('of a village no list has goes to the township as it was said', async () => {
    await house.bind('township');
    await house.stores.rounds.keepGrid(
      { area: village, group: '', households: 30 },
      people.village.id,
      house.now().toISOString(),
    );
    const asked = await house.say(chats.township, '发现西沟村老李家缺劳力');
    const back = await house.press(chats.township, asked, '没写错，记在西沟村');
    await house.press(chats.township, back, '对，记下');
    expect((await cases())[0]!.case.region).toBe(`${township}西沟村`);
  });

  it('not written within half an hour is gone, and says so; the answer does not become a question', async () => {
    await house.bind('township');
    await house.text(chats.township, '发现情况');
    house.pass(1);
    expect(await house.text(chats.township, '前进村老李家')).toContain('隔了半小时');
    expect(house.policy.asked).toEqual([]);
    expect(await house.text(chats.township, '低保怎么办')).toContain('文件里写着');
  });

  it('waits while something else is looked up', async () => {
    await house.bind('village');
    await house.text(chats.village, '发现三组老李家缺劳力');
    const said = await house.text(chats.village, '我的超期');
    expect(said).toContain('没有超期的案件');
    expect(said).toContain('户主：老李');
    expect(await house.text(chats.village, '对')).toContain('记下了');
  });

  it('is asked of a question to the documents neither', async () => {
    await house.bind('village');
    expect(await house.text(chats.village, '发现有人冒领低保怎么举报？')).toContain('文件里写着');
  });
});

it('words of a report are no command', async () => {
  await house.bind('village');
  await house.text(chats.village, '报困难');
  await house.text(chats.village, '发现三组老李家房顶漏了');
  expect(await house.text(chats.village, '我的超期')).toContain('没有超期的案件');
  expect(await house.text(chats.village, '说完了')).not.toContain('户主');
  expect(await cases()).toEqual([]);
});

it('keeps everything a household’s out of the log of the program', async () => {
  await house.bind('village');
  const { receipt } = await house.report({ name: '密桂花' });
  const found = await house.say(chats.village, `查 ${receipt}`);
  await house.press(chats.village, found, '看姓名');
  const back = await house.say(chats.village, '发现三组密大爷家断粮了，电话13899990000');
  house.api.mishap('sendMessage', { status: 500 }, { cut: true });
  await house.press(chats.village, back, '对，记下');
  const logged = house.log.join('\n');
  for (const secret of ['密桂花', '密大爷', '断粮', '13899990000', receipt]) {
    expect(logged).not.toContain(secret);
  }
});

it('erasing a report reaches the chat in which a cadre read the name', async () => {
  await house.bind('village');
  const { id, receipt } = await house.report();
  await house.press(chats.village, await house.say(chats.village, `查 ${receipt}`), '看姓名');
  const { report } = (await house.stores.cases.find(id))!;
  await house.stores.cases.commit([{ write: 'erasure', report, at: house.now().toISOString() }]);
  const replies = await house.database.selectFrom('turn_replies').selectAll().execute();
  expect(replies).toEqual([]);
});
