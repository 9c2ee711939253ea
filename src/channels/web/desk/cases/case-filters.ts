import { CaseDoor, HouseholdGroup } from '../../../../hardship/cases/case.js';
import type { CaseQuery } from '../../../../hardship/cases/case-store.js';
import { CaseState, caseStates } from '../../../../hardship/cases/case-transitions.js';
import { helpedStates, Lack, lackingMeasures } from '../../../../hardship/cases/lacking-measures.js';
import { escalatedTo } from '../../../../hardship/cases/whose-lateness.js';
import { openStates, turnOf } from '../../../../hardship/cases/whose-turn.js';
import { CauseGroup } from '../../../../hardship/reports/cause.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';

const filterNames = [
  'state',
  'turn',
  'whose',
  'standing',
  'urgent',
  'recheck',
  'fresh',
  'lacking',
  'door',
  'cause',
  'group',
  'place',
] as const;
export type FilterName = (typeof filterNames)[number];

/** What a list is narrowed to, as it stands in an address or a form: no person's words. */
export type CaseFilters = Partial<Record<FilterName, string>>;

export const filtersOf = (read: (name: string) => string): CaseFilters =>
  Object.fromEntries(
    filterNames.map((name) => [name, read(name)] as const).filter(([, value]) => value !== ''),
  );

/** A page of the list with these filters. */
export function listPath(filters: CaseFilters, after = ''): string {
  const asked = new URLSearchParams({ ...filters, ...(after === '' ? {} : { after }) }).toString();
  return asked === '' ? '/desk/cases' : `/desk/cases?${asked}`;
}

const dayMs = 86_400_000;
export const freshDays = 3;
/** From when on a case is new. */
export const freshSince = (now: Date): string => new Date(now.getTime() - freshDays * dayMs).toISOString();

/**
 * What is asked of the store; a filter that makes no sense is left out. Null where no case can be meant.
 * `searching`: by a name, in all states.
 */
export function queryOf(
  filters: CaseFilters,
  member: StaffMember,
  now: Date,
  searching = false,
): Omit<CaseQuery, 'limit' | 'after'> | null {
  const door = CaseDoor.safeParse(filters.door);
  const cause = CauseGroup.safeParse(filters.cause);
  const group = HouseholdGroup.safeParse(filters.group);
  const lack = Lack.safeParse(filters.lacking);
  const nowhere = filters.place === 'unknown' && member.role === 'county';
  const narrowed =
    filters.place !== undefined && inScope(member, filters.place) ? filters.place : member.region;
  const states = statesOf(filters, member, searching);
  if (states.length === 0) return null;
  const standing = filters.turn === 'below' ? 'red' : filters.standing;
  return {
    scope: nowhere ? null : narrowed,
    states,
    ...(filters.urgent === '1' ? { urgent: true } : {}),
    ...(standing === 'red' || standing === 'amber' ? { standing: { standing, now: now.toISOString() } } : {}),
    ...(filters.whose === 'me' ? { responsible: member.id } : {}),
    ...(filters.whose === 'nobody' ? { responsible: null } : {}),
    ...(door.success ? { door: door.data } : {}),
    ...(cause.success ? { cause: cause.data } : {}),
    ...(group.success ? { group: group.data } : {}),
    ...(filters.recheck === '1' ? { recheck: true } : {}),
    ...(filters.fresh === '1' ? { openedSince: freshSince(now) } : {}),
    ...(lack.success ? { lacking: lackingMeasures(lack.data, now) } : {}),
  };
}

/** The states that every filter allows. */
function statesOf(filters: CaseFilters, { role }: StaffMember, searching: boolean): readonly CaseState[] {
  const state = CaseState.safeParse(filters.state);
  const every = [
    state.success ? [state.data] : searching || alsoEnded(filters) ? caseStates : openStates,
    filters.turn === 'mine' ? turnOf(role) : filters.turn === 'below' ? escalatedTo(role) : caseStates,
    Lack.safeParse(filters.lacking).success ? helpedStates : caseStates,
  ];
  return caseStates.filter((each) => every.every((states) => states.includes(each)));
}

/** Ended cases are looked for by their state, and no list of work begins with them; but a refusal may wait to be told. */
const alsoEnded = ({ recheck, fresh, standing }: CaseFilters): boolean =>
  recheck === '1' || fresh === '1' || standing === 'red' || standing === 'amber';
