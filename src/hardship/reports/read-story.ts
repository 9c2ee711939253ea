import type { Village } from './hardship-report.js';
import { phoneInStory } from './phone-in-story.js';
import type { StoryReading } from './story-reading.js';
import { suggestCauses, type CauseSense } from './suggest-causes.js';
import type { UrgencySign } from './urgency.js';
import { whoInStory } from './who-in-story.js';

export interface StoryReaders {
  causes: CauseSense;
  /** Where the story says the household lives; null when it does not say it clearly. */
  village(story: string): Village | null;
}

/** Reads out of a story what it says by itself. `danger` was heard message by message. */
export async function readStory(
  story: readonly string[],
  danger: readonly UrgencySign[],
  readers: StoryReaders,
): Promise<StoryReading> {
  const whole = story.join('\n');
  const { ranked, likely, sure } = await suggestCauses(whole, readers.causes);
  const phone = phoneInStory(whole);
  return {
    ...whoInStory(whole),
    village: readers.village(whole),
    contact: phone === null ? null : { by: 'phone', phone },
    causes: ranked,
    likely,
    sure,
    danger,
  };
}
