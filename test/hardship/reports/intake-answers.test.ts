import { expect, it } from 'vitest';
import { reportWording } from '../../../src/dialogue/wording/report-wording.js';
import { takeReply } from '../../../src/hardship/reports/intake.js';
import { optionsOf } from '../../../src/hardship/reports/intake-options.js';
import { submitReport } from '../../../src/hardship/reports/submit-report.js';
import { begun, look, now, reading, standing, told, walk, words } from './intake-walk.js';

const submission = {
  receipt: '4829153076',
  consent: { version: '1', text: '同意' },
  channel: 'web' as const,
  conversation: 'c',
  account: 'a',
  links: [],
};

it('hears a nod to the likely causes', () => {
  for (const yes of ['对', '对的', '是的', '嗯', '就是', '嗯嗯']) {
    expect(walk(standing.cause(), words(yes)).causes, yes).toEqual(['01', '04']);
    expect(walk({ ...standing.cause(), likely: 1 }, words(yes)).causes, yes).toEqual(['01']);
  }
  expect(takeReply(standing.cause(), words('不是'), look).kind).toBe('rejected');
});

it.each(
  '没错 不错 没有错 同意 同意，报上去 那边同意，报上去 好，同意 对的，同意 对，我同意 同意报 嗯嗯 要得 中 得行 可以报 没得问题 没问题 行 是的 我们都同意'.split(
    ' ',
  ),
)('sends after %s', (yes) => {
  expect(takeReply(standing.confirm(), words(yes), look).kind).toBe('complete');
});

it.each(
  '不同意 不行 行不行 中不中 不中 没同意 那边没同意 不要报 别报 莫报 还没说好 不好 不可以 同意不 没错，不用改 同意，不过先不报 我不同意报上去 未同意 行吗'.split(
    ' ',
  ),
)('never sends after %s', (no) => {
  expect(takeReply(standing.confirm(), words(no), look)).toMatchObject({
    kind: 'rejected',
    draft: { step: 'confirm' },
  });
});

it('mends what is said to be wrong', () => {
  expect(walk(standing.confirm(), words('电话不对')).step).toBe('contact');
  expect(walk(standing.confirm(), words('村名写错了')).step).toBe('village');
  expect(walk(standing.confirm(), words('不对')).step).toBe('change');
});

it('keeps the old answer to who until a new one is whole', () => {
  const asked = walk(standing.confirm(), { kind: 'change', step: 'who' });
  expect(optionsOf(asked)).toContain('neighbour');
  expect(walk(asked, { kind: 'back' })).toMatchObject({
    step: 'confirm',
    name: '王桂花',
    relation: 'self',
  });
  const half = walk(asked, { kind: 'tap', step: 'who', value: 'neighbour' });
  expect(half).toMatchObject({ step: 'who', name: '王桂花', relation: 'self' });
  expect(walk(half, { kind: 'back' })).toMatchObject({ name: '王桂花', relation: 'self', whoAnew: null });
  expect(walk(half, words('李大爷'))).toMatchObject({
    step: 'confirm',
    name: '李大爷',
    relation: 'neighbour',
  });
});

it('files the household under its own name and says who reports for it', () => {
  const confirm = walk(told(), words('我叫刘强，替邻居李大爷报'), words('新屯村'), words('2580'), words('1'));
  expect(submitReport(confirm, submission, now).report).toMatchObject({
    name: '李大爷',
    relation: 'neighbour',
    helper: '刘强',
    consent: { by: 'helper' },
  });
});

it('asks only for the household when the story says who tells it', () => {
  const who = { name: null, relation: 'neighbour' as const, helper: '刘强' };
  const at = walk(begun(), words('我叫刘强，我邻居李大爷家断粮了'), {
    kind: 'story_done',
    reading: { ...reading, ...who },
  });
  expect(at).toMatchObject({ step: 'who', ...who });
  expect(walk(at, words('李大爷'))).toMatchObject({ step: 'village', name: '李大爷', helper: '刘强' });
});

it('asks what somebody is to the household when only that is missing', () => {
  const at = walk(told(), words('替李大爷报'));
  expect(at).toMatchObject({ step: 'who', name: '李大爷', relation: null });
  expect(walk(at, { kind: 'tap', step: 'who', value: 'relative' })).toMatchObject({
    step: 'village',
    name: '李大爷',
    relation: 'relative',
  });
});

it('keeps a rare name only by a tap, with the relation said beside it', () => {
  const unsure = takeReply(told(), words('佘璧琮'), look);
  expect(unsure).toMatchObject({ kind: 'rejected', why: 'name_unclear' });
  expect(walk(unsure.draft, { kind: 'tap', step: 'who', value: 'as_written' })).toMatchObject({
    step: 'village',
    name: '佘璧琮',
    relation: 'self',
  });
  const command = takeReply(told(), words('取消'), look);
  expect(optionsOf(command.draft)).not.toContain('as_written');
});

it('can submit whatever it takes, however long', () => {
  const long = walk(
    told(),
    words('阿卜杜拉·买买提吐尔逊·阿卜杜热合'),
    words('新屯村'),
    words('2580'),
    words('1'),
  );
  const whole = { ...long, village: { region: null, said: '坡'.repeat(120) } };
  expect(() => submitReport(whole, submission, now)).not.toThrow();
  const latin = 'abcdefghijklmno abcdefghijklmno abcdefghijklmno';
  expect(takeReply(told(), words(latin), look).kind).toBe('rejected');
});

it('takes two hundred messages and says so when one is not taken', () => {
  const full = walk(begun(), ...Array.from({ length: 200 }, (_, i) => words(`地里的事第${i}件`)));
  expect(takeReply(full, words('还有一件'), look)).toMatchObject({ kind: 'rejected', why: 'story_full' });
  expect(reportWording.rejections.story_full).toContain('没记上');
});

it('keeps a hundred and twenty characters of a place nobody knows, and refuses more', () => {
  const written = '山那边老槐树底下'.repeat(15);
  const unread = takeReply(standing.village(), words(written), look);
  expect(walk(unread.draft, { kind: 'tap', step: 'village', value: 'as_written' }).village?.said).toBe(
    written,
  );
  const tooLong = takeReply(standing.village(), words(`${written}下`), look);
  expect(tooLong).toMatchObject({ kind: 'rejected', why: 'village_too_long' });
  expect(optionsOf(tooLong.draft)).not.toContain('as_written');
});
