import type { HardshipCase } from '../cases/case.js';
import type { CountyProfile } from '../cases/county-profile.js';
import { clockOf, type CaseClock } from './case-clock.js';
import type { WorkingDays } from './working-days.js';

/** The clock of a kept case. */
export function clockOfCase(
  kept: HardshipCase,
  profile: CountyProfile | null,
  calendar: WorkingDays,
): CaseClock {
  const { state, purpose, openedAt, stateSince, urgent, pauses, recheckAskedAt, lastFollowUpAt } = kept;
  const { toldAt, visitedAt, roundSince } = kept;
  return clockOf(
    {
      ...{ state, purpose, openedAt, stateSince, urgent, pauses, recheckAskedAt, lastFollowUpAt },
      ...{ toldAt, visitedAt, roundSince },
      helpedAt: kept.firstMeasureAt,
      noticeFrom: kept.notice?.from ?? null,
    },
    profile,
    calendar,
  );
}
