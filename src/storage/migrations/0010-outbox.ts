import type { Kysely, Migration } from 'kysely';

/** What families are told of their cases. In the open stand only where a message is and when; its words lie sealed. */
export const outbox: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable('outbox')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('report_id', 'text', (column) => column.notNull().references('reports.id'))
      .addColumn('step_id', 'text', (column) => column.notNull().unique())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('why', 'text')
      .addColumn('done_at', 'text')
      .addColumn('sealed', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('outbox_due').on('outbox').columns(['state', 'due_at', 'id']).execute();
    await schema.createIndex('outbox_case').on('outbox').columns(['case_id', 'id']).execute();
    await schema.createIndex('outbox_report').on('outbox').columns(['report_id', 'state']).execute();
  },
};
