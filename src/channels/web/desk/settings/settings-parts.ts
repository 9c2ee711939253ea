import type { CountySettings } from '../../../../hardship/cases/county-profile.js';
import type { KeepsLimits } from '../../../../hardship/counties/change-settings.js';
import type { Deadlines } from '../../../../hardship/counties/deadlines.js';

/** What 县情设置 is plugged into. */
export interface SettingsParts {
  counties: CountySettings;
  limits: KeepsLimits;
  /** What places have published, and the calendar of the house. */
  deadlines: Deadlines;
}
