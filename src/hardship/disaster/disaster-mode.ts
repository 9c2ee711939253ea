import { z } from 'zod';
import { newUlid } from '../../shared/id.js';
import { CauseCode, disasterKinds } from '../reports/cause.js';
import { may } from '../staff/permissions.js';
import { inScope } from '../staff/reach.js';
import type { StaffMember } from '../staff/staff-member.js';

export const DisasterKind = CauseCode.extract(disasterKinds);
export type DisasterKind = z.infer<typeof DisasterKind>;

/** As what somebody switched it; the roles that may. */
const switchedAs = z.enum(['township', 'county']);
const reason = z.string().trim().min(4).max(500);

/** 灾害模式: an area in which help comes first and every household is to be seen. Rows are never taken out: they are the log. */
export const DisasterMode = z.object({
  id: z.string(),
  region: z.string(),
  kind: DisasterKind,
  reason,
  startedBy: z.string(),
  startedAs: switchedAs,
  startedAt: z.string(),
  ended: z.object({ by: z.string(), as: switchedAs, at: z.string(), reason }).nullable(),
});
export type DisasterMode = z.infer<typeof DisasterMode>;

/** Port. */
export interface DisasterStore {
  /** `standing`: one stands for this place or one around it; of two in the same moment one is started. */
  start(mode: DisasterMode): Promise<'started' | 'standing'>;
  /** False when it had ended already. */
  end(id: string, ended: NonNullable<DisasterMode['ended']>): Promise<boolean>;
  find(id: string): Promise<DisasterMode | null>;
  /** Everywhere. */
  standing(): Promise<DisasterMode[]>;
  /** Of a place and below it, ended ones too, newest first. */
  log(region: string, limit: number): Promise<DisasterMode[]>;
}

/** The standing mode a place lies in; a case opened there is urgent. */
export const disasterOver = (
  standing: readonly DisasterMode[],
  region: string | null,
): DisasterMode | null =>
  region === null ? null : (standing.find((mode) => region.startsWith(mode.region)) ?? null);

/** Standing modes that touch a member's place, from above or below. */
export const disastersAround = (standing: readonly DisasterMode[], region: string): DisasterMode[] =>
  standing.filter((mode) => mode.region.startsWith(region) || region.startsWith(mode.region));

export type DisasterSwitched =
  | { kind: 'done'; mode: DisasterMode }
  | { kind: 'not_by_you' }
  | { kind: 'reason_too_short' }
  /** Already on, or already ended. */
  | { kind: 'already' };

export async function startDisaster(
  store: DisasterStore,
  member: StaffMember,
  started: { region: string; kind: DisasterKind; reason: string },
  now: Date,
): Promise<DisasterSwitched> {
  const as = switchedAs.safeParse(member.role);
  if (!may(member, 'disaster_mode') || !as.success || !inScope(member, started.region))
    return { kind: 'not_by_you' };
  const why = reason.safeParse(started.reason);
  if (!why.success) return { kind: 'reason_too_short' };
  const mode: DisasterMode = {
    ...started,
    reason: why.data,
    id: newUlid(now),
    startedBy: member.id,
    startedAs: as.data,
    startedAt: now.toISOString(),
    ended: null,
  };
  return (await store.start(mode)) === 'started' ? { kind: 'done', mode } : { kind: 'already' };
}

export async function endDisaster(
  store: DisasterStore,
  member: StaffMember,
  { id, reason: said }: { id: string; reason: string },
  now: Date,
): Promise<DisasterSwitched> {
  const mode = await store.find(id);
  const as = switchedAs.safeParse(member.role);
  if (mode === null || !may(member, 'disaster_mode') || !as.success || !inScope(member, mode.region))
    return { kind: 'not_by_you' };
  const why = reason.safeParse(said);
  if (!why.success) return { kind: 'reason_too_short' };
  const ended = { by: member.id, as: as.data, at: now.toISOString(), reason: why.data };
  return (await store.end(id, ended)) ? { kind: 'done', mode: { ...mode, ended } } : { kind: 'already' };
}
