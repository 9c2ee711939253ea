import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HardshipReport } from '../../../src/hardship/reports/hardship-report.js';
import { optionsOf } from '../../../src/hardship/reports/intake-options.js';
import { takeReply, type IntakeReply } from '../../../src/hardship/reports/intake.js';
import { intakeSteps, ReportDraft, type IntakeStep } from '../../../src/hardship/reports/report-draft.js';
import { submitReport } from '../../../src/hardship/reports/submit-report.js';
import { begun, done, look, now, reading, standing, told, walk, words } from './intake-walk.js';

describe('the intake', () => {
  it('asks six things at most after the story, whatever is tapped', () => {
    let draft = told();
    let questions = 1;
    const answers: Partial<Record<IntakeStep, IntakeReply[]>> = {
      who: [{ kind: 'tap', step: 'who', value: 'neighbour' }, words('李大爷')],
      village: [{ kind: 'tap', step: 'village', value: '河东省青川市云溪县' }],
      contact: [{ kind: 'tap', step: 'contact', value: 'chat' }],
      cause: [{ kind: 'tap', step: 'cause', value: '01' }],
    };
    while (draft.step !== 'confirm') {
      draft = walk(draft, answers[draft.step]!.shift()!);
      questions++;
    }
    expect(questions).toBe(6);
    expect(draft.contact).toMatchObject({ by: 'chat', pin: /^\d{4}$/ });
  });

  it('asks nothing that the story says', () => {
    const village = { region: '河东省青川市云溪县', said: '新屯村' };
    const contact = { by: 'phone' as const, phone: '13812345678' };
    const all = { ...reading, name: '王桂花', relation: 'self' as const, village, contact, sure: true };
    expect(walk(begun(), words('……我叫王桂花'), { kind: 'story_done', reading: all }).step).toBe('confirm');
  });

  it('becomes a whole report', () => {
    const outcome = takeReply(standing.confirm(), words('同意'), look);
    expect(outcome.kind).toBe('complete');
    const { report, write } = submitReport(
      outcome.draft,
      {
        receipt: '4829153076',
        consent: { version: '1', text: '我同意' },
        channel: 'web',
        conversation: 'c',
        account: 'a',
        links: [],
      },
      now,
    );
    expect(HardshipReport.parse(report)).toMatchObject({
      name: '王桂花',
      relation: 'self',
      causes: ['01', '04'],
      story: ['老伴病了，家里没人种地'],
      consent: { by: 'household' },
    });
    expect(write).toMatchObject({ opened: { state: '待核实' }, first: { action: '申报', from: null } });
  });

  it('takes several causes by their numbers, and words for them', () => {
    expect(walk(standing.cause(), words('2 4')).causes).toEqual(['01', '09']);
    expect(walk(standing.cause(), words('孩子上学，还有欠债')).causes).toEqual(['09', '99']);
  });

  it('codes a disaster by its kind', () => {
    const flooded = { ...standing.cause(), story: ['大水把房子泡了'] };
    expect(walk(flooded, { kind: 'tap', step: 'cause', value: '02' }).causes).toEqual(['0201']);
  });

  it('keeps words no place is known for, if the person says so', () => {
    const unread = takeReply(standing.village(), words('山那边老槐树底下'), look);
    expect(unread).toMatchObject({ kind: 'rejected', why: 'village_unclear' });
    const kept = walk(unread.draft, { kind: 'tap', step: 'village', value: 'as_written' });
    expect(kept.village?.said).toBe('山那边老槐树底下');
  });

  it('takes no button of another step', () => {
    const late = takeReply(standing.contact(), { kind: 'tap', step: 'who', value: 'self' }, look);
    expect(late).toMatchObject({ kind: 'rejected', why: 'old_button' });
  });
});

