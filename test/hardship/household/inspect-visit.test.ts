import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HouseholdMember } from '../../../src/hardship/household/household-member.js';
import {
  inspectVisit,
  standInTheWay,
  type InspectionContext,
} from '../../../src/hardship/household/inspect-visit.js';
import { inspectionRules, type InspectionRule } from '../../../src/hardship/household/inspection-rule.js';
import type { Measure, MeasureKind } from '../../../src/hardship/household/measure.js';
import type { VisitFormDraft } from '../../../src/hardship/household/visit-form.js';
import { invented } from './invented-household.js';

const { member, form, id, exactly } = invented;

const measure = (kind: MeasureKind, about: Partial<Measure> = {}): Measure => ({
  id: 'm1',
  kind,
  cause: null,
  what: '一项帮扶',
  responsible: { id: '01STAFF', name: '赵敏' },
  from: '2026-02-01',
  until: null,
  state: 'doing',
  note: '',
  ...about,
});
const context = (about: Partial<InspectionContext> = {}): InspectionContext => ({
  duplicateIds: [],
  includedAt: null,
  measures: [],
  now: new Date('2026-03-02T02:00:00.000Z'),
  ...about,
});

const people = (...members: Partial<HouseholdMember>[]): VisitFormDraft =>
  form({ members: members.map((each) => member(each)) });
const work = { works: true, employer: '新田砖厂', sector: '建材', monthlyWage: exactly(3000) };
const right = id('1970-01-02', 11);
const other = id('1970-01-02', 12);
const noWages = { ...form().income, wages: exactly(0) };

type Row = [
  rule: InspectionRule,
  when: string,
  draft: VisitFormDraft,
  about: Partial<InspectionContext>,
  finds: 'must' | 'look' | 'nothing',
];

