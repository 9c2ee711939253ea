import { z } from 'zod';
import { CauseGroup } from '../reports/cause.js';
import { EntryAction } from './case-entries.js';
import { Actor, CaseAction, CasePurpose, CaseState } from './case-transitions.js';

/** The three doors into the one list: 农户自主申报, 部门筛查预警, 干部排查. */
export const caseDoors = ['self_report', 'warning', 'finding'] as const;
export const CaseDoor = z.enum(caseDoors);
export type CaseDoor = z.infer<typeof CaseDoor>;

/** 脱贫不稳定户, 边缘易致贫户, 突发严重困难户: decided by the county. */
export const householdGroups = ['unstable', 'marginal', 'sudden'] as const;
export const HouseholdGroup = z.enum(householdGroups);
export type HouseholdGroup = z.infer<typeof HouseholdGroup>;

/** One household's matter on its way through the procedure. Status is written by the case service only. */
export const HardshipCase = z.object({
  id: z.string(),
  /** The report or lead that opened it; everything said about the household lies under its key. */
  report: z.string(),
  door: CaseDoor,
  /** The first cause named. */
  cause: CauseGroup.nullable(),
  state: CaseState,
  purpose: CasePurpose,
  /** Canonical path down to the village where known; null while nobody knows the place. */
  region: z.string().nullable(),
  /** In the urgent lane (绿色通道): measures may come before the procedure. */
  urgent: z.boolean(),
  /** The family asked for 复核 and nobody has answered yet. */
  recheckAskedAt: z.string().nullable(),
  openedAt: z.string(),
  /** When it came into its state. */
  stateSince: z.string(),
  /** The staff member who answers for it. */
  responsible: z.string().nullable(),
  group: HouseholdGroup.nullable(),
  /** Whether anybody of the household can work; null until a visit told. */
  labour: z.enum(['able', 'unable']).nullable(),
  /** The limit of the step it is in, and two thirds of the way to it; null where no limit is known. */
  dueAt: z.string().nullable(),
  amberAt: z.string().nullable(),
  /** When the clocks stood still; `until` is null while they do. */
  pauses: z.array(z.object({ from: z.string(), until: z.string().nullable() })),
  /** The public notice of this review; `until` is the instant its days are over. */
  notice: z.object({ from: z.string(), until: z.string() }).nullable(),
  /** Objections to the notice that nobody has dealt with yet. */
  openObjections: z.number().int().nonnegative(),
  includedAt: z.string().nullable(),
  firstMeasureAt: z.string().nullable(),
  /** The first 产业, 就业, 金融 or 公益岗位 measure. */
  developmentMeasureAt: z.string().nullable(),
  lastFollowUpAt: z.string().nullable(),
  /** When the family was told that it was refused, or had read it; null in every other state. */
  toldAt: z.string().nullable(),
  /** The first visit at the house in this round. */
  visitedAt: z.string().nullable(),
  /** When the round after 复核 began; null in the first, which begins with the report. */
  roundSince: z.string().nullable(),
  version: z.number().int(),
});
export type HardshipCase = z.infer<typeof HardshipCase>;

/** What happened to a case: actions of the table, entries of the staff, and what the family did that moves nothing. */
export const StepAction = z.union([
  CaseAction,
  EntryAction,
  z.enum(['申报', '预警', '排查发现', '补充', '申请复核', '清除信息', '疑似同户']),
]);
export type StepAction = z.infer<typeof StepAction>;

/** One entry of a case's history; never changed afterwards. */
export const CaseStep = z.object({
  id: z.string(),
  case: z.string(),
  at: z.string(),
  action: StepAction,
  actor: Actor,
  /** Who of the staff; null for the family. */
  actorId: z.string().nullable(),
  from: CaseState.nullable(),
  to: CaseState,
  purpose: CasePurpose,
  /** For colleagues; encrypted. */
  note: z.string().nullable(),
  /** For the family; encrypted. */
  familyNote: z.string().nullable(),
});
export type CaseStep = z.infer<typeof CaseStep>;
