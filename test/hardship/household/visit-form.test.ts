import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVisitForm, visitFormFields } from '../../../src/hardship/household/read-visit-form.js';
import {
  completeVisit,
  householdCounts,
  missingInVisit,
  VisitForm,
  VisitFormDraft,
} from '../../../src/hardship/household/visit-form.js';
import { memberFields, visitFields } from '../../../src/hardship/household/visit-fields.js';
import { invented } from './invented-household.js';

describe('the visit form', () => {
  it('is read from its own inputs as the same draft, whatever was answered', () => {
    fc.assert(
      fc.property(invented.anyDraft, (draft) => {
        expect(VisitFormDraft.parse(draft)).toEqual(draft);
        expect(readVisitForm(visitFormFields(draft))).toEqual({ draft, errors: [] });
      }),
    );
  });

  it('is complete exactly when nothing is missing', () => {
    fc.assert(
      fc.property(fc.oneof(invented.anyDraft, invented.anyForm), (draft) => {
        expect(missingInVisit(draft).length === 0).toBe(VisitForm.safeParse(draft).success);
        expect(completeVisit(draft).kind).toBe(missingInVisit(draft).length === 0 ? 'complete' : 'missing');
      }),
    );
  });

  it('names every missing field once, in Chinese', () => {
    const missing = missingInVisit({ schema: 1, members: [{ name: '王桂花' }, {}] });
    const names = missing.map(({ field }) => field);
    expect(new Set(names).size).toBe(names.length);
    expect(missing).toContainEqual({ field: 'members.0.labour', label: '王桂花的劳动能力' });
    expect(missing).toContainEqual({ field: 'members.1.name', label: '第2人的姓名' });
    expect(missing).toContainEqual({ field: 'members.1.born', label: '第2人的出生年份或岁数' });
    expect(missing.every(({ label }) => /\p{Script=Han}/u.test(label))).toBe(true);
    expect(missingInVisit({ schema: 1 }).map(({ field }) => field)).toContain('members');
  });

  it('wants no year of birth where a right ID number tells it', () => {
    const { born: _, ...rest } = invented.member();
    const withId = { ...rest, idNumber: invented.id('1970-01-01', 7) };
    expect(missingInVisit(invented.form({ members: [withId] }))).toEqual([]);
    expect(missingInVisit({ ...invented.form(), members: [{ ...rest, idNumber: '123' }] })).toEqual([
      { field: 'members.0.born', label: '王桂花的出生年份或岁数' },
    ]);
  });

  it('takes “not known” for an answer', () => {
    const form = invented.form({
      housing: 'unknown',
      income: { ...invented.form().income, wages: 'unknown' },
    });
    expect(missingInVisit(form)).toEqual([]);
  });

  it('reads what people type', () => {
    const { draft, errors } = readVisitForm({
      'income.wages': '一万二',
      'income.businessGross': '3千 ',
      'income.businessCost': '１２００',
      'spending.medical': '1.2万',
      'spending.other': '不知道',
      formerlyPoor: '是',
      housing: 'C级（局部危险）',
      visitedOn: '2026年3月2日',
      'risks.01': 'on',
      'risks.0201': '1',
      'risks.none': '',
      'members.3.name': ' 王桂花 ',
      'members.3.born': '67岁',
      'members.3.idNumber': '990000 19590302 012x',
      'members.3.insurance.none': '1',
      'members.5.name': '',
      'members.9.born': '2012年5月',
      'members.9.workMonths': '八个月',
      words: '水把房子\r\n冲了',
    });
    expect(errors).toEqual([]);
    expect(draft).toEqual({
      schema: 1,
      income: {
        wages: { low: 12_000, high: 12_000 },
        businessGross: { low: 3000, high: 3000 },
        businessCost: { low: 1200, high: 1200 },
      },
      spending: { medical: { low: 12_000, high: 12_000 }, other: 'unknown' },
      formerlyPoor: true,
      housing: 'C',
      visitedOn: '2026-03-02',
      risks: ['01', '0201'],
      words: '水把房子\n冲了',
      members: [
        { name: '王桂花', born: { by: 'age', age: 67 }, idNumber: '99000019590302012X', insurance: [] },
        { born: { by: 'year', year: 2012 }, workMonths: 8 },
      ],
    });
  });

  it.each([
    ['income.wages', '好几千', '工资性收入'],
    ['formerlyPoor', '大概', '是不是脱贫户'],
    ['housing', 'E', '住房等级'],
    ['visitedOn', '2026-02-30', '入户日期'],
    ['words', '长'.repeat(2001), '困难说明'],
    ['members.2.born', '56年', '王桂花的出生年份'],
    ['members.2.monthlyWage', '三千多', '王桂花的每月工资'],
    ['members.2.workMonths', '13', '王桂花的一年里做了几个月'],
    ['members.2.idNumber', '9'.repeat(31), '王桂花的身份证号'],
  ])('says of %s what to do, and repeats nothing that was typed', (field, typed, label) => {
    const { draft, errors } = readVisitForm({ 'members.2.name': '王桂花', [field]: typed, water: 'ok' });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ field });
    expect(errors[0]!.says.startsWith(label)).toBe(true);
    expect(errors[0]!.says).toMatch(/请|没有这一天/);
    expect(errors[0]!.says).not.toContain(typed.length > 3 ? typed : '\0');
    expect(draft).toMatchObject({ water: 'ok' });
  });

  it('takes at most five risks, and none beside none', () => {
    const six = Object.fromEntries(
      ['01', '03', '04', '05', '06', '07'].map((code) => [`risks.${code}`, '1']),
    );
    expect(readVisitForm(six).errors).toMatchObject([{ field: 'risks' }]);
    expect(readVisitForm({ 'risks.01': '1', 'risks.none': '1' }).errors).toMatchObject([{ field: 'risks' }]);
    expect(readVisitForm({ 'risks.none': '1' }).draft.risks).toEqual([]);
  });

  it('keeps thirty members and says so of more', () => {
    const rows = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`members.${i}.name`, '李建国']));
    const { draft, errors } = readVisitForm(rows);
    expect(draft.members).toHaveLength(30);
    expect(errors).toMatchObject([{ field: 'members' }]);
  });

  it('never breaks on whatever a browser sends', () => {
    const names = [
      ...visitFields.map(({ path }) => path),
      ...memberFields.map(({ path }) => `members.1.${path}`),
    ];
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(fc.constantFrom(...names), fc.string()),
          fc.oneof(fc.string(), fc.constantFrom('1', '3千', '不知道', '1e9', '9999999999')),
        ),
        (fields) => {
          const { draft, errors } = readVisitForm(fields);
          expect(VisitFormDraft.safeParse(draft).success).toBe(true);
          expect(errors.every(({ says }) => says.length > 0)).toBe(true);
        },
      ),
    );
  });

  it('counts what the collection form asks for', () => {
    const { member } = invented;
    const counted = householdCounts(
      invented.form({
        members: [
          member({ labour: 'weak', chronicIllness: true, works: true }),
          member({ labour: 'none', school: 'primary' }),
          member({
            labour: 'lost',
            disability: 'level_1',
            dibao: true,
            seriousIllness: true,
            publicJob: true,
          }),
        ],
      }),
    );
    expect(counted).toEqual({
      members: 3,
      labour: 1,
      students: 1,
      chronic: 1,
      serious: 1,
      disabled: 1,
      dibao: 1,
      tekun: 0,
      working: 2,
    });
  });
});
