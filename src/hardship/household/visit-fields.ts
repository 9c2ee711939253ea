import { mostCauses } from '../reports/cause.js';
import { causeNames } from './cause-name.js';
import type { FieldKind } from './field-kind.js';
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
} from './household-codes.js';
import { inspectionRuleNames, inspectionRules } from './inspection-rule.js';

/** One answer of the visit form: where it lies, what it is called, how it is typed. */
export interface VisitField {
  /** Inside the form, or inside a member: `income.wages`, `sex`. */
  path: string;
  /** In Chinese, for whoever fills the form. */
  label: string;
  kind: FieldKind;
  /** A complete form has it. */
  required: boolean;
}

const must = (path: string, label: string, kind: FieldKind): VisitField => ({
  path,
  label,
  kind,
  required: true,
});
const may = (path: string, label: string, kind: FieldKind): VisitField => ({
  ...must(path, label, kind),
  required: false,
});
const choice = (words: Readonly<Record<string, string>>): FieldKind => ({
  kind: 'choice',
  options: Object.entries(words),
});
const yesNo: FieldKind = { kind: 'yes_no' };
const text = (longest: number): FieldKind => ({ kind: 'text', longest });
const long: FieldKind = { kind: 'text', longest: 2000, long: true };
const yearly: FieldKind = { kind: 'amount', per: 'year' };

const risks: FieldKind = {
  kind: 'several',
  options: Object.entries(causeNames).sort(([a], [b]) => (a < b ? -1 : 1)),
  most: mostCauses,
};

/** Every answer of the form but the members', in the order they are asked. */
export const visitFields: readonly VisitField[] = [
  must('visitedOn', '入户日期', { kind: 'day' }),
  must('visitedBy', '核实人', text(60)),
  must('address', '家庭住址', text(200)),
  must('formerlyPoor', '是不是脱贫户', yesNo),
  must('income.wages', '工资性收入（一年，元）', yearly),
  must('income.businessGross', '种养、做买卖等生产经营收入（一年，元，没扣成本）', yearly),
  must('income.businessCost', '生产经营的成本（一年，元）', yearly),
  must('income.property', '财产性收入：土地流转、租金、利息、分红（一年，元）', yearly),
  must('income.transfer', '转移性收入：养老金、低保、补贴、子女给的（一年，元）', yearly),
  must('spending.medical', '看病自己付的钱（报销以后，一年，元）', yearly),
  must('spending.education', '上学自己付的钱（一年，元）', yearly),
  must('spending.housing', '修房建房自己付的钱（一年，元）', yearly),
  must('spending.other', '其他不得不花的钱（一年，元）', yearly),
  must('incomeDrop', '收入比出事以前', choice(incomeDrops)),
  must('foodAndClothing', '吃和穿', choice(firmness)),
  must('housing', '住房等级', choice(housingGrades)),
  must('water', '饮水安全', choice(firmness)),
  must('education', '义务教育', choice(compulsoryEducation)),
  must('insured', '医保参保', choice(insuranceJoined)),
  must('risks', '致贫返贫风险（最多五项）', risks),
  must('words', '困难说明', long),
  ...codesIn(bureaus).flatMap((bureau) => [
    must(`checks.${bureau}`, `${bureaus[bureau]}信息比对`, choice(checkStates)),
    may(`findings.${bureau}`, `${bureaus[bureau]}信息比对发现了什么`, long),
  ]),
  ...inspectionRules.map((rule) =>
    may(`kept.${rule}`, `“${inspectionRuleNames[rule]}”照原样保留的理由`, long),
  ),
];

/** The answers of one member, in the order they are asked. */
export const memberFields: readonly VisitField[] = [
  must('name', '姓名', text(40)),
  must('relation', '与户主的关系', choice(memberRelations)),
  may('idNumber', '身份证号', { kind: 'id_number' }),
  // not wanted where the ID number tells it
  may('born', '出生年份或岁数', { kind: 'born' }),
  must('sex', '性别', choice(sexes)),
  must('labour', '劳动能力', choice(labourKinds)),
  must('school', '上学情况', choice(schoolStages)),
  must('chronicIllness', '有没有慢性病', yesNo),
  must('seriousIllness', '有没有大病', yesNo),
  must('disability', '残疾等级', choice(disabilityLevels)),
  must('dibao', '是不是低保', yesNo),
  must('tekun', '是不是特困', yesNo),
  must('insurance', '参加的医保', {
    kind: 'several',
    options: Object.entries(insuranceKinds),
    most: 2,
  }),
  must('disabilitySubsidy', '有没有残疾人补贴', yesNo),
  must('publicJob', '是不是在公益岗位', yesNo),
  must('works', '是不是在务工', yesNo),
  may('workPlace', '在哪里务工（省、市、县）', text(80)),
  may('employer', '务工的单位或老板', text(80)),
  may('sector', '务工的行业', text(80)),
  may('monthlyWage', '每月工资（元）', { kind: 'amount', per: 'month' }),
  may('workMonths', '一年里做了几个月', { kind: 'whole', most: 12 }),
];

/** The answer that lies at a path; undefined when there is none. */
export const valueAt = (inside: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], inside);
