import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReportDraft } from '../../src/hardship/reports/report-draft.js';
import { AppError } from '../../src/shared/app-error.js';
import { createReportStore } from '../../src/storage/kysely-report-store.js';
import { openTestVault } from '../fakes/test-vault.js';
import { expectsOf, saidIn, startReportTalk, type ReportTalk } from './report-talk.js';

const perStep = 200;
const told = '老伴病了，家里没人种地';

/** Walks to a step and gives the draft there. */
const steps: Record<string, (talk: ReportTalk) => Promise<unknown>> = {
  story: (talk) => talk.say('报困难'),
  name: (talk) => talk.tell(told),
  village: async (talk) => {
    await steps['name']!(talk);
    await talk.say('王桂花，给自己家报');
  },
  contact: async (talk) => {
    await steps['village']!(talk);
    await talk.say('云溪县新屯村');
  },
  cause: async (talk) => {
    await steps['contact']!(talk);
    await talk.say('13812345678');
  },
  confirm: async (talk) => {
    await steps['cause']!(talk);
    await talk.say('1');
  },
};

/** What nobody would call an answer, by kind. */
const texts = fc.oneof(
  fc.constantFrom('', '  ', '\n\n'),
  fc.constant('长'.repeat(10_000)),
  fc.string({ unit: fc.constantFrom('😀', '🐷', '👨‍👩‍👧', '❤️'), minLength: 1, maxLength: 20 }),
  fc.constantFrom("'; DROP TABLE reports; --", '1 OR 1=1', 'SELECT * FROM cases', '"; rm -rf /'),
  fc.constantFrom('<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;b&gt;', '{{7*7}}'),
  fc.constantFrom('\u202e\u202d', '\u200f\u200f', '\u2066abc\u2069'),
  fc.constantFrom('Привет как дела', 'สวัสดีครับ', 'γειά σου', 'नमस्ते', 'ሰላም'),
  fc.constantFrom('99', '0', '-1', '1e9', '3.14', '½', 'NaN', 'null', 'undefined'),
  fc.string({ unit: fc.constantFrom('!', '?', '.', '·', '…', '-', ' '), minLength: 1, maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('a', 'Z', '0', '_', '/', '\\', '%', '\u0000'),
    minLength: 3,
    maxLength: 60,
  }),
);

/** Commands and everyday words that answer none of these steps. */
const chinese: Record<string, string> = {
  name: '换地方 继续 同意 低保 生病 发大水 咋办 下一步 确定 谢谢 不知道 没有 菜单 高血压 车祸 全家 老家 花钱 明天 好的 你好 随便 干部 电话 开始 结束 单亲 官司 房子',
  village: '换地方 继续 同意 咋办 下一步 确定 谢谢 不知道 没有 菜单 好的 你好 随便 低保 生病',
  contact: '换地方 继续 同意 咋办 下一步 确定 谢谢 不知道 没有 菜单 好的 你好 随便 低保 生病',
  cause: '换地方 继续 咋办 下一步 谢谢 不知道 没有 菜单 你好 随便 干部',
  confirm: '换地方 继续 咋办 下一步 谢谢 不知道 没有 菜单 你好 随便 低保 生病 不同意 没同意 中不中 行不行',
};

