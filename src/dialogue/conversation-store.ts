import type { HardshipWrite } from '../hardship/unit-of-work.js';
import type { Conversation } from './conversation.js';
import type { TurnReply } from './turn.js';

/** What a turn changes beside its own conversation. */
export interface TurnChanges {
  /** Reports and cases. */
  writes: readonly HardshipWrite[];
  /** Conversations forgotten, with their replies, before anything is stored; may hold the turn's own. */
  forget: readonly string[];
}

/** Port: keeps conversations and the replies already given. */
export interface ConversationStore {
  load(id: string): Promise<Conversation | null>;
  /**
   * Stores the conversation, the reply given to `turn` when that is not null, and everything the turn changes,
   * in one transaction.
   * `conversation.version` is the version that was loaded (0 for a new one); the row gets the next.
   * `conflict` when somebody else saved in between or the turn has its reply already: nothing is written.
   */
  save(
    conversation: Conversation,
    turn: string | null,
    reply: TurnReply,
    changes?: TurnChanges,
  ): Promise<'saved' | 'conflict'>;
  /** The stored reply of an earlier turn; with `since` (ISO-8601 UTC) only if it was given then or later. */
  reply(id: string, turn: string, since?: string): Promise<TurnReply | null>;
  /** Forgets one conversation and its replies. */
  forget(id: string): Promise<void>;
  /** Forgets conversations last seen before the instant (ISO-8601 UTC), and every reply given before it; how many conversations. */
  forgetBefore(instant: string): Promise<number>;
}
