import type { Kysely, Transaction } from 'kysely';
import { Conversation } from '../dialogue/conversation.js';
import type { ConversationStore } from '../dialogue/conversation-store.js';
import { TurnReply } from '../dialogue/turn.js';
import { applyHardshipWrites } from './apply-hardship-writes.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

/** Thrown inside a transaction so that it is rolled back. */
const conflict = new Error('somebody else saved in between');

/** Conversations and replies lie sealed under the house key. */
export function createConversationStore(database: Kysely<Database>, vault: Vault): ConversationStore {
  return guardStore<ConversationStore>('conversations', {
    async load(id) {
      const row = await database
        .selectFrom('conversations')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return null;
      return Conversation.parse({
        ...(JSON.parse(vault.house.open(row.state, `conversations.state:${id}`)) as object),
        id: row.id,
        channel: row.channel,
        version: row.version,
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
      });
    },

    async save(conversation, turn, reply, { writes, forget } = { writes: [], forget: [] }) {
      try {
        return await database.transaction().execute(async (transaction): Promise<'saved'> => {
          for (const id of forget) await forgetOne(transaction, id);
          const saved =
            // an erasure forgets replies: the one to this turn comes after it
            (await applyHardshipWrites(transaction, vault, writes)) &&
            (await writeConversation(transaction, vault, conversation)) &&
            (turn === null || (await writeReply(transaction, vault, conversation, turn, reply)));
          if (!saved) throw conflict;
          return 'saved';
        });
      } catch (error) {
        if (error === conflict) return 'conflict';
        throw error;
      }
    },

    async reply(id, turn, since = '') {
      const row = await database
        .selectFrom('turn_replies')
        .select('reply')
        .where('conversation_id', '=', id)
        .where('turn', '=', turn)
        .where('given_at', '>=', since)
        .executeTakeFirst();
      return row === undefined
        ? null
        : TurnReply.parse(JSON.parse(vault.house.open(row.reply, replyPlace(id, turn))));
    },

    forget: (id) => database.transaction().execute((transaction) => forgetOne(transaction, id)),

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

async function forgetOne(database: Transaction<Database>, id: string): Promise<void> {
  await database.deleteFrom('turn_replies').where('conversation_id', '=', id).execute();
  await database.deleteFrom('conversations').where('id', '=', id).execute();
}

/** False when the row is not at the version that was loaded (0: there must be none). */
async function writeConversation(
  database: Transaction<Database>,
  vault: Vault,
  conversation: Conversation,
): Promise<boolean> {
  const { id, channel, version, createdAt, lastSeenAt, ...state } = conversation;
  const sealed = vault.house.seal(JSON.stringify(state), `conversations.state:${id}`);
  const changing = {
    state: sealed,
    version: version + 1,
    last_seen_at: lastSeenAt,
    seat: conversation.account,
  };
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

/** False when the turn has its reply already. */
async function writeReply(
  database: Transaction<Database>,
  vault: Vault,
  { id, lastSeenAt }: Conversation,
  turn: string,
  reply: TurnReply,
): Promise<boolean> {
  const sealed = vault.house.seal(JSON.stringify(reply), replyPlace(id, turn));
  const inserted = await database
    .insertInto('turn_replies')
    .values({ conversation_id: id, turn, reply: sealed, given_at: lastSeenAt })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'turn']).doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows) === 1;
}

const replyPlace = (id: string, turn: string): string => `turn_replies.reply:${id}:${turn}`;