/** Ids of buttons that are not of this conversation, or of none. */
const buttonIds = (foreign: readonly string[], own: string) =>
  fc.oneof(
    fc.constantFrom(...foreign),
    fc.constantFrom(
      'nothing',
      'constructor',
      '__proto__',
      'toString',
      'agree',
      '1',
      "' or 1=1",
      '同意，报上去',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    fc
      .tuple(fc.integer({ min: 10_000, max: 99_999 }), fc.integer({ min: 1, max: 20 }))
      .map(([turn, at]) => `${own.split('.')[0]}.${turn}.${at}`),
  );

const fields = ({ story, name, relation, helper, village, contact, causes, step }: ReportDraft) => ({
  story,
  name,
  relation,
  helper,
  village,
  contact,
  causes,
  step,
});

it.each(Object.keys(steps))(
  '200 bad replies and 200 wrong buttons at the step %s: a clear sentence, no exception, no wrong field',
  async (step) => {
    const talk = await startReportTalk(() => ({ kind: 'no_source', answer: '文件里没有说到。' }));
    const reports = createReportStore(talk.database, await openTestVault(talk.database));
    const stranger = await startReportTalk();
    const foreign: string[] = [];
    for (const reply of [
      await stranger.say('报困难'),
      await stranger.say(told),
      await stranger.say('说完了'),
    ]) {
      foreign.push(...reply.messages.flatMap(({ choices }) => choices.map(({ id }) => id)));
    }
    const own = (await talk.say('/start')).messages.at(-1)!.choices[0]!.id;
    await steps[step]!(talk);
    const id = (await talk.database.selectFrom('report_drafts').select('id').executeTakeFirstOrThrow()).id;
    const before = fields((await reports.draft(id))!);
    const spoken = (chinese[step] ?? '').split(' ').filter(Boolean);
    for (const text of [...fc.sample(texts, { numRuns: perStep, seed: 42 }), ...spoken]) {
      const reply = await talk.say(text);
      expect(saidIn(reply).length, text).toBeGreaterThan(4);
      expect(expectsOf(reply), text.slice(0, 60)).toBe(step);
      expect(fields((await reports.draft(id))!), text.slice(0, 60)).toEqual(before);
    }
    if (step === 'story') expect(saidIn(await talk.say('长'.repeat(10_000)))).toContain('分成几段');
    for (const choice of ['', ...fc.sample(buttonIds(foreign, own), { numRuns: perStep, seed: 42 })]) {
      const pressed = talk.dialogue.turn({
        session: talk.session(),
        channel: 'web',
        turn: null,
        text: null,
        choice,
        region: null,
      });
      await expect(pressed).rejects.toSatisfy(
        (error) => error instanceof AppError && error.code === 'choice_unknown',
      );
    }
    expect(fields((await reports.draft(id))!)).toEqual(before);
  },
  60_000,
);

it('a button pressed again, or of an earlier step, changes nothing and says so', async () => {
  const talk = await startReportTalk();
  const who = await talk.tell(told);
  await talk.press(who, '替邻居报');
  await talk.say('李大爷');
  await talk.say('云溪县新屯村');
  const asked = await talk.press(who, '给自己家报');
  expect(saidIn(asked)).toContain('前面那一步');
  expect(expectsOf(asked)).toBe('contact');
  await talk.say('13812345678');
  const summary = await talk.say('1');
  expect(saidIn(summary)).toContain('替邻居报');
  const done = await talk.press(summary, '那边同意，报上去');
  const again = await talk.press(summary, '那边同意，报上去');
  expect(saidIn(again)).toContain('已经报上去了');
  expect(again.messages[0]!.receipt).toBe(done.messages[0]!.receipt);
  expect(await talk.database.selectFrom('reports').selectAll().execute()).toHaveLength(1);
});

it('a turn sent again gives the same reply and never lands in the next field', async () => {
  const talk = await startReportTalk();
  await talk.tell(told);
  const first = await talk.say('王桂花，给自己家报', { turn: 't1' });
  const again = await talk.say('王桂花，给自己家报', { turn: 't1' });
  expect(again).toEqual(first);
  expect(expectsOf(await talk.say('云溪县新屯村', { turn: 't2' }))).toBe('contact');
  expect(await talk.say('王桂花，给自己家报', { turn: 't1' })).toEqual(first);
  expect(expectsOf(await talk.say('13812345678'))).toBe('cause');
});

it('a rare name is kept by a tap on one’s own words', async () => {
  const talk = await startReportTalk();
  await talk.tell(told);
  const unsure = await talk.say('佘璧琮');
  expect(expectsOf(unsure)).toBe('name');
  expect(expectsOf(await talk.press(unsure, '就按我写的记：佘璧琮'))).toBe('village');
});

it('somebody who reports for a neighbour is read back beside the neighbour', async () => {
  const talk = await startReportTalk();
  const asked = await talk.tell('我叫刘强，我邻居李大爷家断粮了，他老伴也病倒了');
  expect(saidIn(asked)).toContain('替谁家报');
  await talk.say('李大爷');
  await talk.say('云溪县新屯村');
  await talk.say('找三组组长，2580');
  expect(saidIn(await talk.say('对'))).toContain('称呼：李大爷（替邻居报，报的人：刘强）');
});
