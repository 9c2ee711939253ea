import type { Kysely } from 'kysely';
import { CaseDoor, HouseholdGroup, StepAction } from '../hardship/cases/case.js';
import { CasePurpose, CaseState } from '../hardship/cases/case-transitions.js';
import { CauseGroup } from '../hardship/reports/cause.js';
import type { StatisticsStore } from '../hardship/statistics/statistics-store.js';
import { belowPlace } from './below-place.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';

type Counted = number | string;

/** Each question is one walk along an index that holds all it needs (migration 0012), grouped in the order of that index. */
export function createStatistics(database: Kysely<Database>): StatisticsStore {
  return guardStore<StatisticsStore>('statistics', {
    async tallies(scope) {
      const rows = await database
        .selectFrom('cases')
        .select((row) => [
          'door',
          'cause',
          'state',
          'household_group',
          row.fn.countAll<Counted>().as('cases'),
        ])
        .where('region', 'like', belowPlace(scope))
        .groupBy(['door', 'cause', 'state', 'household_group'])
        .execute();
      return rows.map(({ door, cause, state, household_group: group, cases }) => ({
        door: CaseDoor.parse(door),
        cause: CauseGroup.nullable().parse(cause),
        state: CaseState.parse(state),
        group: HouseholdGroup.nullable().parse(group),
        cases: Number(cases),
      }));
    },

    async places(scope, now) {
      const rows = await database
        .selectFrom('cases')
        .select((row) => [
          'region',
          'state',
          row.fn.countAll<Counted>().as('cases'),
          row.fn.sum<Counted | null>(row.case().when('due_at', '<', now).then(1).else(0).end()).as('late'),
        ])
        .where('region', 'like', belowPlace(scope))
        .groupBy(['region', 'state'])
        .execute();
      return rows.map(({ region, state, cases, late }) => ({
        region: region!,
        state: CaseState.parse(state),
        cases: Number(cases),
        late: Number(late ?? 0),
      }));
    },

    async measures(scope) {
      const rows = await database
        .selectFrom('cases')
        .select((row) => [
          'labour',
          row.fn.countAll<Counted>().as('cases'),
          row.fn.count<Counted>('first_measure_at').as('measures'),
          row.fn.count<Counted>('development_measure_at').as('developments'),
        ])
        .where('state', 'in', ['已纳入', '帮扶中'])
        .where('region', 'like', belowPlace(scope))
        .groupBy('labour')
        .execute();
      return rows.map(({ labour, cases, measures, developments }) => ({
        labour: labour === 'able' || labour === 'unable' ? labour : null,
        cases: Number(cases),
        withoutMeasure: Number(cases) - Number(measures),
        withoutDevelopment: Number(cases) - Number(developments),
      }));
    },

    async steps(scope, from, to) {
      const rows = await database
        .selectFrom('step_times')
        .select((row) => [
          'state',
          row.fn.sum<Counted>('steps').as('steps'),
          row.fn.sum<Counted>('minutes').as('minutes'),
          row.fn.sum<Counted>('late').as('late'),
        ])
        .where('place', '=', scope)
        .where('month', '>=', from)
        .where('month', '<=', to)
        .groupBy('state')
        .execute();
      return rows.map(({ state, steps, minutes, late }) => ({
        state: CaseState.parse(state),
        steps: Number(steps),
        minutes: Number(minutes),
        late: Number(late),
      }));
    },

    async opened(scope, from, until) {
      const rows = await database
        .selectFrom('cases')
        .select((row) => ['door', row.fn.countAll<Counted>().as('cases')])
        .where('opened_at', '>=', from)
        .where('opened_at', '<', until)
        .where('region', 'like', belowPlace(scope))
        .groupBy('door')
        .execute();
      return rows.map(({ door, cases }) => ({ door: CaseDoor.parse(door), cases: Number(cases) }));
    },

    async moves(scope, from, until) {
      const rows = await database
        .selectFrom('case_steps')
        .innerJoin('cases', 'cases.id', 'case_steps.case_id')
        .select((row) => ['case_steps.action', 'case_steps.purpose', row.fn.countAll<Counted>().as('steps')])
        .where('case_steps.at', '>=', from)
        .where('case_steps.at', '<', until)
        .where('cases.region', 'like', belowPlace(scope))
        .groupBy(['case_steps.action', 'case_steps.purpose'])
        .execute();
      return rows.map(({ action, purpose, steps }) => ({
        action: StepAction.parse(action),
        purpose: CasePurpose.parse(purpose),
        steps: Number(steps),
      }));
    },
  });
}
