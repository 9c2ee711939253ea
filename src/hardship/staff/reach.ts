import type { StaffMember } from './staff-member.js';

/**
 * How a place lies to a member. `place_unknown`: nobody knows where the family lives yet. Such a case is on no village's
 * list, and one nobody sees is lost; so every county role sees that it is there (地方不清: receipt, days, urgency), and
 * reads who it is only after giving it a place (移交) within its own county, or with a reason, logged.
 */
export type Reach = 'own' | 'place_unknown' | 'outside';

type Placed = Pick<StaffMember, 'role' | 'region'>;

export function reachOf(member: Placed, region: string | null): Reach {
  if (region === null) return member.role === 'county' ? 'place_unknown' : 'outside';
  return inScope(member, region) ? 'own' : 'outside';
}

/** A place lies within another when its path begins with it. False for an unknown place. */
export const inScope = (member: Pick<StaffMember, 'region'>, region: string | null): boolean =>
  region !== null && region.startsWith(member.region);
