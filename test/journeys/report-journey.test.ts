import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFakeBotApi, type FakeBotApi } from '../fakes/fake-bot-api.js';
import { telegramWalker, terminalWalker, webWalker, type Walker } from './report-walker.js';
import { startHouse, type RunningHouse } from './running-house.js';

const story = '去年腊月俺男人在工地上把腿摔断了，老板跑了一分钱没给，家里两个娃还要念书。';

let house: RunningHouse;
let telegram: FakeBotApi;
beforeAll(async () => {
  telegram = await startFakeBotApi();
  house = await startHouse({
    env: {
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      MINGBAI_RATE_PER_CHAT: '6000',
    },
  });
}, 120_000);
afterAll(async () => {
  await house.close();
  await telegram.close();
});

describe.each<[string, () => Walker | Promise<Walker>]>([
  ['the web chat', () => webWalker(house.url)],
  ['Telegram', () => telegramWalker(telegram, 70_001)],
  ['the terminal', terminalWalker],
])('a household in %s', (_, open) => {
  it('reports, gets a receipt within six questions, and asks how far it is', async () => {
    const walker = await open();
    const opened = await walker.say('报困难');
    expect(opened.text).toMatch(/加密存着[\s\S]*看我的信息/);
    await walker.say(story);
    const first = await walker.tap('说完了');
    expect(first.text).toContain('怎么称呼');
    const questions = [
      first,
      await walker.tap('给自己家报'),
      await walker.say('王桂花'),
      // a rule checked in between does not count, and the report goes on where it stood
      await walker.say('低保一年能领几个月？'),
    ];
    expect(questions.pop()!.text).toMatch(/住在哪里/);
    questions.push(await walker.say('开原市八宝镇新屯村二组'));
    expect(questions.at(-1)!.labels).toContain('没电话，找村组长转告');
    questions.push(await walker.say('13812345678'));
    let reply = questions.at(-1)!;
    if (!reply.text.includes('念一遍')) {
      reply = await walker.tap(reply.labels[0]!);
      questions.push(reply);
    }
    expect(reply.text).toContain(story);
    expect(reply.text).toContain('我同意村里、乡镇和县里上门核实');
    expect(questions.length).toBeLessThanOrEqual(6);
    const done = await walker.tap('同意，报上去');
    const receipt = /回执号是：([\d ]+)/.exec(done.text)![1]!;
    expect(receipt.replace(/\s/g, '')).toMatch(/^[2-9]\d{9}$/);

    const status = await walker.say(`查进度 ${receipt}`);
    expect(status.text).toMatch(/待核实[\s\S]*下一步[\s\S]*12317/);
    const seen = await walker.say('看我的信息');
    expect(seen.text).toMatch(/王桂花[\s\S]*新屯村[\s\S]*13812345678/);
    await walker.say('换人');
    expect((await walker.say(`查进度 ${receipt}`)).text).toContain('后四位');
    expect((await walker.say('0000')).text).toContain('对不上');
    await walker.close();
  }, 90_000);
});

describe('in Telegram alone', () => {
  it('takes the telephone number by a tap', async () => {
    const walker = telegramWalker(telegram, 70_002);
    await walker.say('报困难');
    await walker.say('俺家房子叫雨泡塌了半边，没处住。');
    await walker.tap('说完了');
    await walker.say('李铁柱，给自己家报');
    const asked = await walker.say('开原市八宝镇新屯村');
    expect(asked.labels[0]).toBe('发我的电话号码');
    const before = telegram.texts(70_002).length;
    telegram.write('', {
      chat: 70_002,
      message: { text: undefined, contact: { phone_number: '+8613812345679', first_name: '铁柱' } },
    });
    while (telegram.texts(70_002).length === before) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(telegram.texts(70_002).at(-1)).not.toContain('怎么找得到您');
  }, 30_000);

  it('moves a report out of a group, and takes its own messages back at 换人', async () => {
    const group = telegramWalker(telegram, -70_003);
    const moved = await group.say('@mingbai_bot 报困难').catch(() => null);
    // an entity marks the name in a real group; a reply to the bot does as well
    telegram.write('报困难', {
      chat: -70_003,
      message: { reply_to_message: { message_id: 1, date: 1, from: { id: 4242, is_bot: true } } },
    });
    const deadline = Date.now() + 10_000;
    while (telegram.texts(-70_003).length === 0 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(moved).toBeNull();
    expect(telegram.texts(-70_003).at(-1)).toContain('私下');

    const walker = telegramWalker(telegram, 70_004);
    await walker.say('报困难');
    await walker.say('俺娘得了尿毒症，药费欠了好几万。');
    const cleared = await walker.say('换人');
    expect(cleared.text).toContain('要您自己删');
    const deleted = telegram.calls.filter(({ method }) => method === 'deleteMessages');
    expect(deleted.at(-1)!.payload).toMatchObject({ chat_id: 70_004 });
  }, 180_000);
});