const rows: Row[] = [
  [
    'duplicate_id',
    'another household has the number',
    people({ idNumber: right }),
    { duplicateIds: [right] },
    'must',
  ],
  [
    'duplicate_id',
    'two members have one number',
    people({ idNumber: right }, { idNumber: right }),
    {},
    'must',
  ],
  [
    'duplicate_id',
    'the numbers are different',
    people({ idNumber: right }, { idNumber: other }),
    {},
    'nothing',
  ],
  ['duplicate_id', 'nobody looked', people({ idNumber: right }), { duplicateIds: null }, 'nothing'],
  ['duplicate_id', 'no number was told', people({}, {}), { duplicateIds: [right] }, 'nothing'],

  ['id_number', 'it is too short', people({ idNumber: '123' }), {}, 'must'],
  [
    'id_number',
    'the check digit is wrong',
    people({ idNumber: right.slice(0, 17) + (right.endsWith('3') ? '4' : '3') }),
    {},
    'must',
  ],
  ['id_number', 'it is right', people({ idNumber: right }), {}, 'nothing'],
  ['id_number', 'none was told', people({}), {}, 'nothing'],

  ['labour_not_short', 'all can work', { ...people({}, { labour: 'weak' }), risks: ['04'] }, {}, 'must'],
  [
    'labour_not_short',
    'one of three can',
    { ...people({}, { labour: 'none' }, { labour: 'lost' }), risks: ['04'] },
    {},
    'look',
  ],
  [
    'labour_not_short',
    'one of four can',
    { ...people({}, { labour: 'none' }, { labour: 'none' }, { labour: 'lost' }), risks: ['04'] },
    {},
    'nothing',
  ],
  ['labour_not_short', 'another risk is named', { ...people({}), risks: ['01'] }, {}, 'nothing'],
  [
    'labour_not_short',
    'the labour is not told',
    { schema: 1, members: [{ name: '王桂花' }], risks: ['04'] },
    {},
    'nothing',
  ],

  [
    'job_risk_nobody_works',
    'nobody can work',
    { ...people({ labour: 'lost', ...work }), risks: ['07'] },
    {},
    'look',
  ],
  ['job_risk_nobody_works', 'nobody is registered as working', { ...people({}), risks: ['07'] }, {}, 'look'],
  ['job_risk_nobody_works', 'somebody works', { ...people(work), risks: ['07'] }, {}, 'nothing'],
  [
    'job_risk_nobody_works',
    'somebody has a public job',
    { ...people({ publicJob: true }), risks: ['07'] },
    {},
    'nothing',
  ],
  [
    'job_risk_nobody_works',
    'work is not told',
    { schema: 1, members: [{ labour: 'weak' }], risks: ['07'] },
    {},
    'nothing',
  ],
  ['job_risk_nobody_works', 'another risk is named', people({}), {}, 'nothing'],

  ['two_insurances', 'somebody has both', people({ insurance: ['resident', 'employee'] }), {}, 'look'],
  [
    'two_insurances',
    'two people have one each',
    people({ insurance: ['resident'] }, { insurance: ['employee'] }),
    {},
    'nothing',
  ],
  ['two_insurances', 'it is not told', { schema: 1, members: [{ name: '王桂花' }] }, {}, 'nothing'],

  ['subsidy_without_disabled', 'nobody is disabled', people({ disabilitySubsidy: true }, {}), {}, 'look'],
  [
    'subsidy_without_disabled',
    'somebody is',
    people({ disabilitySubsidy: true, disability: 'no_level' }),
    {},
    'nothing',
  ],
  [
    'subsidy_without_disabled',
    'of one it is not told',
    { schema: 1, members: [{ disabilitySubsidy: true, disability: 'none' }, {}] },
    {},
    'nothing',
  ],

  ['child_in_public_job', 'fifteen', people({ publicJob: true, born: { by: 'age', age: 15 } }), {}, 'must'],
  [
    'child_in_public_job',
    'fifteen by the ID number',
    people({ publicJob: true, idNumber: id('2010-03-03', 5) }),
    {},
    'must',
  ],
  [
    'child_in_public_job',
    'sixteen today',
    people({ publicJob: true, idNumber: id('2010-03-02', 5) }),
    {},
    'nothing',
  ],
  [
    'child_in_public_job',
    'the year allows both',
    people({ publicJob: true, born: { by: 'year', year: 2010 } }),
    {},
    'nothing',
  ],
  [
    'child_in_public_job',
    'the age is not told',
    { schema: 1, members: [{ publicJob: true }] },
    {},
    'nothing',
  ],
  ['child_in_public_job', 'a child without a job', people({ born: { by: 'age', age: 9 } }), {}, 'nothing'],

  ['tekun_works', 'one person is both', people({ tekun: true, ...work }), {}, 'look'],
  ['tekun_works', 'two people are one each', people({ tekun: true }, work), {}, 'nothing'],
  ['tekun_works', 'it is not told', { schema: 1, members: [{ works: true }] }, {}, 'nothing'],

  [
    'month_without_measure',
    'a month to the day',
    people({}),
    { includedAt: '2026-02-02T01:00:00.000Z' },
    'must',
  ],
  [
    'month_without_measure',
    'one is only planned',
    people({}),
    { includedAt: '2026-02-02', measures: [measure('medical', { state: 'planned' })] },
    'must',
  ],
  ['month_without_measure', 'a day less', people({}), { includedAt: '2026-02-03' }, 'nothing'],
  [
    'month_without_measure',
    'there is one',
    people({}),
    { includedAt: '2025-02-02', measures: [measure('medical')] },
    'nothing',
  ],
  ['month_without_measure', 'not included', people({}), {}, 'nothing'],

  [
    'labour_without_development',
    'six months with help of another kind',
    people({}),
    { includedAt: '2025-09-02', measures: [measure('medical')] },
    'must',
  ],
  [
    'labour_without_development',
    'a day less',
    people({}),
    { includedAt: '2025-09-03', measures: [measure('medical')] },
    'nothing',
  ],
  [
    'labour_without_development',
    'there is one',
    people({}),
    { includedAt: '2025-01-02', measures: [measure('public_job')] },
    'nothing',
  ],
  [
    'labour_without_development',
    'nobody can work',
    people({ labour: 'none' }),
    { includedAt: '2025-01-02' },
    'nothing',
  ],
  [
    'labour_without_development',
    'the labour is not told',
    { schema: 1 },
    { includedAt: '2025-01-02' },
    'nothing',
  ],

  [
    'job_measure_without_earner',
    'nobody earns',
    { ...people({}), income: noWages },
    { measures: [measure('employment')] },
    'look',
  ],
  [
    'job_measure_without_earner',
    'there are wages',
    people({}),
    { measures: [measure('employment')] },
    'nothing',
  ],
  [
    'job_measure_without_earner',
    'the wages are not known',
    { ...people({}), income: { wages: 'unknown' } },
    { measures: [measure('employment')] },
    'nothing',
  ],
  [
    'job_measure_without_earner',
    'somebody works',
    { ...people(work), income: noWages },
    { measures: [measure('employment')] },
    'nothing',
  ],
  [
    'job_measure_without_earner',
    'the measure is planned',
    { ...people({}), income: noWages },
    { measures: [measure('employment', { state: 'planned' })] },
    'nothing',
  ],
  [
    'job_measure_without_earner',
    'the measure is no job',
    { ...people({}), income: noWages },
    { measures: [measure('medical')] },
    'nothing',
  ],

  [
    'work_incomplete',
    'the wage is not told',
    people({ works: true, employer: '砖厂', sector: '建材' }),
    {},
    'must',
  ],
  ['work_incomplete', 'the wage is not known', people({ ...work, monthlyWage: 'unknown' }), {}, 'must'],
  [
    'work_incomplete',
    'the employer is not told',
    people({ works: true, sector: '建材', monthlyWage: exactly(1) }),
    {},
    'must',
  ],
  [
    'work_incomplete',
    'the sector is not told',
    people({ works: true, employer: '砖厂', monthlyWage: exactly(1) }),
    {},
    'must',
  ],
  ['work_incomplete', 'all is told', people(work), {}, 'nothing'],
  ['work_incomplete', 'nobody works', people({}), {}, 'nothing'],
];

