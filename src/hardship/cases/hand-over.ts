import { inScope } from '../staff/reach.js';
import type { StaffMember } from '../staff/staff-member.js';

export type HandOver = { kind: 'place'; region: string } | { kind: 'wrong'; says: string };

/**
 * Where a case goes with 移交. `resolve` reads what was typed below the member's place; `colleagues` are those who answer
 * for places within it. A slip of the pen must not send a case where nobody works: a county hands over only to where
 * somebody of a township or village does, as long as there is anybody below it at all. A township sees all its villages.
 */
export function handOverTo(
  member: Pick<StaffMember, 'region' | 'role'>,
  typed: string,
  resolve: (typed: string, within: string) => string | null,
  colleagues: readonly Pick<StaffMember, 'region'>[],
): HandOver {
  const below = typed.startsWith(member.region) ? typed.slice(member.region.length) : typed;
  if (below === '') return { kind: 'place', region: member.region };
  const region = resolve(below, member.region);
  if (region === null || !inScope(member, region)) {
    return { kind: 'wrong', says: '没认出这个地方，或者不归您管。请从列表里选，或者写全乡镇和村' };
  }
  const narrower = colleagues.filter(
    (colleague) => colleague.region !== member.region && inScope(member, colleague.region),
  );
  const watched = narrower.some((colleague) => region.startsWith(colleague.region));
  if (member.role === 'county' && narrower.length > 0 && !watched) {
    return { kind: 'wrong', says: '那个地方还没有人在用工作台，请看看乡镇和村写对没有' };
  }
  return { kind: 'place', region };
}
