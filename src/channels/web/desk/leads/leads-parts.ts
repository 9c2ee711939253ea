import type { CaseStore } from '../../../../hardship/cases/case-store.js';
import type { DisasterCases } from '../../../../hardship/disaster/disaster-cases.js';
import type { ImportRunner } from '../../../../hardship/leads/import-runner.js';
import type { ImportParts } from '../../../../hardship/leads/import-warnings.js';
import type { MigrantParts } from '../../../../hardship/migrants/record-migrant.js';
import type { RoundParts } from '../../../../hardship/rounds/record-round.js';
import type { Workbooks } from '../../../../hardship/sheets.js';

/** What the pages of the two other doors and their ledgers are plugged into. */
export interface LeadsParts extends ImportParts, RoundParts, MigrantParts {
  sheets: Workbooks;
  cases: Pick<CaseStore, 'find' | 'list' | 'byState'>;
  disasterCases: Pick<DisasterCases, 'tally'>;
  /** Lets cases follow a disaster that was switched on or off a moment ago. */
  disasterChanged(): Promise<void>;
  runner: ImportRunner;
}
