import { z } from 'zod';
import { CauseCode, mostCauses } from '../reports/cause.js';
import { PersonName, Village } from '../reports/hardship-report.js';

/** What another bureau or somebody of the staff says about a household that did not report itself. */
export const Lead = z.object({
  schema: z.literal(1),
  id: z.string(),
  /** Ten digits, the last a check digit; written on what the household is given. */
  receipt: z.string(),
  name: PersonName,
  village: Village,
  phone: z
    .string()
    .regex(/^(1[3-9]\d{9}|0\d{9,11})$/)
    .nullable(),
  /** From a bureau's sheet or the visit; never shown in lists. */
  idNumber: z.string().nullable(),
  causes: z.array(CauseCode).max(mostCauses),
  urgent: z.boolean(),
  /** What was found, in the finder's or the bureau's words. */
  words: z.string(),
  source: z.discriminatedUnion('door', [
    /** 部门筛查预警: the row of a sheet. */
    z.object({ door: z.literal('warning'), bureau: z.string(), import: z.string(), row: z.number().int() }),
    /** 干部排查: a round, or somebody passing by. */
    z.object({ door: z.literal('finding'), round: z.string().nullable(), foundBy: z.string() }),
  ]),
  at: z.string(),
});
export type Lead = z.infer<typeof Lead>;
