import type { CountyProfile } from '../cases/county-profile.js';
import { notEntered } from '../counties/profile-fields.js';
import { addDays, dayOf, endOf } from './calendar-day.js';
import { addWorkingDays, type WorkingDays } from './working-days.js';

export type NoticeUntil =
  /** `at`: the instant at which the last day is over. */
  | { kind: 'until'; lastDay: string; at: string; days: number; estimated: boolean; source: string }
  /** A Chinese sentence. */
  | { kind: 'unknown'; why: string };

/** How long a public notice stands: whole days after the one on which it was put up. */
export function noticeUntil(
  putUpAt: string,
  profile: CountyProfile | null,
  calendar: WorkingDays,
): NoticeUntil {
  const stated = profile?.noticeDays ?? null;
  if (stated === null) return { kind: 'unknown', why: notEntered(['公示天数']) };
  const { value: days, source, date } = stated;
  const working = profile?.noticeCounting?.value === 'working';
  const counted = working
    ? addWorkingDays(dayOf(putUpAt), days, calendar)
    : ({ kind: 'day', day: addDays(dayOf(putUpAt), days) } as const);
  const lastDay = counted.kind === 'day' ? counted.day : counted.estimate;
  const estimated = counted.kind !== 'day';
  return { kind: 'until', lastDay, at: endOf(lastDay), days, estimated, source: `${source}，${date}` };
}
