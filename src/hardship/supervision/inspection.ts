import { z } from 'zod';
import { CalendarDay } from '../clocks/calendar-day.js';

/**
 * 三查一访, as the city's report of 2020 has it (阜新国家扶贫改革试验区体制机制创新情况报告, 二、(二)): “政策落实、收入核实和
 * 脱贫攻坚质量巩固提升情况”大排查, “脱贫成效满意度”入户回访.
 */
export const inspectionKinds = {
  policy: '查政策落实',
  income: '查收入核实',
  quality: '查质量巩固提升',
  satisfaction: '访成效满意度',
} as const;
export const InspectionKind = z.enum(Object.keys(inspectionKinds) as (keyof typeof inspectionKinds)[]);
export type InspectionKind = z.infer<typeof InspectionKind>;

/** Where the words come from, to be shown beside them. */
export const inspectionSource =
  '《阜新国家扶贫改革试验区体制机制创新情况报告》（2020年）：“谁检查、谁签字、谁负责”，“边检查，边整改”';

/** One inspection of a place; once signed, nothing in it is changed and no finding is added. */
export const Inspection = z.object({
  id: z.string(),
  kind: InspectionKind,
  region: z.string(),
  /** The day it was made. */
  on: CalendarDay,
  /** Households gone to; null when it was done from papers. */
  households: z.number().int().nonnegative().nullable(),
  /** Staff member who began it, and signs it. */
  by: z.string(),
  signed: z.boolean(),
});
export type Inspection = z.infer<typeof Inspection>;

export const findingStates = ['open', 'mended', 'closed'] as const;
export const FindingState = z.enum(findingStates);
export type FindingState = z.infer<typeof FindingState>;

export const findingStateNames: Record<FindingState, string> = {
  open: '待整改',
  mended: '已整改，待复查',
  closed: '复查通过',
};

/** Something found wrong, with who mends it and by when; followed until somebody else has seen that it is mended. */
export const Finding = z.object({
  id: z.string(),
  inspection: z.string(),
  region: z.string(),
  /** What is wrong. */
  what: z.string().min(1).max(1000),
  /** Name of the person who answers for the mending. */
  responsible: z.string().min(1).max(40),
  mendBy: CalendarDay,
  state: FindingState,
  version: z.number().int(),
});
export type Finding = z.infer<typeof Finding>;

export const isFindingOverdue = (
  { state, mendBy }: Pick<Finding, 'state' | 'mendBy'>,
  today: string,
): boolean => state === 'open' && mendBy < today;
