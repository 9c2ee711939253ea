import { sql, type Kysely, type Migration } from 'kysely';

/** What a county says about questions without an answer: a document is needed, or it is closed. */
export const unansweredMarks: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable('unanswered_marks')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('batch', 'text', (column) => column.notNull())
      .addColumn('question_id', 'text', (column) => column.notNull())
      .addColumn('mark', 'text', (column) => column.notNull())
      .addColumn('how', 'text')
      .addColumn('note', 'text')
      .addColumn('passage', 'text')
      .addColumn('marked_by', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('undone_at', 'text')
      .addColumn('undone_by', 'text')
      .execute();
    // one standing mark of a kind a question
    await schema
      .createIndex('unanswered_marks_standing')
      .unique()
      .on('unanswered_marks')
      .columns(['question_id', 'mark'])
      .where(sql.ref('undone_at'), 'is', null)
      .execute();
    await schema.createIndex('unanswered_marks_batch').on('unanswered_marks').column('batch').execute();
  },
};
