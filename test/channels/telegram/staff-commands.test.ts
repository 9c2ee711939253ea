import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spellReceipt } from '../../../src/hardship/reports/receipt.js';
import { disableUser } from '../../../src/hardship/staff/manage-accounts.js';
import { makeBindCode } from '../../../src/hardship/staff/telegram-binding.js';
import { chats, county, people, stranger, startStaffHouse, village, type StaffHouse } from './staff-house.js';
import { until } from './telegram-house.js';

let house: StaffHouse;
beforeEach(async () => void (house = await startStaffHouse()));
afterEach(() => house.close());

const codeFor = async (who: keyof typeof people) =>
  (await makeBindCode({ store: house.stores.staff }, people[who], house.now())).code;
const log = () => house.stores.accessLog.list({ limit: 20 });

describe('binding', () => {
  it('binds the account that sends the code, once', async () => {
    const code = await codeFor('village');
    expect(await house.text(chats.village, `绑定 ${code.toLowerCase()}`)).toContain(
      '绑好了：韩村官，村级，管前进村',
    );
    expect(await house.text(stranger, `绑定 ${code}`)).toContain('绑定码不对');
    expect(await house.text(chats.village, '绑定 ABCD2345')).toContain('已经绑好了：韩村官');
  });

  it('says where a code comes from, and shuts out who guesses', async () => {
    expect(await house.text(stranger, '绑定')).toContain('我的账号');
    for (let i = 0; i < 5; i++) expect(await house.text(stranger, '绑定 ABCD2345')).toContain('绑定码不对');
    expect(await house.text(stranger, `绑定 ${await codeFor('village')}`)).toContain('请等1分钟');
    expect((await house.stores.staff.byId(people.village.id))!.telegramAccount).toBeNull();
  });

  it('leaves a question about binding a bank card to the documents', async () => {
    await house.text(stranger, '绑定银行卡要带什么？');
    expect(house.policy.asked).toMatchObject([{ question: '绑定银行卡要带什么？' }]);
  });

  it('takes no code in a group, and does not use it up', async () => {
    const code = await codeFor('village');
    const group = -500;
    house.api.write(`绑定 ${code}`, {
      chat: group,
      message: { reply_to_message: { message_id: 1, from: { id: 4242 }, chat: { id: group }, date: 1 } },
    });
    await until(() => house.api.texts().some((text) => text.includes('不要发在群里')));
    expect((await house.stores.staff.byId(people.village.id))!.telegramAccount).toBeNull();
  });

  it('解绑 forgets what was said, and takes names back', async () => {
    await house.bind('village');
    const { receipt } = await house.report();
    await house.press(chats.village, await house.say(chats.village, `查 ${receipt}`), '看姓名');
    const said = await house.text(chats.village, '解绑');
    expect(said).toContain('解绑了');
    const deleted = house.api.calls.filter(({ method }) => method === 'deleteMessages');
    expect(deleted).toHaveLength(1);
    expect((await house.stores.staff.byId(people.village.id))!.telegramAccount).toBeNull();
    expect(await house.text(chats.village, '我的超期')).not.toContain('超期的案件');
  });
});

describe('查 a receipt', () => {
  it('says state, step and days without a name; the name is one tap and one line of the log', async () => {
    await house.bind('village');
    const { id, receipt } = await house.report();
    const found = await house.say(chats.village, `查 ${spellReceipt(receipt)}`);
    expect(found[0]!.text).toContain('前进村，现在是「待核实」');
    expect(found[0]!.text).toMatch(/下一步：.+，还有\d+天到期/);
    expect(found[0]!.text).not.toContain('王桂花');
    expect(await log()).toEqual([]);
    const [named] = await house.press(chats.village, found, '看姓名');
    expect(named!.text).toContain('王桂花（前进村三组）');
    expect(await log()).toMatchObject([{ staff: people.village.id, case: id, what: 'telegram_lookup' }]);
  });

  it('finds nothing of another township, whose it is and whether it is', async () => {
    await house.bind('otherTownship');
    const { receipt } = await house.report();
    const outside = await house.text(chats.otherTownship, `查 ${receipt}`);
    expect(outside).toContain('没有查到');
    expect(outside).not.toContain('前进村');
  });

  it('does not name a household from another area, though the button is there', async () => {
    await house.bind('village');
    const { id, receipt } = await house.report();
    const found = await house.say(chats.village, `查 ${receipt}`);
    const account = (await house.stores.staff.byId(people.village.id))!;
    expect(await house.stores.staff.save({ ...account, region: `${county}柳河镇西沟村` })).toBe('saved');
    const [refused] = await house.press(chats.village, found, '看姓名');
    expect(refused!.text).not.toContain('王桂花');
    expect(await log()).toEqual([]);
    expect((await house.stores.cases.find(id))!.region).toBe(village);
  });

  it('tells a county that a case of unknown place is there, and nobody who it is', async () => {
    await house.bind('county', 'township');
    const { receipt } = await house.report({ village: { region: null, said: '老地方' } });
    const found = await house.say(chats.county, `查 ${receipt}`);
    expect(found[0]!.text).toContain('地方不清');
    expect(found[0]!.reply_markup).toBeUndefined();
    expect(await house.text(chats.township, `查 ${receipt}`)).toContain('没有查到');
  });

  it('says that a household is a relative’s', async () => {
    await house.bind('village');
    const { id, receipt } = await house.report();
    await house.stores.recusals.declare(id, people.village.id, house.now().toISOString());
    expect(await house.text(chats.village, `查 ${receipt}`)).toContain('回避');
  });

  it('is nothing for a grid worker, nor for a receipt that is mistyped', async () => {
    await house.bind('gridWorker', 'village');
    const { receipt } = await house.report();
    expect(await house.text(chats.gridWorker, `查 ${receipt}`)).toContain('您的岗位');
    const wrong = receipt.slice(0, -1) + String((Number(receipt.at(-1)) + 1) % 10);
    expect(await house.text(chats.village, `查 ${wrong}`)).toContain('抄错');
  });
});

