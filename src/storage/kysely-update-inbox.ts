import type { Kysely } from 'kysely';
import type { UpdateInbox } from '../channels/telegram/update-inbox.js';
import type { Database } from './schema/database.js';

export function createUpdateInbox(database: Kysely<Database>): UpdateInbox {
  return {
    async store(updates) {
      if (updates.length === 0) return;
      await database
        .insertInto('telegram_updates')
        .values(updates.map(({ id, chat, body }) => ({ id, chat, body: JSON.stringify(body), done: 0 })))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    async pending(limit) {
      const rows = await database
        .selectFrom('telegram_updates')
        .select(['id', 'chat', 'body'])
        .where('done', '=', 0)
        .orderBy('id', 'asc')
        .limit(limit)
        .execute();
      return rows.map(({ id, chat, body }) => ({
        id: Number(id),
        chat,
        body: body === null ? null : (JSON.parse(body) as unknown),
      }));
    },

    async done(id) {
      await database
        .updateTable('telegram_updates')
        .set({ done: 1, body: null })
        .where('id', '=', id)
        .execute();
    },

    async nextOffset() {
      const { highest } = await database
        .selectFrom('telegram_updates')
        .select((select) => select.fn.max('id').as('highest'))
        .executeTakeFirstOrThrow();
      return highest === null ? null : Number(highest) + 1;
    },
  };
}
