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

const fields = ({ story, name, relation, village, contact, causes, step }: ReportDraft) => ({
  story,
  name,
  relation,
  village,
  contact,
  causes,
  step,
});

it.each(Object.keys(steps))(
  '200 bad replies at the step %s: a clear sentence, no exception, no wrong field',
  async (step) => {
    const talk = await startReportTalk(() => ({ kind: 'no_source', answer: '文件里没有说到。' }));
    const reports = createReportStore(talk.database, await openTestVault(talk.database));
    const stranger = await startReportTalk();
    const foreign = (await stranger.say('报困难')).messages[0]!.choices[0]!.id;
    await steps[step]!(talk);
    const id = (await talk.database.selectFrom('report_drafts').select('id').executeTakeFirstOrThrow()).id;
    const before = fields((await reports.draft(id))!);
    for (const text of fc.sample(texts, { numRuns: perStep, seed: 42 })) {
      const reply = await talk.say(text);
      expect(saidIn(reply).length, text).toBeGreaterThan(4);
      expect(expectsOf(reply), text.slice(0, 60)).toBe(step);
      expect(fields((await reports.draft(id))!), text.slice(0, 60)).toEqual(before);
    }
    if (step === 'story') expect(saidIn(await talk.say('长'.repeat(10_000)))).toContain('分成几段');
    for (const choice of [foreign, 'nothing', 'constructor', '', "' or 1=1"]) {
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
