import type { ResolvePlace } from '../../../../hardship/leads/resolve-place.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';

const group = /(?<=村|社区|嘎查)[^村]{1,8}(?:组|网格)$/u;
const village = /(?:村|社区|嘎查|屯|庄|寨)$/u;

/** The village and the group somebody answers for: a grid worker may have one group of a village only. */
export function ownWalk(member: Pick<StaffMember, 'region'>): { area: string; group: string } {
  const [own] = group.exec(member.region) ?? [];
  return own === undefined
    ? { area: member.region, group: '' }
    : { area: member.region.slice(0, -own.length), group: own };
}

/** Somebody of a township or above walks in many villages, and says which. */
export const walksManyVillages = (member: Pick<StaffMember, 'region'>): boolean =>
  !village.test(ownWalk(member).area);

/** The path of a village that was chosen or typed; null when it is none of the member's. */
export function villageOf(
  typed: string,
  member: StaffMember,
  known: readonly string[],
  resolvePlace: ResolvePlace,
): string | null {
  if (typed.startsWith(member.region)) return typed;
  const place = resolvePlace(typed, member.region, known);
  return place.kind === 'place' ? place.region : null;
}
