import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { CaseState } from '../hardship/cases/case-transitions.js';
import type { LackingMeasures } from '../hardship/cases/lacking-measures.js';
import type { Database } from './schema/database.js';

type Cases = ExpressionBuilder<Database, 'cases'>;

/** Taken in too long ago for having no measure yet; all of it stands in the index `cases_for_measures`. */
export const goesWithout =
  (states: readonly CaseState[], { what, includedBefore }: LackingMeasures) =>
  (row: Cases): ExpressionWrapper<Database, 'cases', SqlBool> =>
    row.and([
      row('state', 'in', states),
      row('development_measure_at', 'is', null),
      row('included_at', '<', includedBefore),
      what === 'measure' ? row('first_measure_at', 'is', null) : row('labour', '=', 'able'),
    ]);
