import { addDays, dayOf } from '../../../../hardship/clocks/calendar-day.js';
import { duties, dutiesOf } from '../../../../hardship/duties/duties.js';
import type { DutyDone } from '../../../../hardship/duties/duty-log.js';
import { dutyStanding, type DutyStanding } from '../../../../hardship/duties/duty-standing.js';
import { dutyLevels, type Duty, type DutyLevel } from '../../../../hardship/duties/duty.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import type { StaffMember, StaffRole } from '../../../../hardship/staff/staff-member.js';
import type { DeskParts } from '../desk-parts.js';

/** How far back the log is read: a yearly duty of last year still counts. */
const daysBack = 731;
const mostAccounts = 2000;

/** Whose duties a member does; grid workers do those of their village. Null: none. */
export function levelOf(role: StaffRole): DutyLevel | null {
  if (role === 'grid_worker') return 'village';
  return dutyLevels.find((level) => level === role) ?? null;
}

export interface StandingDuty {
  duty: Duty;
  standing: DutyStanding;
}

/** Each duty of the member's own level, and of every level below, in the areas that have somebody at the desk. */
export async function dutyStandings(
  parts: DeskParts,
  member: StaffMember,
  today: string,
): Promise<{ own: StandingDuty[]; below: StandingDuty[]; done: DutyDone[] }> {
  const own = levelOf(member.role);
  const [accounts, done] = await Promise.all([
    parts.staff.store.list({ within: member.region, limit: mostAccounts }),
    parts.oversight.dutyLog.doneWithin({
      within: member.region,
      from: addDays(today, -daysBack),
      to: today,
    }),
  ]);
  const here = accounts.filter(({ active, region }) => active && inScope(member, region));
  // nothing was asked of anybody before the house had people
  const since = here
    .map(({ createdAt }) => dayOf(createdAt))
    .sort()
    .at(0);
  const areasOf = (level: DutyLevel) =>
    here.filter(({ role }) => levelOf(role) === level).map(({ region }) => region);
  const standingOf = (duty: Duty, areas: readonly string[]): StandingDuty => ({
    duty,
    standing: dutyStanding(
      duty,
      done.filter((each) => each.duty === duty.id),
      today,
      areas,
      since,
    ),
  });
  const rank = own === null ? dutyLevels.length : dutyLevels.indexOf(own);
  return {
    own: own === null ? [] : dutiesOf(own).map((duty) => standingOf(duty, [member.region])),
    below: duties
      .filter(({ level }) => dutyLevels.indexOf(level) < rank)
      .map((duty) => standingOf(duty, areasOf(duty.level)))
      .filter(({ standing }) => standing.areas.length > 0),
    done,
  };
}