describe('bad replies', () => {
  const nonsense = fc.oneof(
    fc.constantFrom(
      '',
      '   ',
      '😀😀',
      "'; DROP TABLE reports; --",
      '<script>alert(1)</script>',
      '‮abc',
      'Привет',
      'สวัสดี',
      '........',
      '99',
      '-1',
      '1e9',
      '{"step":"confirm"}',
      'null',
      '\u0000',
      '我不知道咋说',
      '你猜',
      '啊啊啊啊啊',
    ),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom('的', '了', '吗', '!', ' ', '1', '<', '😀'), maxLength: 200 }),
  );
  const fields = ({ name, relation, helper, village, contact, causes, story }: ReportDraft) => ({
    name,
    relation,
    helper,
    village,
    contact,
    causes,
    story,
  });
  /** What was given may only be added to by words that are such an answer. */
  const sane = (draft: ReportDraft): boolean =>
    (draft.name === null || /^[\p{Script=Han}·\p{L}\p{M}་ ]{1,40}$/u.test(draft.name)) &&
    (draft.contact === null || /^\d+$/.test(JSON.stringify(draft.contact).replace(/\D/g, ''))) &&
    draft.story.every((part) => /\p{L}/u.test(part)) &&
    ReportDraft.safeParse(draft).success;

  it.each(intakeSteps)('at the step %s: never an exception, never a wrong field', (step) => {
    const draft = standing[step]();
    fc.assert(
      fc.property(nonsense, (text) => {
        const outcome = takeReply(draft, words(text), look);
        if (outcome.kind === 'rejected') expect(fields(outcome.draft)).toEqual(fields(draft));
        else expect(sane(outcome.draft)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['who', 'village', 'contact', 'cause', 'confirm'] as const)(
    'at the step %s markup, code and other scripts are told apart from an answer',
    (step) => {
      for (const text of ["'; DROP TABLE reports; --", '<b>王</b>', 'Привет', '😀', '\u202e\u202e', '77']) {
        expect(takeReply(standing[step](), words(text), look).kind, text).toBe('rejected');
      }
    },
  );

  it('ends, in whatever order things are said', () => {
    const reply: fc.Arbitrary<IntakeReply> = fc.oneof(
      nonsense.map(words),
      fc.constantFrom('王桂花', '新屯村', '13812345678', '2580', '1', '2', '同意', '改', '不对').map(words),
      fc.record({
        kind: fc.constant('tap' as const),
        step: fc.constantFrom(...intakeSteps),
        value: fc.constantFrom('self', 'chat', '01', 'likely', 'agree', 'change', 'who', 'as_written'),
      }),
      fc.constant(done),
      fc.constant<IntakeReply>({ kind: 'back' }),
      fc.constantFrom<IntakeReply>({ kind: 'change', step: null }, { kind: 'change', step: 'who' }),
    );
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 60 }), (replies) => {
        let draft = begun();
        for (const each of replies) {
          const outcome = takeReply(draft, each, look);
          draft = outcome.draft;
          expect(ReportDraft.safeParse(draft).success).toBe(true);
        }
        // from wherever it stands, plain answers lead to the end
        const plain: Record<IntakeStep, IntakeReply[]> = {
          story: [words('家里遭了难'), done],
          who: [words('王桂花，给自己家报')],
          village: [words('新屯村')],
          contact: [words('13812345678')],
          cause: [{ kind: 'tap', step: 'cause', value: '01' }],
          change: [{ kind: 'tap', step: 'change', value: 'story' }],
          confirm: [words('同意')],
        };
        let complete = false;
        for (let i = 0; i < 14 && !complete; i++) {
          for (const each of plain[draft.step]) {
            const outcome = takeReply(draft, each, look);
            draft = outcome.draft;
            complete = outcome.kind === 'complete';
          }
        }
        expect(complete).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('offers options that can all be taken', () => {
    for (const step of intakeSteps) {
      const draft = standing[step]();
      for (const value of optionsOf(draft).filter((each) => each !== 'done')) {
        const outcome = takeReply(draft, { kind: 'tap', step, value }, look);
        expect(['next', 'complete', 'rejected']).toContain(outcome.kind);
        if (outcome.kind === 'rejected') expect(outcome.why).toBe('consent_needed');
      }
    }
  });
});
