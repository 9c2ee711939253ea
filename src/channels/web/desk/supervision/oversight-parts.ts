import type { CaseStore } from '../../../../hardship/cases/case-store.js';
import type { CountyProfiles } from '../../../../hardship/cases/county-profile.js';
import type { WorkingDays } from '../../../../hardship/clocks/working-days.js';
import type { DutyEvidence } from '../../../../hardship/duties/duty-evidence.js';
import type { DutyLog } from '../../../../hardship/duties/duty-log.js';
import type { CaseExports } from '../../../../hardship/exports/case-exports.js';
import type { Coverage } from '../../../../hardship/rounds/coverage.js';
import type { Workbooks } from '../../../../hardship/sheets.js';
import type { StatisticsStore } from '../../../../hardship/statistics/statistics-store.js';
import type { SupervisionStore } from '../../../../hardship/supervision/supervision-store.js';

/** What the county sees and signs is plugged into. */
export interface OversightParts {
  supervision: SupervisionStore;
  cases: CaseStore;
  statistics: StatisticsStore;
  exports: CaseExports;
  dutyLog: DutyLog;
  dutyEvidence: DutyEvidence;
  writeWorkbook: Workbooks['writeWorkbook'];
  /** How far visit rounds went in a place, from one day to another. */
  coverage: (scope: string, from: string, to: string) => Promise<Coverage>;
  counties: CountyProfiles;
  /** Which days are worked in a place. */
  workingDaysOf(region: string): Promise<WorkingDays>;
}
