import type { CountyProfile } from '../../../../hardship/cases/county-profile.js';
import type { Start } from '../../../../hardship/counties/deadlines.js';
import type { DeskContext } from '../desk-routes.js';

/** What every part of the page of settings is drawn from. */
export interface SettingsView {
  c: DeskContext;
  place: string;
  profile: CountyProfile;
  /** What other places published, for what is not entered. */
  offers: Pick<Start, 'hints' | 'lineHints'>;
}
