import type { Kysely, Migration } from 'kysely';

/** When replies were given and updates stored, so that both expire; how much of a reply is already sent. */
export const expiry: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .alterTable('turn_replies')
      .addColumn('given_at', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await database.schema.createIndex('turn_replies_given').on('turn_replies').column('given_at').execute();
    await database.schema
      .alterTable('telegram_updates')
      .addColumn('stored_at', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await database.schema
      .alterTable('telegram_updates')
      .addColumn('sent', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await database.schema
      .createIndex('telegram_updates_stored')
      .on('telegram_updates')
      .column('stored_at')
      .execute();
  },
};
