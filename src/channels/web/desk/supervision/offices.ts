import { inScope } from '../../../../hardship/staff/reach.js';
import { roleNames, type StaffMember, type StaffRole } from '../../../../hardship/staff/staff-member.js';
import type { StaffStore } from '../../../../hardship/staff/staff-store.js';
import { shortPlaceName } from '../place-name.js';

/** Somebody at the desk answers for a place at a level. */
export interface Office {
  region: string;
  role: StaffRole;
}

const mostAccounts = 2000;

/** Offices of these levels within a member's area that have an account, by place. */
export async function officesWithin(
  store: Pick<StaffStore, 'list'>,
  member: StaffMember,
  levels: readonly StaffRole[],
): Promise<Office[]> {
  const accounts = await store.list({ within: member.region, limit: mostAccounts });
  const byKey = new Map(
    accounts
      .filter(({ active, role, region }) => active && levels.includes(role) && inScope(member, region))
      .map(({ role, region }) => [officeKey({ region, role }), { region, role }]),
  );
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, office]) => office);
}

/** As a form sends it. */
export const officeKey = ({ region, role }: Office): string => `${region}|${role}`;

export function officeOf(key: string): { region: string; role: string } {
  const [region = '', role = ''] = key.split('|');
  return { region, role };
}

export const officeName = (member: Pick<StaffMember, 'region'>, { region, role }: Office): string =>
  `${placeBelow(member.region, region)}（${roleNames[role]}）`;

/** A place as somebody above it calls it: without the path down to their own. */
export function placeBelow(own: string, region: string): string {
  if (region === own || !region.startsWith(own)) return shortPlaceName(region);
  return region.slice(own.length);
}
