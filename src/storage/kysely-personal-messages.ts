import type { Kysely } from 'kysely';
import type { PersonalMessages } from '../channels/telegram/personal-messages.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';

export function createPersonalMessages(database: Kysely<Database>): PersonalMessages {
  return guardStore<PersonalMessages>('personal messages', {
    async remember(chat, message, at) {
      await database
        .insertInto('telegram_messages')
        .values({ chat, message_id: message, sent_at: at })
        .onConflict((conflict) => conflict.columns(['chat', 'message_id']).doNothing())
        .execute();
    },

    take: (chat) =>
      database.transaction().execute(async (transaction) => {
        const rows = await transaction
          .selectFrom('telegram_messages')
          .select('message_id')
          .where('chat', '=', chat)
          .orderBy('message_id')
          .execute();
        await transaction.deleteFrom('telegram_messages').where('chat', '=', chat).execute();
        return rows.map((row) => Number(row.message_id));
      }),

    async forgetBefore(instant) {
      const gone = await database
        .deleteFrom('telegram_messages')
        .where('sent_at', '<', instant)
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  });
}
