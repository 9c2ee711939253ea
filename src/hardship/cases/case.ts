import { z } from 'zod';
import { Actor, CaseAction, CasePurpose, CaseState } from './case-transitions.js';

/** One household's matter on its way through the procedure. Status is written by the case service only. */
export const HardshipCase = z.object({
  id: z.string(),
  /** The report that opened it. */
  report: z.string(),
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
  version: z.number().int(),
});
export type HardshipCase = z.infer<typeof HardshipCase>;

/** What happened to a case: actions of the table, and what the family did that moves nothing. */
export const StepAction = z.union([CaseAction, z.enum(['申报', '补充', '申请复核', '清除信息', '疑似同户'])]);
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
