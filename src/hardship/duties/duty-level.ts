import type { StaffMember, StaffRole } from '../staff/staff-member.js';
import { dutyLevels, type DutyLevel } from './duty.js';

/** Whose duties a member does; grid workers do those of their village. Null: none. */
export function levelOf(role: StaffRole): DutyLevel | null {
  if (role === 'grid_worker') return 'village';
  return dutyLevels.find((level) => level === role) ?? null;
}

const group = /(?<=[村屯区])[^村屯区]{1,8}(?:组|队|社|网格)$/u;

/** The area whose duties a member does: of a group (新屯村三组) its village, for a group has no duties of its own. */
export const dutyAreaOf = ({ role, region }: Pick<StaffMember, 'role' | 'region'>): string =>
  levelOf(role) === 'village' ? region.replace(group, '') : region;
