import { z } from 'zod';
import { CauseCode } from '../reports/cause.js';
import { isDay } from './calendar-day.js';
import { codesIn } from './household-codes.js';
import { canWork } from './household-member.js';
import type { VisitFormDraft } from './visit-form.js';

/** Kinds of help by the code list of the collection form; the first four are development measures. */
export const measureKinds = {
  industry: '产业',
  employment: '就业',
  finance: '金融',
  public_job: '公益岗位',
  dibao: '低保',
  tekun: '特困',
  temporary_relief: '临时救助',
  medical: '医疗',
  education: '教育',
  housing: '住房',
  water: '饮水',
  disability_subsidy: '残疾补贴',
  social_help: '社会帮扶',
} as const;
export const MeasureKind = z.enum(codesIn(measureKinds));
export type MeasureKind = z.infer<typeof MeasureKind>;

const development: readonly MeasureKind[] = ['industry', 'employment', 'finance', 'public_job'];

/** 开发式帮扶: help to earn. */
export const isDevelopment = (kind: MeasureKind): boolean => development.includes(kind);

export const measureStates = { planned: '计划中', doing: '正在做', done: '已完成', stopped: '停了' } as const;

const Day = z.string().refine(isDay);

/** Help for one risk of a household (一户一策). Days are those of Asia/Shanghai. */
export const Measure = z.object({
  id: z.string().min(1),
  kind: MeasureKind,
  /** The risk it is for; null: for the household as a whole. */
  cause: CauseCode.nullable(),
  what: z.string().min(1).max(500),
  responsible: z.object({ id: z.string().min(1), name: z.string().min(1).max(40) }),
  from: Day,
  /** Null: until further notice. */
  until: Day.nullable(),
  state: z.enum(codesIn(measureStates)),
  note: z.string().max(2000),
});
export type Measure = z.infer<typeof Measure>;

/** Whether anybody of a household can work; null while nobody knows. */
export type Labour = 'able' | 'unable' | null;

/** Somebody who can work, fully or less, makes the household able; it is unable when everybody is told not to be. */
export function labourOf({ members = [] }: VisitFormDraft): Labour {
  const told = members.map(canWork);
  if (told.includes(true)) return 'able';
  return told.length === 0 || told.includes(null) ? null : 'unable';
}

/** The days of the first measure and the first development measure that were begun; one only planned helps nobody yet. */
export function firstMeasures(measures: readonly Measure[]): {
  firstMeasureAt: string | null;
  developmentMeasureAt: string | null;
} {
  const earliest = (some: readonly Measure[]): string | null =>
    some.map(({ from }) => from).sort()[0] ?? null;
  const begun = measures.filter(({ state }) => state !== 'planned');
  return {
    firstMeasureAt: earliest(begun),
    developmentMeasureAt: earliest(begun.filter(({ kind }) => isDevelopment(kind))),
  };
}
