import type { Kysely } from 'kysely';
import type { PersonalMessages } from '../channels/telegram/personal-messages.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';

/** As many as Telegram deletes at once. */
const atOnce = 100;

export function createPersonalMessages(database: Kysely<Database>): PersonalMessages {
  return guardStore<PersonalMessages>('personal messages', {
    async remember(chat, message, at) {
      await database
        .insertInto('telegram_messages')
        .values({ chat, message_id: message, sent_at: at })
        .onConflict((conflict) => conflict.columns(['chat', 'message_id']).doNothing())
        .execute();
    },

    async take(chat, erase) {
      const rows = await database
        .selectFrom('telegram_messages')
        .select('message_id')
        .where('chat', '=', chat)
        .orderBy('message_id')
        .execute();
      const gone: number[] = [];
      for (let start = 0; start < rows.length; start += atOnce) {
        const some = rows.slice(start, start + atOnce).map((row) => Number(row.message_id));
        if (!(await erase(some))) break;
        await database
          .deleteFrom('telegram_messages')
          .where('chat', '=', chat)
          .where('message_id', 'in', some)
          .execute();
        gone.push(...some);
      }
      return gone;
    },

    async forgetBefore(instant) {
      const gone = await database
        .deleteFrom('telegram_messages')
        .where('sent_at', '<', instant)
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  });
}
