import { dayOf, daysBetween } from '../clocks/calendar-day.js';
import type { StaffMember } from '../staff/staff-member.js';
import { dutiesOf } from './duties.js';
import { kindsFor, shows, type DutyEvidence } from './duty-evidence.js';
import { dutyAreaOf, levelOf } from './duty-level.js';
import type { DutyLog } from './duty-log.js';
import { dutyStanding, type DutyStanding } from './duty-standing.js';
import type { Duty } from './duty.js';
import { periodBefore, periodOf } from './period.js';

export interface DutyParts {
  dutyLog: Pick<DutyLog, 'doneWithin'>;
  dutyEvidence: DutyEvidence;
}

export interface StandingDuty {
  duty: Duty;
  standing: DutyStanding;
}

interface AskedDuty {
  duty: Duty;
  areas: readonly string[];
}

/**
 * How duties stand in their areas: by what was written down, and by what is seen without that. Read from `from` on, by
 * default from the period before.
 */
export async function standingDuties(
  { dutyLog, dutyEvidence }: DutyParts,
  within: string,
  asked: readonly AskedDuty[],
  today: string,
  from?: string,
): Promise<StandingDuty[]> {
  if (asked.length === 0) return [];
  const ids = asked.map(({ duty }) => duty.id);
  const since = asked.map(({ duty }) => periodBefore(duty, periodOf(duty, today)).from).sort()[0]!;
  const days = { within, from: from ?? since, to: today };
  const [done, seen, begun] = await Promise.all([
    dutyLog.doneWithin({ ...days, duties: ids }),
    dutyEvidence.last({ ...days, kinds: kindsFor(ids) }),
    dutyEvidence.since(within),
  ]);
  return asked.map(({ duty, areas }) => {
    const byHand = done
      .filter((each) => each.duty === duty.id)
      .map(({ area, on }) => ({ area, on, by: null }));
    const byItself = areas.flatMap((area) =>
      seen.filter((each) => shows(each, duty.id, area)).map(({ on, kind }) => ({ area, on, by: kind })),
    );
    // nothing was asked of anybody before the house had people
    const start = begun === null ? undefined : dayOf(begun);
    return { duty, standing: dutyStanding(duty, [...byHand, ...byItself], today, areas, start) };
  });
}

/** How the duties of a member's own level stand in the member's own area. */
export function ownDuties(
  parts: DutyParts,
  member: Pick<StaffMember, 'role' | 'region'>,
  today: string,
): Promise<StandingDuty[]> {
  const level = levelOf(member.role);
  const area = dutyAreaOf(member);
  const own = level === null ? [] : dutiesOf(level).map((duty) => ({ duty, areas: [area] }));
  return standingDuties(parts, area, own, today);
}

/** How many of these somebody is late with, and how many are to be done in the last third of their period. */
export function dutiesToDo(standing: readonly StandingDuty[]): { overdue: number; soon: number } {
  const of = (kind: 'overdue' | 'due') =>
    standing.filter((each) => each.standing.areas.some((area) => area.standing === kind));
  return { overdue: of('overdue').length, soon: of('due').filter(isSoonOver).length };
}

const isSoonOver = ({ standing: { period, daysLeft } }: StandingDuty): boolean =>
  daysLeft * 3 <= daysBetween(period.from, period.to) + 1;
