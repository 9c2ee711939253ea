import type { CaseDesk } from '../../../../hardship/cases/case-desk.js';
import type { CaseStore } from '../../../../hardship/cases/case-store.js';
import type { CountyProfile } from '../../../../hardship/cases/county-profile.js';
import type { WorkingDays } from '../../../../hardship/clocks/working-days.js';
import type { GroupCites } from '../../../../hardship/household/group-criterion.js';
import type { Attachment } from '../../../../hardship/reports/hardship-report.js';
import type { Recusals } from '../../../../hardship/staff/recusal.js';
import type { Colleague } from '../../../../hardship/staff/staff-store.js';

/** Port: who works where. */
export interface Colleagues {
  /** Names by id, of whoever is among these. */
  names(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>>;
  /** Active members of village, township and county who answer for a place or for one within it. */
  at(region: string): Promise<Colleague[]>;
}

/** What the pages of cases are plugged into. */
export interface CaseworkParts {
  cases: CaseStore;
  desk: CaseDesk;
  colleagues: Colleagues;
  recusals: Recusals;
  /** 县情 of the county a place lies in; null while nobody entered any. */
  profileOf(region: string): Promise<CountyProfile | null>;
  calendarOf(profile: CountyProfile | null): WorkingDays;
  /** The passages of the corpus that say what the three groups are, for a place. */
  groupCites(region: string): Promise<GroupCites>;
  /** An attachment of a report, opened; null when it is gone. */
  attachment(report: string, attachment: Attachment): Promise<Uint8Array | null>;
}
