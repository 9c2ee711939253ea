import type { Kysely } from 'kysely';
import type { CaseCounts } from '../hardship/cases/case-store.js';
import { CaseState, caseStates } from '../hardship/cases/case-transitions.js';
import { unknownPlace } from './apply-case-writes.js';
import type { Database } from './schema/database.js';

/** How many cases of a place stand where. Limits are read from the rank, so that no case is opened for it. */
export async function countCases(
  database: Kysely<Database>,
  scope: string | null,
  now: string,
  freshSince: string,
): Promise<CaseCounts> {
  const place = scope ?? unknownPlace;
  const states = await database
    .selectFrom('case_places')
    .select((row) => ['state', row.fn.countAll<number | string>().as('cases')])
    .where('place', '=', place)
    .groupBy('state')
    .execute();
  const byState = Object.fromEntries(caseStates.map((state) => [state, 0])) as CaseCounts['byState'];
  for (const { state, cases } of states) byState[CaseState.parse(state)] = Number(cases);

  const underWay = caseStates.filter((state) => byState[state] > 0 && state !== '已关闭');
  const between = async (from: string, to: string): Promise<number> => {
    if (underWay.length === 0) return 0;
    const { cases } = await database
      .selectFrom('case_places')
      .select((row) => row.fn.countAll<number | string>().as('cases'))
      .where('place', '=', place)
      .where('state', 'in', underWay)
      .where('rank', '>=', from)
      .where('rank', '<', to)
      .executeTakeFirstOrThrow();
    return Number(cases);
  };
  const inside = async (
    column: 'opened_at' | 'amber_at' | 'recheck_asked_at',
    from: string,
  ): Promise<number> => {
    const { cases } = await database
      .selectFrom('cases')
      .innerJoin('case_places', 'case_places.case_id', 'cases.id')
      .select((row) => row.fn.countAll<number | string>().as('cases'))
      .where('case_places.place', '=', place)
      .where(`cases.${column}`, column === 'amber_at' ? '<=' : '>=', column === 'amber_at' ? now : from)
      .$if(column === 'amber_at', (query) => query.where('cases.due_at', '>=', now))
      .executeTakeFirstOrThrow();
    return Number(cases);
  };
  return {
    byState,
    urgent: await between('0', '1'),
    red: (await between('0 ', `0 ${now}`)) + (await between('1 ', `1 ${now}`)),
    amber: await inside('amber_at', now),
    fresh: await inside('opened_at', freshSince),
    recheck: await inside('recheck_asked_at', ''),
  };
}
