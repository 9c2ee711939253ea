import type { Kysely } from 'kysely';
import type { CaseCounts } from '../hardship/cases/case-store.js';
import { CaseState, caseStates } from '../hardship/cases/case-transitions.js';
import { unknownPlace } from './apply-case-writes.js';
import type { Database } from './schema/database.js';

/** How many cases of a place stand where; each count is a stretch of an index. */
export async function countCases(
  database: Kysely<Database>,
  scope: string | null,
  now: string,
  freshSince: string,
): Promise<CaseCounts> {
  const places = database.selectFrom('case_places').where('place', '=', scope ?? unknownPlace);
  const states = await places
    .select((row) => ['state', row.fn.countAll<number | string>().as('cases')])
    .groupBy('state')
    .execute();
  const byState = Object.fromEntries(caseStates.map((state) => [state, 0])) as CaseCounts['byState'];
  for (const { state, cases } of states) byState[CaseState.parse(state)] = Number(cases);
  const underWay = caseStates.filter((state) => byState[state] > 0 && state !== '已关闭');

  const between = async (from: string, to: string): Promise<number> => {
    if (underWay.length === 0) return 0;
    const { cases } = await places
      .select((row) => row.fn.countAll<number | string>().as('cases'))
      .where('state', 'in', underWay)
      .where('rank', '>=', from)
      .where('rank', '<', to)
      .executeTakeFirstOrThrow();
    return Number(cases);
  };
  const since = async (column: 'amber_at' | 'opened_at', from: string, to: string): Promise<number> => {
    const { cases } = await places
      .select((row) => row.fn.countAll<number | string>().as('cases'))
      .where(column, '>=', from)
      .where(column, '<=', to)
      .executeTakeFirstOrThrow();
    return Number(cases);
  };
  const rechecks = await places
    .select((row) => row.fn.countAll<number | string>().as('cases'))
    .where('case_id', 'in', database.selectFrom('cases').select('id').where('recheck_asked_at', '>', ''))
    .executeTakeFirstOrThrow();
  const red = (await between('0 ', `0 ${now}`)) + (await between('1 ', `1 ${now}`));
  return {
    byState,
    urgent: await between('0 ', '1 '),
    red,
    // whatever is late was amber before
    amber: Math.max(0, (await since('amber_at', '', now)) - red),
    fresh: await since('opened_at', freshSince, now),
    recheck: Number(rechecks.cases),
  };
}
