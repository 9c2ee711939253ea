import { daysBetween } from '../clocks/calendar-day.js';
import type { EvidenceKind } from './duty-evidence.js';
import type { Duty } from './duty.js';
import { periodBefore, periodOf, type Period } from './period.js';

/** A duty was done in an area (canonical path) on a day. */
export interface AreaDone {
  area: string;
  on: string;
  /** What shows it, where nobody wrote it down. */
  by?: EvidenceKind | null;
}

/**
 * `overdue`: neither in this period nor in the one before; `as_needed`: not done, and need not be.
 */
export type StandingKind = 'done' | 'due' | 'overdue' | 'as_needed';

export interface AreaStanding {
  area: string;
  standing: StandingKind;
  /** The last time it was done, in whatever period. */
  lastOn: string | null;
  /** What shows the last time; null when somebody wrote it down. */
  lastBy: EvidenceKind | null;
}

export interface DutyStanding {
  period: Period;
  /** Days until the period is over, today not counted. */
  daysLeft: number;
  areas: AreaStanding[];
  coverage: { done: number; of: number; overdue: number };
}

/**
 * How a duty stands on a day in each area. Nothing was asked for in periods that began before `since`, the day from which
 * these duties are kept here.
 */
export function dutyStanding(
  duty: Duty,
  done: readonly AreaDone[],
  day: string,
  areas: readonly string[],
  since?: string,
): DutyStanding {
  const period = periodOf(duty, day);
  const before = periodBefore(duty, period);
  const last = new Map<string, AreaDone>();
  for (const each of done) {
    if (each.on <= day && each.on > (last.get(each.area)?.on ?? '')) last.set(each.area, each);
  }
  const standingOf = (on: string | null): StandingKind => {
    if (on !== null && on >= period.from) return 'done';
    if (duty.asNeeded) return 'as_needed';
    if (on !== null && on >= before.from) return 'due';
    return since !== undefined && before.from < since ? 'due' : 'overdue';
  };
  const standings = [...new Set(areas)].map((area): AreaStanding => {
    const { on: lastOn = null, by: lastBy = null } = last.get(area) ?? {};
    return { area, lastOn, lastBy, standing: standingOf(lastOn) };
  });
  const count = (kind: StandingKind) => standings.filter(({ standing }) => standing === kind).length;
  return {
    period,
    daysLeft: daysBetween(day, period.to),
    areas: standings,
    coverage: { done: count('done'), of: standings.length, overdue: count('overdue') },
  };
}
