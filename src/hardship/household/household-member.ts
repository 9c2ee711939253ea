import { z } from 'zod';
import { PersonName } from '../reports/hardship-report.js';
import { Amount } from './amount.js';
import { birthdayIn, idFault } from './id-number.js';
import {
  codesIn,
  disabilityLevels,
  insuranceKinds,
  labourKinds,
  memberRelations,
  schoolStages,
  sexes,
} from './household-codes.js';

/** When somebody was born, as told: the year, or how old on the day of the visit. */
export const Born = z.discriminatedUnion('by', [
  z.object({ by: z.literal('year'), year: z.number().int().min(1900).max(2100) }),
  z.object({ by: z.literal('age'), age: z.number().int().min(0).max(120) }),
]);
export type Born = z.infer<typeof Born>;

const words = z.string().min(1).max(80);

const answers = z.object({
  name: PersonName,
  /** To the head of the household. */
  relation: z.enum(codesIn(memberRelations)),
  /** May be left out where the ID number is right. */
  born: Born.optional(),
  /** As written, even when it is wrong: the inspection says so. */
  idNumber: z.string().min(1).max(30).optional(),
  sex: z.enum(codesIn(sexes)),
  labour: z.enum(codesIn(labourKinds)),
  school: z.enum(codesIn(schoolStages)),
  chronicIllness: z.boolean(),
  seriousIllness: z.boolean(),
  disability: z.enum(codesIn(disabilityLevels)),
  /** 低保. */
  dibao: z.boolean(),
  /** 特困. */
  tekun: z.boolean(),
  /** Empty: in none. */
  insurance: z.array(z.enum(codesIn(insuranceKinds))).max(2),
  disabilitySubsidy: z.boolean(),
  /** 公益岗位. */
  publicJob: z.boolean(),
  /** 务工: works for wages, here or away; the four below tell where and how. */
  works: z.boolean(),
  workPlace: words.optional(),
  employer: words.optional(),
  sector: words.optional(),
  /** Yuan a month. */
  monthlyWage: Amount.optional(),
  /** Of the twelve before the report. */
  workMonths: z.number().int().min(0).max(12).optional(),
});

export const MemberDraft = answers.partial();
export type MemberDraft = z.infer<typeof MemberDraft>;

export const HouseholdMember = answers.refine(isAgeKnown);
export type HouseholdMember = z.infer<typeof HouseholdMember>;

/** Whether the year of birth is told by itself or by a right ID number. */
export function isAgeKnown({ born, idNumber }: Pick<MemberDraft, 'born' | 'idNumber'>): boolean {
  return born !== undefined || (idNumber !== undefined && idFault(idNumber) === null);
}

/** Whole years on a day (of the visit, where the age was told there), as narrow as is known; null when nothing is. */
export function ageOn(
  { born, idNumber }: Pick<MemberDraft, 'born' | 'idNumber'>,
  day: string,
): { low: number; high: number } | null {
  const year = Number(day.slice(0, 4));
  if (idNumber !== undefined && idFault(idNumber) === null) {
    const birthday = birthdayIn(idNumber)!;
    const had = birthday.slice(5) <= day.slice(5) ? 0 : 1;
    const age = year - Number(birthday.slice(0, 4)) - had;
    return { low: age, high: age };
  }
  if (born === undefined) return null;
  if (born.by === 'age') return { low: born.age, high: born.age };
  return { low: Math.max(0, year - born.year - 1), high: year - born.year };
}

/** Able to work, fully or less; null when not told. */
export function canWork({ labour }: Pick<MemberDraft, 'labour'>): boolean | null {
  return labour === undefined ? null : labour === 'ordinary' || labour === 'weak';
}
