import type { Kysely, Migration } from 'kysely';

/** Conversations with the replies given, every passage ever citable, the question ledger, Telegram's updates. */
export const conversations: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('conversations')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('last_seen_at', 'text', (column) => column.notNull())
      .execute();
    await database.schema
      .createIndex('conversations_last_seen')
      .on('conversations')
      .column('last_seen_at')
      .execute();
    await database.schema
      .createTable('turn_replies')
      .addColumn('conversation_id', 'text', (column) =>
        column.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('turn', 'text', (column) => column.notNull())
      .addColumn('reply', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('turn_replies_key', ['conversation_id', 'turn'])
      .execute();
    await database.schema
      .createTable('archived_passages')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('passage', 'text', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('question_ledger')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('region', 'text')
      .addColumn('passages', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('telegram_updates')
      .addColumn('id', 'bigint', (column) => column.primaryKey())
      .addColumn('chat', 'text')
      .addColumn('body', 'text')
      .addColumn('done', 'integer', (column) => column.notNull())
      .execute();
    await database.schema
      .createIndex('telegram_updates_done')
      .on('telegram_updates')
      .column('done')
      .execute();
  },
};
