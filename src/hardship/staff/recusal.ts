import type { StaffMember } from './staff-member.js';

/** A member said: this family is a relative of mine. Stays in the record also when it is taken back. */
export interface Recusal {
  case: string;
  staff: string;
  declaredAt: string;
  /** Somebody else of the township or county found that it is none. */
  liftedAt: string | null;
  liftedBy: string | null;
}

/** Port: who may not act on which case. */
export interface Recusals {
  /** Nothing happens when it stands already. */
  declare(caseId: string, staff: string, at: string): Promise<void>;
  /** False when there is none that stands. */
  lift(caseId: string, staff: string, by: string, at: string): Promise<boolean>;
  /** All that were ever declared on a case, oldest first. */
  of(caseId: string): Promise<Recusal[]>;
}

/** A relative's case is for a second person: whoever declared may read and not act. */
export const isRecused = (member: Pick<StaffMember, 'id'>, recusals: readonly Recusal[]): boolean =>
  recusals.some(({ staff, liftedAt }) => staff === member.id && liftedAt === null);

export type LiftedRecusal = { kind: 'lifted' } | { kind: 'not_by_you' } | { kind: 'none_stands' };

/** Nobody lifts their own; township and county may lift another's. */
export async function liftRecusal(
  recusals: Recusals,
  caseId: string,
  staff: string,
  by: StaffMember,
  now: Date,
): Promise<LiftedRecusal> {
  if (by.id === staff || !['township', 'county'].includes(by.role)) return { kind: 'not_by_you' };
  const lifted = await recusals.lift(caseId, staff, by.id, now.toISOString());
  return { kind: lifted ? 'lifted' : 'none_stands' };
}
