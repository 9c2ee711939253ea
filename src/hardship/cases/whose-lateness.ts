import { escalateTo, holderOf } from '../clocks/case-clock.js';
import type { StaffRole } from '../staff/staff-member.js';
import { caseStates, type CaseState } from './case-transitions.js';
import { openStates, turnOf } from './whose-turn.js';

/** States in which a case that its holder let go red is the next level's, too. */
export const escalatedTo = (role: StaffRole): readonly CaseState[] =>
  openStates.filter((state) => escalateTo(holderOf(state)) === role && !turnOf(role).includes(state));

/** States in which a level answers for what is overdue: its own turn, and what the level below left lying. */
export const lateFor = (role: StaffRole): readonly CaseState[] =>
  caseStates.filter((state) => turnOf(role).includes(state) || escalatedTo(role).includes(state));
