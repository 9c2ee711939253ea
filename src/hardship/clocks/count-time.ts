import { addDays, addMonths, dayOf, daysBetween, endOf } from './calendar-day.js';
import type { Limit, Pause } from './case-limits.js';
import { onWeekday, type WorkingDays } from './working-days.js';

/** When a limit turns amber and red; `guessed` is the first year counted without a holiday table. */
export interface CountedLimit {
  amber: string;
  due: string;
  guessed: number | null;
}

/**
 * Counts a limit out, the pauses left out: the day something begins is not counted, the last day counts to its end, amber is
 * the end of the day by which two thirds (rounded down) are counted. Null: a pause that has not ended holds it.
 */
export function countLimit(
  since: string,
  { n, unit }: NonNullable<Limit['length']>,
  pauses: readonly Pause[],
  calendar: WorkingDays,
): CountedLimit | null {
  if (unit === 'hour') return countHours(since, n, pauses);
  const from = dayOf(since);
  const days = unit === 'month' ? daysBetween(from, addMonths(from, n)) : n;
  if (unit !== 'working_day') return countDays(from, days, pauses, () => true);
  const count = () => countDays(from, days, pauses, (day) => calendar.isWorkingDay(day));
  return pauses.length > 0 ? count() : countedOnce(calendar, `${from} ${n}`, count);
}

const counted = new WeakMap<WorkingDays, Map<string, CountedLimit | null>>();

/** Most cases of a county begin on the same few days: what a calendar gave is kept as long as the calendar. */
function countedOnce(
  calendar: WorkingDays,
  key: string,
  count: () => CountedLimit | null,
): CountedLimit | null {
  const known = counted.get(calendar) ?? new Map<string, CountedLimit | null>();
  counted.set(calendar, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const fresh = count();
  known.set(key, fresh);
  return fresh;
}

/** A pause takes the days from the one on which it begins to the one before it ends. */
function countDays(
  from: string,
  n: number,
  pauses: readonly Pause[],
  counts: (day: string) => boolean | 'unknown',
): CountedLimit | null {
  const resting = pauses.map((pause) => ({
    from: dayOf(pause.from),
    until: pause.until === null ? null : dayOf(pause.until),
  }));
  const twoThirds = Math.floor((n * 2) / 3);
  let day = from;
  let amber = from;
  let guessed: number | null = null;
  for (let counted = 0; counted < n; ) {
    day = addDays(day, 1);
    const at = day;
    const pause = resting.find((each) => each.from <= at && (each.until === null || at < each.until));
    if (pause?.until === null) return null;
    if (pause !== undefined) {
      day = addDays(pause.until, -1);
      continue;
    }
    const counting = counts(day);
    if (counting === 'unknown') guessed ??= Number(day.slice(0, 4));
    if (counting === 'unknown' ? !onWeekday(day) : !counting) continue;
    counted += 1;
    if (counted === twoThirds) amber = day;
  }
  return { amber: endOf(amber), due: endOf(day), guessed };
}

function countHours(since: string, hours: number, pauses: readonly Pause[]): CountedLimit | null {
  const length = hours * 3600 * 1000;
  const amber = runFrom(Date.parse(since), (length * 2) / 3, pauses);
  const due = runFrom(Date.parse(since), length, pauses);
  if (amber === null || due === null) return null;
  return { amber: new Date(amber).toISOString(), due: new Date(due).toISOString(), guessed: null };
}

/** The instant so many milliseconds on, pauses left out. */
function runFrom(start: number, length: number, pauses: readonly Pause[]): number | null {
  let end = start + length;
  let rested = start;
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = Math.max(Date.parse(pause.from), rested);
    if (from >= end) break;
    if (pause.until === null) return null;
    const until = Date.parse(pause.until);
    if (until <= from) continue;
    end += until - from;
    rested = until;
  }
  return end;
}
