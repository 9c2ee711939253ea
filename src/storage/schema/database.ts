import type { ColumnType } from 'kysely';

/** All tables. Instants are ISO-8601 UTC text, flags 0/1, structured values JSON text parsed by zod when read. */
export interface Database {
  conversations: ConversationTable;
  turn_replies: TurnReplyTable;
  archived_passages: ArchivedPassageTable;
  question_ledger: QuestionLedgerTable;
  telegram_updates: TelegramUpdateTable;
}

export interface ConversationTable {
  id: string;
  channel: string;
  /** JSON of the conversation apart from the other columns. */
  state: string;
  version: number;
  created_at: string;
  last_seen_at: string;
}

/** The reply given to a turn, so that the same turn gives the same reply. */
export interface TurnReplyTable {
  conversation_id: string;
  turn: string;
  /** JSON of a TurnReply. */
  reply: string;
  given_at: string;
}

export interface ArchivedPassageTable {
  id: string;
  /** JSON of an ArchivedPassage. */
  passage: string;
}

export interface QuestionLedgerTable {
  id: string;
  kind: string;
  question: string;
  region: string | null;
  /** JSON array of passage ids. */
  passages: string;
  at: string;
}

export interface TelegramUpdateTable {
  /** A 64-bit number, which some drivers read as text. */
  id: ColumnType<number | string, number, never>;
  /** Null when it has none, and once it is done. */
  chat: string | null;
  /** JSON of the update; null once it is done. */
  body: string | null;
  done: number;
  stored_at: string;
  /** Messages of the reply that are out. */
  sent: number;
}
