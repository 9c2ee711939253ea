import type { Kysely, Migration } from 'kysely';

/** What was done of the calendar of duties, and the 分析研判 of each township and quarter. */
export const duties: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable('duty_log')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('duty', 'text', (column) => column.notNull())
      .addColumn('period', 'text', (column) => column.notNull())
      .addColumn('area', 'text', (column) => column.notNull())
      .addColumn('on_day', 'text', (column) => column.notNull())
      .addColumn('done_by', 'text', (column) => column.notNull())
      .addColumn('note', 'text')
      .addColumn('undone_at', 'text')
      .addColumn('undone_by', 'text')
      .execute();
    await schema.createIndex('duty_log_day').on('duty_log').columns(['on_day', 'duty']).execute();
    await schema
      .createTable('quarterly_analyses')
      .addColumn('area', 'text', (column) => column.notNull())
      .addColumn('quarter', 'text', (column) => column.notNull())
      .addColumn('counts', 'text', (column) => column.notNull())
      .addColumn('written', 'text', (column) => column.notNull())
      .addColumn('written_by', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('quarterly_analyses_pk', ['quarter', 'area'])
      .execute();
  },
};
