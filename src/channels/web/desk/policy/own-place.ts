import { inScope } from '../../../../hardship/staff/reach.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import { wholeCountry } from '../../../../policy/corpus/region-list.js';

/** Whether documents of a place are a member's to change: of the own place and below; 全国 is everywhere. */
export const ownsPlace = (member: Pick<StaffMember, 'region'>, region: string): boolean =>
  inScope(member, region) || member.region === wholeCountry;
