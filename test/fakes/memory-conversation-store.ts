import type { Conversation } from '../../src/dialogue/conversation.js';
import type { ConversationStore } from '../../src/dialogue/conversation-store.js';
import type { TurnReply } from '../../src/dialogue/turn.js';

/** Keeps conversations in memory, copied in and out as a database would. */
export function createMemoryConversationStore(): ConversationStore {
  const conversations = new Map<string, Conversation>();
  const replies = new Map<string, Map<string, { reply: TurnReply; at: string }>>();
  const forget = (id: string) => {
    conversations.delete(id);
    replies.delete(id);
  };
  return {
    async load(id) {
      return structuredClone(conversations.get(id)) ?? null;
    },
    async save(conversation, turn, reply, changes = { writes: [], forget: [] }) {
      if (changes.writes.length > 0) throw new Error('reports are kept by a database');
      for (const id of changes.forget) forget(id);
      const version = conversations.get(conversation.id)?.version ?? 0;
      if (version !== conversation.version) return 'conflict';
      if (turn !== null && replies.get(conversation.id)?.has(turn) === true) return 'conflict';
      conversations.set(conversation.id, structuredClone({ ...conversation, version: version + 1 }));
      if (turn !== null) {
        const given = replies.get(conversation.id) ?? new Map<string, { reply: TurnReply; at: string }>();
        given.set(turn, { reply: structuredClone(reply), at: conversation.lastSeenAt });
        replies.set(conversation.id, given);
      }
      return 'saved';
    },
    async reply(id, turn, since = '') {
      const given = replies.get(id)?.get(turn);
      return given === undefined || given.at < since ? null : structuredClone(given.reply);
    },
    async forget(id) {
      forget(id);
    },
    async forgetBefore(instant) {
      const old = [...conversations.values()].filter((each) => each.lastSeenAt < instant);
      for (const each of old) forget(each.id);
      for (const given of replies.values()) {
        for (const [turn, { at }] of given) if (at < instant) given.delete(turn);
      }
      return old.length;
    },
  };
}
