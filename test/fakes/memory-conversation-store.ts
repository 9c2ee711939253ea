import type { Conversation } from '../../src/dialogue/conversation.js';
import type { ConversationStore } from '../../src/dialogue/conversation-store.js';
import type { TurnReply } from '../../src/dialogue/turn.js';

/** Keeps conversations in memory, copied in and out as a database would. */
export function createMemoryConversationStore(): ConversationStore {
  const conversations = new Map<string, Conversation>();
  const replies = new Map<string, Map<string, TurnReply>>();
  const forget = (id: string) => {
    conversations.delete(id);
    replies.delete(id);
  };
  return {
    async load(id) {
      return structuredClone(conversations.get(id)) ?? null;
    },
    async save(conversation, turn, reply) {
      const version = conversations.get(conversation.id)?.version ?? 0;
      if (version !== conversation.version) return 'conflict';
      conversations.set(conversation.id, structuredClone({ ...conversation, version: version + 1 }));
      if (turn !== null) {
        const given = replies.get(conversation.id) ?? new Map<string, TurnReply>();
        given.set(turn, structuredClone(reply));
        replies.set(conversation.id, given);
      }
      return 'saved';
    },
    async reply(id, turn) {
      return structuredClone(replies.get(id)?.get(turn)) ?? null;
    },
    async forget(id) {
      forget(id);
    },
    async forgetBefore(instant) {
      const old = [...conversations.values()].filter((each) => each.lastSeenAt < instant);
      for (const each of old) forget(each.id);
      return old.length;
    },
  };
}
