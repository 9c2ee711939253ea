import type { HardshipCase } from '../../hardship/cases/case.js';
import type { CaseStore } from '../../hardship/cases/case-store.js';
import type { CaseClock } from '../../hardship/clocks/case-clock.js';
import type { RoundParts } from '../../hardship/rounds/record-round.js';
import type { AccessLog } from '../../hardship/staff/access-log.js';
import type { Recusals } from '../../hardship/staff/recusal.js';
import type { StaffStore } from '../../hardship/staff/staff-store.js';

/** What the conversation with somebody of the staff is plugged into; the same use cases as the desk. */
export interface StaffParts extends RoundParts {
  accounts: StaffStore;
  cases: Pick<CaseStore, 'find' | 'file' | 'list'>;
  accessLog: AccessLog;
  recusals: Pick<Recusals, 'of'>;
  /** The clock of a case, by the profile of its county. */
  clockOf(kept: HardshipCase): Promise<CaseClock>;
}
