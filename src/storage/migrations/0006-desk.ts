import type { Kysely, Migration } from 'kysely';
import { placesOf } from '../../hardship/places-over.js';

/**
 * Cases as the desk works them: what lists and clocks need stands in the open (a cause's code, never a name or a word
 * of the household), records of the staff lie sealed under the key of the report or lead.
 */
export const desk: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    const texts = [
      'cause',
      'labour',
      'due_at',
      'amber_at',
      'notice_from',
      'notice_until',
      'included_at',
      'first_measure_at',
      'development_measure_at',
      'last_follow_up_at',
    ];
    // SQLite adds one column a statement
    for (const name of texts) await schema.alterTable('cases').addColumn(name, 'text').execute();
    await schema
      .alterTable('cases')
      .addColumn('door', 'text', (column) => column.notNull().defaultTo('self_report'))
      .execute();
    await schema
      .alterTable('cases')
      .addColumn('pauses', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
    await schema
      .alterTable('cases')
      .addColumn('open_objections', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema.createIndex('cases_by_limit').on('cases').columns(['state', 'due_at']).execute();
    await schema.createIndex('cases_by_person').on('cases').column('responsible').execute();
    await schema.createIndex('cases_recheck').on('cases').column('recheck_asked_at').execute();

    // one row for each place a case lies in, so that a list of any level is one walk along an index
    await schema
      .createTable('case_places')
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('rank', 'text', (column) => column.notNull())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('amber_at', 'text')
      .addColumn('opened_at', 'text', (column) => column.notNull())
      .addColumn('facets', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('case_places_key', ['place', 'case_id'])
      .execute();
    const walks = {
      case_places_walk: ['place', 'state', 'rank', 'case_id', 'amber_at', 'facets'],
      case_places_amber: ['place', 'amber_at'],
      case_places_opened: ['place', 'opened_at'],
    };
    for (const [name, columns] of Object.entries(walks)) {
      await schema.createIndex(name).on('case_places').columns(columns).execute();
    }
    await schema.createIndex('case_places_case').on('case_places').column('case_id').execute();

    await schema
      .createTable('case_records')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text')
      .execute();
    await schema.createIndex('case_records_case').on('case_records').columns(['case_id', 'id']).execute();

    await placeStandingCases(database);

    // how long steps took, summed up as they are taken: charts never walk the whole history
    await schema
      .createTable('step_times')
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('steps', 'integer', (column) => column.notNull())
      .addColumn('minutes', 'integer', (column) => column.notNull())
      .addColumn('late', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('step_times_key', ['place', 'month', 'state'])
      .execute();
  },
};

interface StandingCases {
  cases: { id: string; region: string | null; state: string; urgent: number; opened_at: string };
  case_places: {
    place: string;
    state: string;
    rank: string;
    case_id: string;
    amber_at: string | null;
    opened_at: string;
    facets: string;
  };
}

async function placeStandingCases(database: Kysely<StandingCases>): Promise<void> {
  const standing = await database
    .selectFrom('cases')
    .select(['id', 'region', 'state', 'urgent', 'opened_at'])
    .execute();
  for (const { id, region, state, urgent, opened_at } of standing) {
    const rank = `${urgent === 1 ? 0 : 1} 9999`;
    const facets = ' door:self_report to:nobody ';
    const places = region === null ? [''] : placesOf(region);
    await database
      .insertInto('case_places')
      .values(places.map((place) => ({ place, state, rank, case_id: id, amber_at: null, opened_at, facets })))
      .execute();
  }
}
