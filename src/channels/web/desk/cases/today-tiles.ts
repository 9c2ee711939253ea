import { helpedStates, lackingMeasures } from '../../../../hardship/cases/lacking-measures.js';
import { escalatedTo } from '../../../../hardship/cases/whose-lateness.js';
import { openStates } from '../../../../hardship/cases/whose-turn.js';
import { dutiesToDo, ownDuties } from '../../../../hardship/duties/standing-duties.js';
import { may } from '../../../../hardship/staff/permissions.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import type { OpenAndOverdue } from '../../../../hardship/supervision/supervision-store.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import type { DeskParts } from '../desk-parts.js';
import { freshDays, freshSince } from './case-filters.js';

/** A number of 今天 and where it leads. */
export interface Tile {
  label: string;
  count: number;
  path: string;
  colour: 'red' | 'amber' | '';
}

/** What waits for a member, in numbers: each is a short count, and all are counted at once. */
export async function todayTiles(parts: DeskParts, member: StaffMember, now: Date): Promise<Tile[]> {
  const [cases, duties] = await Promise.all([
    may(member, 'cases_read') ? caseTiles(parts, member, now) : [],
    may(member, 'duties_record') ? lateDuties(parts, member, now) : 0,
  ]);
  return [
    ...cases,
    ...whenAny({ label: '该做的事超期', count: duties, path: '/desk/duties', colour: 'red' }),
  ];
}

async function caseTiles(parts: DeskParts, member: StaffMember, now: Date): Promise<Tile[]> {
  const { cases } = parts.casework;
  const { region: scope, role } = member;
  const [at, today] = [now.toISOString(), shanghaiDay(now)];
  const [counts, below, bare, idle, unplaced, slips, findings, calls] = await Promise.all([
    cases.counts(scope, at, freshSince(now)),
    cases.late(scope, escalatedTo(role), at),
    cases.lacking(scope, helpedStates, lackingMeasures('measure', now)),
    cases.lacking(scope, helpedStates, lackingMeasures('development', now)),
    role === 'county' ? cases.byState(null) : null,
    parts.oversight.supervision.slipCounts(scope, today),
    parts.oversight.supervision.findingCounts(scope, today),
    parts.outbox.waiting(member),
  ]);
  const nowhere = unplaced === null ? 0 : openStates.reduce((sum, state) => sum + unplaced[state], 0);
  return [
    { label: '超期', count: counts.red, path: '/desk/cases?standing=red', colour: 'red' },
    { label: '快到期', count: counts.amber, path: '/desk/cases?standing=amber', colour: 'amber' },
    { label: '紧急', count: counts.urgent, path: '/desk/cases?urgent=1', colour: 'red' },
    {
      label: `新来的（${freshDays}天内）`,
      count: counts.fresh,
      path: '/desk/cases?fresh=1',
      colour: '',
    },
    { label: '申请复核', count: counts.recheck, path: '/desk/cases?recheck=1', colour: 'amber' },
    ...whenAny({ label: '下级超期', count: below, path: '/desk/cases?turn=below', colour: 'red' }),
    ...whenAny({
      label: '满月没有措施',
      count: bare,
      path: '/desk/cases?lacking=measure',
      colour: 'amber',
    }),
    ...whenAny({
      label: '有劳力没有发展措施',
      count: idle,
      path: '/desk/cases?lacking=development',
      colour: 'amber',
    }),
    ...whenAny({
      label: slips.overdue === 0 ? '督办单没答复' : `督办单没答复（超期${slips.overdue}）`,
      count: slips.open,
      path: '/desk/supervision',
      colour: colourOf(slips),
    }),
    ...whenAny({ label: '整改超期', count: findings.overdue, path: '/desk/inspections', colour: 'red' }),
    ...whenAny({ label: '待告知', count: calls, path: '/desk/outbox', colour: 'amber' }),
    ...whenAny({ label: '地方不清', count: nowhere, path: '/desk/cases?place=unknown', colour: 'amber' }),
  ];
}

const colourOf = ({ overdue }: OpenAndOverdue): Tile['colour'] => (overdue === 0 ? 'amber' : 'red');

/** On a phone's first screen only what there is. */
const whenAny = (tile: Tile): Tile[] => (tile.count === 0 ? [] : [tile]);

const lateDuties = async (parts: DeskParts, member: StaffMember, now: Date): Promise<number> =>
  dutiesToDo(await ownDuties(parts.oversight, member, shanghaiDay(now))).overdue;
