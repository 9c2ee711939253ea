import type { StaffRole } from '../staff/staff-member.js';
import { caseStates, type CaseState } from './case-transitions.js';

/** States in which nothing more is to be done, unless the family asks again. */
export const endedStates: readonly CaseState[] = ['不予纳入', '风险消除', '已关闭'];

/** States in which something is still to be done. */
export const openStates = caseStates.filter((state) => !endedStates.includes(state));

/** States in which it is a level's turn; who moves no case watches all that are open. */
export function turnOf(role: StaffRole): readonly CaseState[] {
  switch (role) {
    case 'village':
      return ['待核实', '核实中', '评议公示', '帮扶中'];
    case 'township':
      return ['待核实', '乡镇审核', '已纳入'];
    case 'county':
      return ['县级审定'];
    case 'grid_worker':
    case 'city':
    case 'supervisor':
    case 'administrator':
      return openStates;
    default:
      return role satisfies never;
  }
}
