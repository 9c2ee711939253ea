import type { Kysely } from 'kysely';
import type { StoredUpdate, UpdateInbox } from '../channels/telegram/update-inbox.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

export function createUpdateInbox(database: Kysely<Database>, { house }: Vault): UpdateInbox {
  return guardStore<UpdateInbox>('update inbox', {
    async store(updates, instant) {
      if (updates.length === 0) return [];
      const inserted = await database
        .insertInto('telegram_updates')
        .values(
          updates.map(({ id, chat, body }) => ({
            id,
            chat,
            body: house.seal(JSON.stringify(body), placeOf(id)),
            done: 0,
            stored_at: instant,
            sent: 0,
          })),
        )
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute();
      const fresh = new Set(inserted.map(({ id }) => Number(id)));
      // the first of two with one id is the one that was written
      return updates.flatMap((update) => (fresh.delete(update.id) ? [{ ...update, sent: 0 }] : []));
    },

    async pending({ limit, after }) {
      let query = database
        .selectFrom('telegram_updates')
        .select(['id', 'chat', 'body', 'sent'])
        .where('done', '=', 0)
        .orderBy('id', 'asc')
        .limit(limit);
      if (after !== undefined) query = query.where('id', '>', after);
      const rows = await query.execute();
      return rows.map(
        ({ id, chat, body, sent }): StoredUpdate => ({
          id: Number(id),
          chat,
          body: body === null ? null : (JSON.parse(house.open(body, placeOf(id))) as unknown),
          sent,
        }),
      );
    },

    async sent(id, messages) {
      await database.updateTable('telegram_updates').set({ sent: messages }).where('id', '=', id).execute();
    },

    async done(id) {
      await database
        .updateTable('telegram_updates')
        .set({ done: 1, body: null, chat: null })
        .where('id', '=', id)
        .execute();
    },

    async forgetBefore(instant) {
      const gone = await database
        .deleteFrom('telegram_updates')
        .where('stored_at', '<', instant)
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  });
}

const placeOf = (id: number | string): string => `telegram_updates.body:${id}`;
