import { newUlid } from '../../shared/id.js';
import type { AccessKind, AccessLog } from './access-log.js';
import { may } from './permissions.js';
import { reachOf } from './reach.js';
import type { StaffMember } from './staff-member.js';

const hour = 3_600_000;
export const grantHours = 3;
export const shortestReason = 8;

export type Reading =
  | { kind: 'open' }
  /** Outside the own area, or of unknown place: a reason opens it for three hours. */
  | { kind: 'needs_reason' }
  | { kind: 'not_by_you' };

/** Whether a member may read the personal data of a case; the read itself is noted with `noteReading`. */
export async function mayReadCase(
  log: AccessLog,
  member: StaffMember,
  kept: { id: string; region: string | null },
  now: Date,
): Promise<Reading> {
  if (!may(member, 'personal_read')) return { kind: 'not_by_you' };
  if (reachOf(member, kept.region) === 'own') return { kind: 'open' };
  if (!may(member, 'break_glass')) return { kind: 'not_by_you' };
  const grant = await log.grantOf(member.id, kept.id, now.toISOString());
  return grant === null ? { kind: 'needs_reason' } : { kind: 'open' };
}

/** One line of the log. Called before the data is shown: what cannot be noted is not read. */
export const noteReading = (
  log: AccessLog,
  member: Pick<StaffMember, 'id'>,
  what: AccessKind,
  caseId: string | null,
  now: Date,
): Promise<void> =>
  log.note({
    id: newUlid(now),
    at: now.toISOString(),
    staff: member.id,
    case: caseId,
    what,
    reason: null,
  });

export type BrokenGlass =
  | { kind: 'opened'; until: string }
  | { kind: 'reason_too_short' }
  | { kind: 'not_by_you' };

/** Opens one case outside the member's area for three hours, with a reason that stands in the log. */
export async function breakGlass(
  log: AccessLog,
  member: StaffMember,
  caseId: string,
  reason: string,
  now: Date,
): Promise<BrokenGlass> {
  if (!may(member, 'break_glass') || !may(member, 'personal_read')) return { kind: 'not_by_you' };
  const why = reason.trim().replace(/\s+/gu, ' ');
  if ([...why].length < shortestReason) return { kind: 'reason_too_short' };
  const at = now.toISOString();
  const until = new Date(now.getTime() + grantHours * hour).toISOString();
  await log.grant(
    { staff: member.id, case: caseId, reason: why, grantedAt: at, until },
    { id: newUlid(now), at, staff: member.id, case: caseId, what: 'break_glass', reason: why },
  );
  return { kind: 'opened', until };
}
