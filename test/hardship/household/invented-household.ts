import fc from 'fast-check';
import type { Amount } from '../../../src/hardship/household/amount.js';
import {
  bureaus,
  checkStates,
  codesIn,
  compulsoryEducation,
  disabilityLevels,
  firmness,
  housingGrades,
  incomeDrops,
  insuranceJoined,
  insuranceKinds,
  labourKinds,
  memberRelations,
  schoolStages,
  sexes,
} from '../../../src/hardship/household/household-codes.js';
import type { HouseholdMember } from '../../../src/hardship/household/household-member.js';
import { inspectionRules } from '../../../src/hardship/household/inspection-rule.js';
import type { VisitForm, VisitFormDraft } from '../../../src/hardship/household/visit-form.js';
import { disasterKinds, causeGroups, type CauseCode } from '../../../src/hardship/reports/cause.js';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number of nobody: the area 990000 is given to no place. */
function id(birthday: string, serial: number): string {
  const body = `990000${birthday.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11]!;
}

const exactly = (value: number): Amount => ({ low: value, high: value });

const member = (about: Partial<HouseholdMember> = {}): HouseholdMember => ({
  name: '王桂花',
  relation: 'head',
  born: { by: 'year', year: 1970 },
  sex: 'female',
  labour: 'ordinary',
  school: 'not_in_school',
  chronicIllness: false,
  seriousIllness: false,
  disability: 'none',
  dibao: false,
  tekun: false,
  insurance: ['resident'],
  disabilitySubsidy: false,
  publicJob: false,
  works: false,
  ...about,
});

/** A complete form: two people, 12,000 yuan a head, no risk, nothing to find. */
const form = (about: Partial<VisitForm> = {}): VisitForm => ({
  schema: 1,
  formerlyPoor: false,
  members: [member(), member({ name: '李建国', relation: 'spouse', sex: 'male' })],
  income: {
    wages: exactly(20_000),
    businessGross: exactly(6000),
    businessCost: exactly(4000),
    property: exactly(500),
    transfer: exactly(1500),
  },
  spending: {
    medical: exactly(0),
    education: exactly(0),
    housing: exactly(0),
    other: exactly(0),
  },
  incomeDrop: 'none',
  foodAndClothing: 'ok',
  housing: 'A',
  water: 'ok',
  education: 'none',
  insured: 'all',
  risks: [],
  words: '一切如常',
  address: '云溪县新屯村三组',
  visitedBy: '01STAFF',
  visitedOn: '2026-03-02',
  checks: { police: 'clear', housing: 'clear', market: 'clear', finance: 'clear', social: 'clear' },
  ...about,
});

const yuan = fc.integer({ min: 0, max: 60_000 });
const amount: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 4, arbitrary: yuan.map(exactly) },
  {
    weight: 2,
    arbitrary: fc.tuple(yuan, yuan).map(([a, b]): Amount => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  },
  { weight: 1, arbitrary: fc.constant<Amount>('unknown') },
);
const oneOf = <Words extends Record<string, string>>(words: Words) => fc.constantFrom(...codesIn(words));
const words = fc
  .array(fc.constantFrom('病', '了', '半年', ' ', '3', '\n', 'a', '“', '，', '<b>'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');
const causes: CauseCode[] = [...causeGroups, ...disasterKinds].sort();
const day = fc
  .tuple(
    fc.integer({ min: 2020, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

const memberAnswers = {
  name: words,
  relation: oneOf(memberRelations),
  born: fc.oneof(
    fc.integer({ min: 1900, max: 2026 }).map((year) => ({ by: 'year' as const, year })),
    fc.integer({ min: 0, max: 120 }).map((age) => ({ by: 'age' as const, age })),
  ),
  idNumber: fc.oneof(
    fc.integer({ min: 0, max: 999 }).map((serial) => id('1980-05-06', serial)),
    fc.constantFrom('123', '99000019800506000A'),
  ),
  sex: oneOf(sexes),
  labour: oneOf(labourKinds),
  school: oneOf(schoolStages),
  chronicIllness: fc.boolean(),
  seriousIllness: fc.boolean(),
  disability: oneOf(disabilityLevels),
  dibao: fc.boolean(),
  tekun: fc.boolean(),
  insurance: fc.subarray(codesIn(insuranceKinds)),
  disabilitySubsidy: fc.boolean(),
  publicJob: fc.boolean(),
  works: fc.boolean(),
  workPlace: words,
  employer: words,
  sector: words,
  monthlyWage: amount,
  workMonths: fc.integer({ min: 0, max: 12 }),
};
const incomeAnswers = {
  wages: amount,
  businessGross: amount,
  businessCost: amount,
  property: amount,
  transfer: amount,
};
const spendingAnswers = { medical: amount, education: amount, housing: amount, other: amount };
const perBureau = <Value>(value: fc.Arbitrary<Value>) =>
  Object.fromEntries(codesIn(bureaus).map((bureau) => [bureau, value])) as Record<
    keyof typeof bureaus,
    fc.Arbitrary<Value>
  >;
const rootAnswers = {
  formerlyPoor: fc.boolean(),
  incomeDrop: oneOf(incomeDrops),
  foodAndClothing: oneOf(firmness),
  housing: oneOf(housingGrades),
  water: oneOf(firmness),
  education: oneOf(compulsoryEducation),
  insured: oneOf(insuranceJoined),
  risks: fc.subarray(causes, { maxLength: 5 }),
  words,
  address: words,
  visitedBy: words,
  visitedOn: day,
};
const findings = fc.record(perBureau(words), { requiredKeys: [] }).filter(hasAny);
const kept = fc
  .record(Object.fromEntries(inspectionRules.map((rule) => [rule, words])), { requiredKeys: [] })
  .filter(hasAny);

function hasAny(record: object): boolean {
  return Object.keys(record).length > 0;
}

/** Any draft with at least nothing in it; groups and members that are there hold something. */
const anyDraft = fc
  .record(
    {
      ...rootAnswers,
      income: fc.record(incomeAnswers, { requiredKeys: [] }).filter(hasAny),
      spending: fc.record(spendingAnswers, { requiredKeys: [] }).filter(hasAny),
      checks: fc.record(perBureau(oneOf(checkStates)), { requiredKeys: [] }).filter(hasAny),
      members: fc.array(fc.record(memberAnswers, { requiredKeys: [] }).filter(hasAny), {
        minLength: 1,
        maxLength: 5,
      }),
      findings,
      kept,
    },
    { requiredKeys: [] },
  )
  .map((answers): VisitFormDraft => ({ schema: 1, ...answers }));

const optional = ['idNumber', 'workPlace', 'employer', 'sector', 'monthlyWage', 'workMonths'];
const anyForm = fc
  .record({
    ...rootAnswers,
    income: fc.record(incomeAnswers),
    spending: fc.record(spendingAnswers),
    checks: fc.record(perBureau(oneOf(checkStates))),
    members: fc.array(
      fc.record(memberAnswers, {
        requiredKeys: codesInOrder(memberAnswers).filter((key) => !optional.includes(key)),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map((answers): VisitForm => ({ schema: 1, ...answers }));

function codesInOrder<Answers extends object>(answers: Answers): (keyof Answers & string)[] {
  return Object.keys(answers) as (keyof Answers & string)[];
}

/** Invented people and what they may answer. */
export const invented = { id, exactly, member, form, anyDraft, anyForm, anyAmount: amount };
