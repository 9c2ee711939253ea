import type { CauseGroup } from './cause.js';
import type { Contact, Village } from './hardship-report.js';
import type { Who } from './report-draft.js';
import type { UrgencySign } from './urgency.js';

/** What a story says by itself, so that it is not asked again. */
export interface StoryReading extends Who {
  village: Village | null;
  contact: Contact | null;
  /** All groups, the likeliest first. */
  causes: readonly CauseGroup[];
  /** How many of them the story speaks of; at least one. */
  likely: number;
  /** So clear that the tap on the confirmation is enough. */
  sure: boolean;
  danger: readonly UrgencySign[];
}
