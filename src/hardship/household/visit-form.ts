import { z } from 'zod';
import { CauseCode, mostCauses } from '../reports/cause.js';
import { Amount } from './amount.js';
import { isDay } from './calendar-day.js';
import {
  bureaus,
  checkStates,
  codesIn,
  compulsoryEducation,
  firmness,
  housingGrades,
  incomeDrops,
  insuranceJoined,
} from './household-codes.js';
import { HouseholdMember, isAgeKnown, MemberDraft } from './household-member.js';
import { InspectionRule } from './inspection-rule.js';
import { memberFields, valueAt, visitFields } from './visit-fields.js';

const sentence = z.string().min(1).max(2000);

/** The twelve months before the report, yuan a year for the whole household. */
const Income = z.object({
  /** 工资性. */
  wages: Amount,
  /** 生产经营性: what came in, and what it cost. */
  businessGross: Amount,
  businessCost: Amount,
  /** 财产性: rent, transferred land, interest, shares. */
  property: Amount,
  /** 转移性: pensions, subsidies, 低保, what children send. */
  transfer: Amount,
});

/** 合规自付: what the household paid itself in the same twelve months after insurance and help, yuan a year. */
const RigidSpending = z.object({ medical: Amount, education: Amount, housing: Amount, other: Amount });

const CheckState = z.enum(codesIn(checkStates));
const byBureau = <Value extends z.ZodType>(value: Value) =>
  z.object(
    Object.fromEntries(codesIn(bureaus).map((bureau) => [bureau, value])) as Record<
      keyof typeof bureaus,
      Value
    >,
  );
const Checks = byBureau(CheckState);

export const mostMembers = 30;

/** Stage 2: what the cadre finds at the house (入户核实) and 信息比对 adds, with every answer given. */
export const VisitForm = z.object({
  schema: z.literal(1),
  /** 脱贫户. */
  formerlyPoor: z.boolean(),
  members: z.array(HouseholdMember).min(1).max(mostMembers),
  income: Income,
  spending: RigidSpending,
  incomeDrop: z.enum(codesIn(incomeDrops)),
  /** 两不愁. */
  foodAndClothing: z.enum(codesIn(firmness)),
  housing: z.enum(codesIn(housingGrades)),
  water: z.enum(codesIn(firmness)),
  education: z.enum(codesIn(compulsoryEducation)),
  insured: z.enum(codesIn(insuranceJoined)),
  /** 致贫返贫风险 by code, in the order of the codes; empty: none was found. */
  risks: z.array(CauseCode).max(mostCauses),
  /** 困难说明. */
  words: sentence,
  address: z.string().min(1).max(200),
  /** Staff id; the desk writes over whatever a browser sends. */
  visitedBy: z.string().min(1).max(60),
  /** Day in Asia/Shanghai. */
  visitedOn: z.string().refine(isDay),
  checks: Checks,
  findings: byBureau(sentence.optional()).optional(),
  /** Warnings that stand, each with its reason. */
  kept: z.partialRecord(InspectionRule, sentence).optional(),
});
export type VisitForm = z.infer<typeof VisitForm>;

/** The same while it is filled: anything may still be missing. A complete form is a draft too. */
export const VisitFormDraft = VisitForm.extend({
  members: z.array(MemberDraft).max(mostMembers),
  income: Income.partial(),
  spending: RigidSpending.partial(),
  checks: Checks.partial(),
})
  .partial()
  .extend({ schema: z.literal(1) });
export type VisitFormDraft = z.infer<typeof VisitFormDraft>;

export interface MissingField {
  /** Name of the input: `income.wages`, `members.0.sex`. */
  field: string;
  /** In Chinese, for whoever fills the form. */
  label: string;
}

/** What a complete form still wants; empty exactly when it is one. "Not known" is an answer. */
export function missingInVisit(draft: VisitFormDraft): MissingField[] {
  const members = draft.members ?? [];
  return [
    ...visitFields
      .filter(({ path, required }) => required && valueAt(draft, path) === undefined)
      .map(({ path, label }) => ({ field: path, label })),
    ...(members.length === 0 ? [{ field: 'members', label: '家庭成员（至少一人）' }] : []),
    ...members.flatMap(missingInMember),
  ];
}

function missingInMember(member: MemberDraft, index: number): MissingField[] {
  return memberFields
    .filter(({ path, required }) =>
      path === 'born' ? !isAgeKnown(member) : required && valueAt(member, path) === undefined,
    )
    .map(({ path, label }) => ({
      field: `members.${index}.${path}`,
      label: `${memberName(member, index)}的${label}`,
    }));
}

/** How the form speaks of a member: by name, or by the row. */
export const memberName = ({ name }: MemberDraft, index: number): string => name ?? `第${index + 1}人`;

export type CompletedVisit =
  | { kind: 'complete'; form: VisitForm }
  | { kind: 'missing'; missing: MissingField[] };

export function completeVisit(draft: VisitFormDraft): CompletedVisit {
  const missing = missingInVisit(draft);
  return missing.length > 0
    ? { kind: 'missing', missing }
    : { kind: 'complete', form: VisitForm.parse(draft) };
}

/** The counts the collection form asks for; each counts those who are told to be so. */
export function householdCounts({ members = [] }: VisitFormDraft): Record<HouseholdCount, number> {
  const count = (is: (member: MemberDraft) => boolean | undefined): number =>
    members.filter((member) => is(member) === true).length;
  return {
    members: members.length,
    labour: count(({ labour }) => labour === 'ordinary' || labour === 'weak'),
    students: count(
      ({ school }) => school !== undefined && school !== 'not_in_school' && school !== 'dropped_out',
    ),
    chronic: count(({ chronicIllness }) => chronicIllness),
    serious: count(({ seriousIllness }) => seriousIllness),
    disabled: count(({ disability }) => disability !== undefined && disability !== 'none'),
    dibao: count(({ dibao }) => dibao),
    tekun: count(({ tekun }) => tekun),
    working: count(({ works, publicJob }) => works === true || publicJob),
  };
}

export type HouseholdCount =
  | 'members'
  | 'labour'
  | 'students'
  | 'chronic'
  | 'serious'
  | 'disabled'
  | 'dibao'
  | 'tekun'
  | 'working';
