import { z } from 'zod';
import { HouseholdGroup } from './case.js';

/** Longest words of one field, in characters. */
const longest = 2000;
const words = z
  .string()
  .trim()
  .max(longest)
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null);

/** Why a household is not taken in, as the reasons are counted. */
export const refusalReasons = [
  'no_risk',
  'risk_solved',
  'covered_elsewhere',
  'not_of_this_place',
  'not_as_told',
  'other',
] as const;
export const RefusalReason = z.enum(refusalReasons);
export type RefusalReason = z.infer<typeof RefusalReason>;

export const closeReasons = ['迁出', '死亡', '合并'] as const;
export const CloseReason = z.enum(closeReasons);
export type CloseReason = z.infer<typeof CloseReason>;

/** What somebody fills in with an action; which of it is needed the table of the procedure says. */
export const ActionInput = z.object({
  /** For colleagues. */
  note: words,
  /** For the family. */
  familyNote: words,
  /** Staff member who answers for the case. */
  responsible: z.string().nullable().default(null),
  group: HouseholdGroup.nullable().default(null),
  grounds: words,
  missing: words,
  reason: words,
  reasonCode: RefusalReason.nullable().default(null),
  closeReason: CloseReason.nullable().default(null),
  /** The case this one becomes part of (合并). */
  mergeInto: z.string().nullable().default(null),
  /** Canonical path of the village it goes to: with 移交, or with a responsible person of a narrower place. */
  village: z.string().nullable().default(null),
});
export type ActionInput = z.infer<typeof ActionInput>;
