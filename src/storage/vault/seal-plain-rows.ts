import type { Kysely } from 'kysely';
import type { Database } from '../schema/database.js';
import type { Vault } from './vault.js';

const sealed = 's1.%';

/** Seals what was written before there was a key: once, right after the tables exist. */
export async function sealPlainRows(database: Kysely<Database>, { house }: Vault): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const conversations = await transaction
      .selectFrom('conversations')
      .select(['id', 'state'])
      .where('state', 'not like', sealed)
      .execute();
    for (const { id, state } of conversations) {
      await transaction
        .updateTable('conversations')
        .set({ state: house.seal(state, `conversations.state:${id}`) })
        .where('id', '=', id)
        .execute();
    }
    const replies = await transaction
      .selectFrom('turn_replies')
      .select(['conversation_id', 'turn', 'reply'])
      .where('reply', 'not like', sealed)
      .execute();
    for (const { conversation_id: id, turn, reply } of replies) {
      await transaction
        .updateTable('turn_replies')
        .set({ reply: house.seal(reply, `turn_replies.reply:${id}:${turn}`) })
        .where('conversation_id', '=', id)
        .where('turn', '=', turn)
        .execute();
    }
    const questions = await transaction
      .selectFrom('question_ledger')
      .select(['id', 'question'])
      .where('question', 'not like', sealed)
      .execute();
    for (const { id, question } of questions) {
      await transaction
        .updateTable('question_ledger')
        .set({ question: house.seal(question, `question_ledger.question:${id}`) })
        .where('id', '=', id)
        .execute();
    }
    const updates = await transaction
      .selectFrom('telegram_updates')
      .select(['id', 'body'])
      .where('body', 'not like', sealed)
      .execute();
    for (const { id, body } of updates) {
      await transaction
        .updateTable('telegram_updates')
        .set({ body: house.seal(body!, `telegram_updates.body:${id}`) })
        .where('id', '=', Number(id))
        .execute();
    }
  });
}
