import type { HardshipCase } from '../cases/case.js';
import type { CountyProfile } from '../cases/county-profile.js';
import { clockOf, type CaseClock } from './case-clock.js';
import type { ClockedCase } from './case-limits.js';
import type { WorkingDays } from './working-days.js';

/** The clock of a kept case; `more` is what the case itself does not know. */
export function clockOfCase(
  kept: HardshipCase,
  profile: CountyProfile | null,
  calendar: WorkingDays,
  more: Pick<ClockedCase, 'toldAt' | 'visitedAt' | 'roundSince'> = {},
): CaseClock {
  const { state, purpose, openedAt, stateSince, urgent, pauses, recheckAskedAt, lastFollowUpAt } = kept;
  return clockOf(
    {
      ...{ state, purpose, openedAt, stateSince, urgent, pauses, recheckAskedAt, lastFollowUpAt },
      helpedAt: kept.firstMeasureAt,
      noticeFrom: kept.notice?.from ?? null,
      ...more,
    },
    profile,
    calendar,
  );
}
