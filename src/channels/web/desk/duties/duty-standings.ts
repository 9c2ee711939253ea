import { addDays } from '../../../../hardship/clocks/calendar-day.js';
import { duties, dutiesOf } from '../../../../hardship/duties/duties.js';
import { dutyAreaOf, levelOf } from '../../../../hardship/duties/duty-level.js';
import { standingDuties, type StandingDuty } from '../../../../hardship/duties/standing-duties.js';
import { dutyLevels, type DutyLevel } from '../../../../hardship/duties/duty.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import type { DeskParts } from '../desk-parts.js';

/** How far back the log is read: a yearly duty of last year still counts. */
const daysBack = 731;
const mostAccounts = 2000;

/** Each duty of the member's own level, and of every level below, in the areas that have somebody at the desk. */
export async function dutyStandings(
  parts: DeskParts,
  member: StaffMember,
  today: string,
): Promise<{ own: StandingDuty[]; below: StandingDuty[] }> {
  const level = levelOf(member.role);
  const within = dutyAreaOf(member);
  const accounts = await parts.staff.store.list({ within, limit: mostAccounts });
  const here = accounts.filter(({ active, region }) => active && inScope({ region: within }, region));
  const areasOf = (of: DutyLevel) => [
    ...new Set(here.filter(({ role }) => levelOf(role) === of).map(dutyAreaOf)),
  ];
  const rank = level === null ? dutyLevels.length : dutyLevels.indexOf(level);
  const own = level === null ? [] : dutiesOf(level).map((duty) => ({ duty, areas: [within] }));
  const below = duties
    .filter((duty) => dutyLevels.indexOf(duty.level) < rank)
    .map((duty) => ({ duty, areas: areasOf(duty.level) }))
    .filter(({ areas }) => areas.length > 0);
  const from = addDays(today, -daysBack);
  const standing = await standingDuties(parts.oversight, within, [...own, ...below], today, from);
  return { own: standing.slice(0, own.length), below: standing.slice(own.length) };
}
