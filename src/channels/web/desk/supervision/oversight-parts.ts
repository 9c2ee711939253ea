import type { CaseDesk } from '../../../../hardship/cases/case-desk.js';
import type { CaseStore } from '../../../../hardship/cases/case-store.js';
import type { CountyProfiles } from '../../../../hardship/cases/county-profile.js';
import type { WorkingDays } from '../../../../hardship/clocks/working-days.js';
import type { SupervisionStore } from '../../../../hardship/supervision/supervision-store.js';

/** What the county sees and signs is plugged into. */
export interface OversightParts {
  supervision: SupervisionStore;
  cases: CaseStore;
  caseDesk: Pick<CaseDesk, 'enter'>;
  counties: CountyProfiles;
  /** Which days are worked in a place. */
  workingDaysOf(region: string): Promise<WorkingDays>;
}
