import type { Kysely } from 'kysely';
import type { CaseCounts, CasesByState } from '../hardship/cases/case-store.js';
import { CaseState, caseStates } from '../hardship/cases/case-transitions.js';
import type { LackingMeasures } from '../hardship/cases/lacking-measures.js';
import { openStates } from '../hardship/cases/whose-turn.js';
import { unknownPlace } from './apply-case-writes.js';
import { belowPlace } from './below-place.js';
import { goesWithout } from './goes-without.js';
import type { Database } from './schema/database.js';

const notClosed: readonly CaseState[] = caseStates.filter((state) => state !== '已关闭');

const placesIn = (database: Kysely<Database>, scope: string | null) =>
  database.selectFrom('case_places').where('place', '=', scope ?? unknownPlace);

/** How many cases of a place want somebody; each count is a short stretch of an index. */
export async function countCases(
  database: Kysely<Database>,
  scope: string | null,
  now: string,
  freshSince: string,
): Promise<CaseCounts> {
  const cases = placesIn(database, scope).select((row) => row.fn.countAll<number | string>().as('cases'));
  const counted = async (query: typeof cases): Promise<number> =>
    Number((await query.executeTakeFirstOrThrow()).cases);
  const between = (from: string, to: string, states = notClosed) =>
    counted(cases.where('state', 'in', states).where('rank', '>=', from).where('rank', '<', to));
  const since = (column: 'amber_at' | 'opened_at', from: string) =>
    counted(cases.where(column, '>=', from).where(column, '<=', now));
  const asked = database.selectFrom('cases').select('id').where('recheck_asked_at', '>', '');
  const [urgent, urgentLate, late, amber, fresh, recheck] = await Promise.all([
    between('0 ', '1 ', openStates),
    between('0 ', `0 ${now}`),
    between('1 ', `1 ${now}`),
    since('amber_at', ''),
    since('opened_at', freshSince),
    counted(cases.where('case_id', 'in', asked)),
  ]);
  const red = urgentLate + late;
  // whatever is late was amber before
  return { urgent, red, amber: Math.max(0, amber - red), fresh, recheck };
}

/** Those of some states that are over their limit, urgent or not. */
export async function countLate(
  database: Kysely<Database>,
  scope: string,
  states: readonly CaseState[],
  now: string,
): Promise<number> {
  if (states.length === 0) return 0;
  const late = (lane: 0 | 1) =>
    placesIn(database, scope)
      .select((row) => row.fn.countAll<number | string>().as('cases'))
      .where('state', 'in', states)
      .where('rank', '>=', `${lane} `)
      .where('rank', '<', `${lane} ${now}`)
      .executeTakeFirstOrThrow();
  const lanes = await Promise.all([late(0), late(1)]);
  return lanes.reduce((sum, { cases }) => sum + Number(cases), 0);
}

/** Those that go without measures too long, along the index of charts: no case is opened. */
export async function countLacking(
  database: Kysely<Database>,
  scope: string,
  states: readonly CaseState[],
  lacking: LackingMeasures,
): Promise<number> {
  if (states.length === 0) return 0;
  const { cases } = await database
    .selectFrom('cases')
    .select((row) => row.fn.countAll<number | string>().as('cases'))
    .where(goesWithout(states, lacking))
    .where('region', 'like', belowPlace(scope))
    .executeTakeFirstOrThrow();
  return Number(cases);
}

export async function countByState(database: Kysely<Database>, scope: string | null): Promise<CasesByState> {
  const states = await placesIn(database, scope)
    .select((row) => ['state', row.fn.countAll<number | string>().as('cases')])
    .groupBy('state')
    .execute();
  const byState = Object.fromEntries(caseStates.map((state) => [state, 0])) as CasesByState;
  for (const { state, cases } of states) byState[CaseState.parse(state)] = Number(cases);
  return byState;
}