describe('我的超期 and 我的案件', () => {
  it('lists what is overdue by receipt, place, state and days, and no name', async () => {
    await house.bind('village', 'township', 'otherTownship');
    const { receipt } = await house.report();
    expect(await house.text(chats.village, '我的超期')).toContain('没有超期的案件。');
    house.pass(24 * 10);
    const listed = await house.text(chats.village, '我的超期');
    expect(listed).toContain(`1. ${spellReceipt(receipt)} · 前进村 · 待核实`);
    expect(listed).toMatch(/超期\d+天/);
    expect(listed).not.toContain('王桂花');
    expect(await house.text(chats.township, '我的超期')).toContain(spellReceipt(receipt));
    expect(await house.text(chats.otherTownship, '我的超期')).toContain('没有超期的案件。');
    expect(await log()).toEqual([]);
  });

  it('reads one name at a tap', async () => {
    await house.bind('township');
    const { id } = await house.report();
    house.pass(24 * 10);
    const listed = await house.say(chats.township, '我的超期');
    const [named] = await house.press(chats.township, listed, '看姓名1');
    expect(named!.text).toContain('王桂花');
    expect(await log()).toMatchObject([{ staff: people.township.id, case: id, what: 'telegram_lookup' }]);
  });

  it('pages through more than fit', async () => {
    await house.bind('village');
    for (let i = 0; i < 10; i++) await house.report();
    house.pass(24 * 10);
    const first = await house.say(chats.village, '我的超期');
    expect(first[0]!.text.match(/^\d+\. /gm)).toHaveLength(8);
    const [second] = await house.press(chats.village, first, '看下面的');
    expect(second!.text.match(/^\d+\. /gm)).toHaveLength(2);
  });

  it('has a list of one’s own', async () => {
    await house.bind('village');
    const { id, receipt } = await house.report();
    expect(await house.text(chats.village, '我的案件')).toContain('没有派给您');
    const kept = await house.stores.cases.find(id);
    await house.stores.cases.commit([
      {
        write: 'case_step',
        moved: { ...kept!, responsible: people.village.id },
        step: {
          id: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
          case: id,
          at: house.now().toISOString(),
          action: '分派',
          actor: 'township',
          actorId: people.township.id,
          from: kept!.state,
          to: kept!.state,
          purpose: kept!.purpose,
          note: null,
          familyNote: null,
        },
      },
    ]);
    expect(await house.text(chats.village, '我的案件')).toContain(spellReceipt(receipt));
  });
});

describe('who is not, or no longer, of the staff', () => {
  it('gets nothing as a stranger: the words go to the documents', async () => {
    const { receipt } = await house.report();
    house.pass(24 * 10);
    for (const words of ['我的超期', '我的案件', `查 ${receipt}`, '三组12户走完,没情况']) {
      const said = await house.text(stranger, words);
      expect(said).not.toMatch(/前进村|待核实|记下了|王桂花/);
    }
    expect(await house.stores.rounds.recent(county, 5)).toEqual([]);
  });

  it('gets nothing in a group, where the same person is bound', async () => {
    await house.bind('village');
    const { receipt } = await house.report();
    const group = -chats.village;
    house.api.write(`查 ${receipt}`, {
      chat: group,
      message: { reply_to_message: { message_id: 1, from: { id: 4242 }, chat: { id: group }, date: 1 } },
    });
    await until(() => house.api.texts(group).length > 0);
    expect(house.api.texts(group).join()).not.toMatch(/待核实|前进村/);
  });

  it('gets nothing the moment the account is closed, buttons neither', async () => {
    await house.bind('village');
    const { receipt } = await house.report();
    const found = await house.say(chats.village, `查 ${receipt}`);
    await disableUser({ store: house.stores.staff }, people.village.id);
    const [pressed] = await house.press(chats.village, found, '看姓名');
    expect(pressed!.text).toContain('这个按钮已经用不了');
    expect(await house.text(chats.village, `查 ${receipt}`)).not.toMatch(/待核实|前进村/);
    expect(await log()).toEqual([]);
  });

  it('loses the buttons after half an hour of silence', async () => {
    await house.bind('village');
    const { receipt } = await house.report();
    const found = await house.say(chats.village, `查 ${receipt}`);
    house.pass(1);
    const [pressed] = await house.press(chats.village, found, '看姓名');
    expect(pressed!.text).toContain('这个按钮已经用不了');
  });
});

it('查政策 gives the same answer as to anybody, of the cadre’s own place', async () => {
  await house.bind('village');
  expect(await house.text(chats.village, '查政策 小菜园一户补多少')).toContain('文件里写着。');
  expect(house.policy.asked).toMatchObject([{ question: '小菜园一户补多少', region: village }]);
});

it('帮助 shows what a post may do', async () => {
  await house.bind('gridWorker', 'county');
  const grid = await house.text(chats.gridWorker, '帮助');
  expect(grid).toContain('报走访');
  expect(grid).not.toContain('我的超期');
  const countyHelp = await house.text(chats.county, '帮助');
  expect(countyHelp).not.toContain('报走访');
  expect(countyHelp).toContain('我的超期');
});
