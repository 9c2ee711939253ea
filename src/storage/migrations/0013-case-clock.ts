import { sql, type Kysely, type Migration } from 'kysely';

/**
 * What the clock of a case could not know: when the house was visited, when a refused family was told, when a round after
 * 复核 began. Standing cases get it from their history. And how far the stored limits are brought up to date.
 */
export const caseClock: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    for (const name of ['told_at', 'visited_at', 'round_since']) {
      await schema.alterTable('cases').addColumn(name, 'text').execute();
    }
    await sql`update cases set round_since =
      (select max(at) from case_steps where case_id = cases.id and action = '复核')`.execute(database);
    await sql`update cases set visited_at =
      (select min(at) from case_records
        where case_id = cases.id and kind = 'visit' and at >= coalesce(cases.round_since, ''))`.execute(
      database,
    );
    await sql`update cases set told_at =
      (select min(at) from case_records
        where case_id = cases.id and kind = 'told' and at >= cases.state_since)
      where state = '不予纳入'`.execute(database);

    await schema
      .createTable('limit_refreshes')
      .addColumn('region', 'text', (column) => column.primaryKey())
      .addColumn('asked', 'integer', (column) => column.notNull())
      .addColumn('asked_at', 'text', (column) => column.notNull())
      .addColumn('basis', 'text')
      .addColumn('walked_to', 'text')
      .addColumn('walks', 'integer', (column) => column.notNull())
      .addColumn('total', 'integer', (column) => column.notNull())
      .addColumn('seen', 'integer', (column) => column.notNull())
      .addColumn('changed', 'integer', (column) => column.notNull())
      .addColumn('done_at', 'text')
      .execute();
  },
};
