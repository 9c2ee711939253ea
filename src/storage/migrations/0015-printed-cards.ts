import type { Kysely, Migration } from 'kysely';

/** Cards printed for a case; the rules of each lie under the key of its report. */
export const printedCards: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('printed_cards')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createIndex('printed_cards_of_case')
      .on('printed_cards')
      .columns(['case_id', 'id'])
      .execute();
  },
};