describe('the inspection', () => {
  it.each(rows)('%s, when %s', (rule, _, draft, about, finds) => {
    const found = inspectVisit(draft, context(about)).find((each) => each.rule === rule);
    if (finds === 'nothing') {
      expect(found).toBeUndefined();
      return;
    }
    expect(found).toMatchObject({ severity: finds, kept: null });
    expect(found!.says).toMatch(/\p{Script=Han}/u);
    expect(found!.lookAt).toMatch(/\p{Script=Han}/u);
  });

  it('has rows that fire and rows that do not for every rule', () => {
    for (const rule of inspectionRules) {
      const kinds = new Set(rows.filter(([of]) => of === rule).map((row) => row[4] === 'nothing'));
      expect([rule, kinds.size]).toEqual([rule, 2]);
    }
  });

  it('finds nothing in an ordinary form, and nothing in an empty one', () => {
    expect(inspectVisit(form(), context())).toEqual([]);
    expect(inspectVisit({ schema: 1 }, context({ duplicateIds: null }))).toEqual([]);
  });

  it('names the inputs to look at, and who', () => {
    const [found] = inspectVisit(people({}, { name: '李小明', works: true, employer: '砖厂' }), context());
    expect(found).toMatchObject({
      rule: 'work_incomplete',
      says: '李小明在务工，没有写工资、行业',
      fields: ['members.1.monthlyWage', 'members.1.sector'],
    });
  });

  it('lets a warning stand with its reason, and only that one', () => {
    const draft = {
      ...people({ idNumber: '123', works: true, employer: '砖厂', sector: '建材' }),
      kept: { work_incomplete: '老板不说工资' },
    };
    const findings = inspectVisit(draft, context());
    expect(findings.map(({ rule, kept }) => [rule, kept])).toEqual([
      ['id_number', null],
      ['work_incomplete', '老板不说工资'],
    ]);
    expect(standInTheWay(findings).map(({ rule }) => rule)).toEqual(['id_number']);
    expect(standInTheWay(inspectVisit(people({ insurance: ['resident', 'employee'] }), context()))).toEqual(
      [],
    );
  });

  it('finds the same in whatever order the members stand', () => {
    const shuffled = invented.anyForm.chain((draft) =>
      fc.tuple(
        fc.constant(draft),
        fc.shuffledSubarray(draft.members, {
          minLength: draft.members.length,
          maxLength: draft.members.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([draft, members]) => {
        const told = (each: VisitFormDraft) =>
          inspectVisit(each, context({ includedAt: '2025-01-01', measures: [measure('employment')] })).map(
            ({ rule, severity, fields }) => [rule, severity, fields.length],
          );
        expect(told({ ...draft, members })).toEqual(told(draft));
      }),
    );
  });
});
