import type { Kysely, Migration } from 'kysely';

/** Where a report was told or shown, so that erasing it reaches the words said around it too. */
export const toldIn: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema.alterTable('conversations').addColumn('seat', 'text').execute();
    await schema
      .createTable('report_conversations')
      .addColumn('report_id', 'text', (column) => column.notNull())
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('seat', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('report_conversations_key', ['report_id', 'conversation_id', 'seat'])
      .execute();
    await schema.createIndex('question_ledger_at').on('question_ledger').column('at').execute();
  },
};
