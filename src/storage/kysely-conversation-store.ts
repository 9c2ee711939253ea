import type { Kysely, Transaction } from 'kysely';
import { Conversation } from '../dialogue/conversation.js';
import type { ConversationStore } from '../dialogue/conversation-store.js';
import { TurnReply } from '../dialogue/turn.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';

/** Thrown inside a transaction so that it is rolled back. */
const alreadyReplied = new Error('the turn has its reply');

export function createConversationStore(database: Kysely<Database>): ConversationStore {
  return guardStore<ConversationStore>('conversations', {
    async load(id) {
      const row = await database
        .selectFrom('conversations')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return null;
      return Conversation.parse({
        ...(JSON.parse(row.state) as object),
        id: row.id,
        channel: row.channel,
        version: row.version,
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
      });
    },

    async save(conversation, turn, reply) {
      try {
        return await database.transaction().execute(async (transaction) => {
          if (!(await writeConversation(transaction, conversation))) return 'conflict';
          if (turn !== null) await writeReply(transaction, conversation, turn, reply);
          return 'saved';
        });
      } catch (error) {
        if (error === alreadyReplied) return 'conflict';
        throw error;
      }
    },

    async reply(id, turn) {
      const row = await database
        .selectFrom('turn_replies')
        .select('reply')
        .where('conversation_id', '=', id)
        .where('turn', '=', turn)
        .executeTakeFirst();
      return row === undefined ? null : TurnReply.parse(JSON.parse(row.reply));
    },

    forget: (id) =>
      database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('turn_replies').where('conversation_id', '=', id).execute();
        await transaction.deleteFrom('conversations').where('id', '=', id).execute();
      }),

    forgetBefore: (instant) =>
      database.transaction().execute(async (transaction) => {
        const old = transaction.selectFrom('conversations').select('id').where('last_seen_at', '<', instant);
        await transaction
          .deleteFrom('turn_replies')
          .where((row) => row.or([row('given_at', '<', instant), row('conversation_id', 'in', old)]))
          .execute();
        const gone = await transaction
          .deleteFrom('conversations')
          .where('last_seen_at', '<', instant)
          .executeTakeFirst();
        return Number(gone.numDeletedRows);
      }),
  });
}

/** False when the row is not at the version that was loaded (0: there must be none). */
async function writeConversation(
  database: Transaction<Database>,
  conversation: Conversation,
): Promise<boolean> {
  const { id, channel, version, createdAt, lastSeenAt, ...state } = conversation;
  const changing = { state: JSON.stringify(state), version: version + 1, last_seen_at: lastSeenAt };
  if (version === 0) {
    const inserted = await database
      .insertInto('conversations')
      .values({ id, channel, created_at: createdAt, ...changing })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return Number(inserted.numInsertedOrUpdatedRows) === 1;
  }
  const updated = await database
    .updateTable('conversations')
    .set(changing)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) === 1;
}

async function writeReply(
  database: Transaction<Database>,
  { id, lastSeenAt }: Conversation,
  turn: string,
  reply: TurnReply,
): Promise<void> {
  const inserted = await database
    .insertInto('turn_replies')
    .values({ conversation_id: id, turn, reply: JSON.stringify(reply), given_at: lastSeenAt })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'turn']).doNothing())
    .executeTakeFirst();
  if (Number(inserted.numInsertedOrUpdatedRows) === 0) throw alreadyReplied;
}
