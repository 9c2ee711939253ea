import type { CountyProfile } from '../cases/county-profile.js';
import { notEntered } from '../counties/profile-fields.js';
import { countLimit, type CountedLimit } from './count-time.js';
import { limitsOf, type ClockedCase, type Limit } from './case-limits.js';
import type { WorkingDays } from './working-days.js';

/** Who has a case, and is asked when it is late. */
export type HolderLevel = 'village' | 'township' | 'county';

/** How long a case may stand where it stands. Stored with the case, so that lists sort by it. */
export interface CaseClock {
  /** What is to be done, in Chinese (上门核实); 已办结 when nothing is. */
  step: string;
  /** Instant of two thirds of the time; null where none is known or a pause holds it. */
  amberAt: string | null;
  /** Instant at which the limit is over; red from then. */
  dueAt: string | null;
  /** Counted in a year whose holidays nobody has entered. */
  estimated: boolean;
  /** 估算（2027年调休表还没有录入）; null when not estimated. */
  estimate: string | null;
  /** Where the limit that comes first is from. */
  source: string | null;
  /** A Chinese sentence that names the limits nobody has entered. */
  unknown: string | null;
  level: HolderLevel;
  /** When the pause began that holds the clock now. */
  pausedSince: string | null;
}

export type ClockColour = 'none' | 'green' | 'amber' | 'red' | 'paused';

/** The clock of a case where it stands: of all limits that run, the first to be over. */
export function clockOf(kept: ClockedCase, profile: CountyProfile | null, calendar: WorkingDays): CaseClock {
  const limits = limitsOf(kept, profile);
  const counted = limits.flatMap((limit) => {
    const times = limit.length && countLimit(limit.since, limit.length, kept.pauses, calendar);
    return times === null ? [] : [timesOf(limit, times)];
  });
  const first =
    counted.filter(({ due }) => due !== null).sort((a, b) => (a.due! < b.due! ? -1 : 1))[0] ?? counted[0];
  const ambers = counted.map(({ amber }) => amber).sort();
  const guessed = first?.guessed ?? null;
  const dueAt = first?.due ?? null;
  // a limit that was over before the pause stays over
  const open = kept.pauses.find(({ until }) => until === null);
  const pausedSince = dueAt === null && limits.length > 0 ? (open?.from ?? null) : null;
  const missing = limits.filter(({ length }) => length === null).map((limit) => limit.missing);
  return {
    step: first?.limit.step ?? limits[0]?.step ?? '已办结',
    amberAt: pausedSince === null ? (ambers[0] ?? null) : null,
    dueAt,
    estimated: guessed !== null,
    estimate: guessed === null ? null : `估算（${guessed}年调休表还没有录入）`,
    source: first?.limit.length?.source ?? null,
    unknown: missing.length === 0 ? null : notEntered(missing),
    level: holderOf(kept.state),
    pausedSince,
  };
}

/** A notice that has stood its days is amber, and late only by another limit. */
function timesOf(limit: Limit, { amber, due, guessed }: CountedLimit) {
  return limit.kind === 'notice' ? { limit, amber: due, due: null, guessed } : { limit, amber, due, guessed };
}

export function colourOf(
  clock: Pick<CaseClock, 'amberAt' | 'dueAt' | 'pausedSince'>,
  now: Date,
): ClockColour {
  const reached = (instant: string | null) => instant !== null && now.getTime() >= Date.parse(instant);
  if (reached(clock.dueAt)) return 'red';
  if (reached(clock.pausedSince)) return 'paused';
  if (reached(clock.amberAt)) return 'amber';
  return clock.dueAt === null && clock.amberAt === null ? 'none' : 'green';
}

/** Who hears of a case that its holder let go red. */
export function escalateTo(level: HolderLevel): 'township' | 'county' | 'city' {
  switch (level) {
    case 'village':
      return 'township';
    case 'township':
      return 'county';
    case 'county':
      return 'city';
    default:
      return level satisfies never;
  }
}

/** Who has a case in a state. */
export function holderOf(state: ClockedCase['state']): HolderLevel {
  switch (state) {
    case '待核实':
    case '核实中':
    case '评议公示':
    case '帮扶中':
      return 'village';
    case '乡镇审核':
    case '已纳入':
    case '不予纳入':
      return 'township';
    case '县级审定':
    case '风险消除':
    case '已关闭':
      return 'county';
    default:
      return state satisfies never;
  }
}
