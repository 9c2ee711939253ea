import { sql, type Kysely, type Migration } from 'kysely';

/** Why a question is in the ledger and what was weighed for it; what a county role decided to learn from it. */
export const learntAsks: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    const ledger = schema.alterTable('question_ledger');
    await ledger.addColumn('places', 'text', (column) => column.notNull().defaultTo('[]')).execute();
    await ledger.addColumn('reason', 'text').execute();
    await ledger.addColumn('candidates', 'text', (column) => column.notNull().defaultTo('[]')).execute();
    await ledger.addColumn('quote', 'text').execute();
    await ledger.addColumn('follow_up', 'integer', (column) => column.notNull().defaultTo(0)).execute();
    await schema
      .createTable('ask_decisions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('question_id', 'text', (column) => column.notNull())
      .addColumn('decided', 'text', (column) => column.notNull())
      .addColumn('decided_by', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('ask', 'text')
      .addColumn('passage', 'text')
      .addColumn('document', 'text')
      .addColumn('quote', 'text')
      .addColumn('undone_at', 'text')
      .addColumn('undone_by', 'text')
      .execute();
    // one standing decision a question
    await schema
      .createIndex('ask_decisions_standing')
      .unique()
      .on('ask_decisions')
      .column('question_id')
      .where(sql.ref('undone_at'), 'is', null)
      .execute();
  },
};
