import type { CardTables } from './card-tables.js';
import type { CaseTables } from './case-tables.js';
import type { ColumnType } from 'kysely';
import type { DutyTables } from './duty-tables.js';
import type { LeadTables } from './lead-tables.js';
import type { ReminderTables } from './reminder-tables.js';
import type { StaffTables } from './staff-tables.js';

/** All tables. Instants are ISO-8601 UTC text, flags 0/1, structured values JSON text parsed by zod when read. */
export interface Database
  extends CaseTables,
    LeadTables,
    StaffTables,
    DutyTables,
    ReminderTables,
    CardTables {
  conversations: ConversationTable;
  turn_replies: TurnReplyTable;
  archived_passages: ArchivedPassageTable;
  question_ledger: QuestionLedgerTable;
  ask_decisions: AskDecisionTable;
  unanswered_marks: UnansweredMarkTable;
  telegram_updates: TelegramUpdateTable;
  telegram_messages: TelegramMessageTable;
  data_keys: DataKeyTable;
  report_drafts: ReportDraftTable;
  report_conversations: ReportConversationTable;
  reports: ReportTable;
  report_amendments: ReportAmendmentTable;
  blind_indexes: BlindIndexTable;
  receipt_tries: ReceiptTryTable;
  outbox: OutboxTable;
  county_profiles: CountyProfileTable;
  slip_numbers: SlipNumberTable;
  slips: SlipTable;
  inspections: InspectionTable;
  findings: FindingTable;
  signed_entries: SignedEntryTable;
  retention_log: RetentionLogTable;
}

export interface ConversationTable {
  id: string;
  channel: string;
  /** Sealed JSON of the conversation apart from the other columns. */
  state: string;
  version: number;
  created_at: string;
  last_seen_at: string;
  /** Who sits at it, a random name: another after 换人 or a long silence. */
  seat: string | null;
}

/** A report (or draft) was told or shown in this conversation while this person sat at it. */
export interface ReportConversationTable {
  report_id: string;
  conversation_id: string;
  seat: string;
}

/** The reply given to a turn, so that the same turn gives the same reply. */
export interface TurnReplyTable {
  conversation_id: string;
  turn: string;
  /** Sealed JSON of a TurnReply. */
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
  /** Sealed. */
  question: string;
  region: string | null;
  /** JSON arrays: of region paths, and of passage ids shown and weighed. */
  places: string;
  passages: string;
  candidates: string;
  reason: string | null;
  /** A document's sentence. */
  quote: string | null;
  follow_up: number;
  at: string;
}

/** What a county role decided about a question; at most one row a question is not undone. */
export interface AskDecisionTable {
  id: string;
  question_id: string;
  decided: string;
  /** A role, not a name. */
  decided_by: string;
  at: string;
  /** Sealed; null when rejected. */
  ask: string | null;
  passage: string | null;
  document: string | null;
  quote: string | null;
  undone_at: string | null;
  undone_by: string | null;
}

/** What was said about a question without an answer; of each kind at most one a question is not undone. */
export interface UnansweredMarkTable {
  id: string;
  /** One tap; undone as a whole. */
  batch: string;
  question_id: string;
  mark: string;
  how: string | null;
  /** Sealed. */
  note: string | null;
  passage: string | null;
  /** Id of an account, or `house`. */
  marked_by: string;
  at: string;
  undone_at: string | null;
  undone_by: string | null;
}

export interface TelegramUpdateTable {
  /** A 64-bit number, which some drivers read as text. */
  id: ColumnType<number | string, number, never>;
  /** Null when it has none, and once it is done. */
  chat: string | null;
  /** Sealed JSON of the update; null once it is done. */
  body: string | null;
  done: number;
  stored_at: string;
  /** Messages of the reply that are out. */
  sent: number;
}

/** Messages of the bot with personal content, so that it can take them back while Telegram allows. */
export interface TelegramMessageTable {
  chat: string;
  message_id: ColumnType<number | string, number, never>;
  sent_at: string;
}

/** Data keys wrapped by the master key: of the house, and one for each draft or report. */
export interface DataKeyTable {
  id: string;
  wrapped: string;
  made_at: string;
}

export interface ReportDraftTable {
  id: string;
  /** Keyed hash of the resume code. */
  resume_index: string;
  /** JSON of a ReportDraft under its own key. */
  sealed: string;
  version: number;
  expires_at: string;
}

export interface ReportTable {
  id: string;
  receipt: string;
  /** JSON of a HardshipReport under its own key; null once erased. */
  sealed: string | null;
  channel: string;
  submitted_at: string;
  erased_at: string | null;
}

export interface ReportAmendmentTable {
  id: string;
  report_id: string;
  /** Words added later, under the report's key; null once erased. */
  sealed: string | null;
  at: string;
}

/** Keyed hashes of what a household is found by again. */
export interface BlindIndexTable {
  report_id: string;
  kind: string;
  hash: string;
}

/** What a family is told of a step of its case; gone once the report is erased. */
export interface OutboxTable {
  id: string;
  case_id: string;
  report_id: string;
  step_id: string;
  at: string;
  state: string;
  /** When it is to be tried; while it is being sent, when whoever sends it is taken for dead. */
  due_at: string;
  tries: number;
  /** Why it is to be told by a person. */
  why: string | null;
  /** When it was sent, told or read. */
  done_at: string | null;
  /** JSON of FamilyWords under the report's key. */
  sealed: string;
}

export interface ReceiptTryTable {
  id: string;
  receipt: string;
  conversation_id: string;
  at: string;
}

export interface CountyProfileTable {
  region: string;
  /** JSON of a CountyProfile. */
  profile: string;
  updated_at: string;
}

/** What the retention rules erased, and when. */
export interface RetentionLogTable {
  id: string;
  at: string;
  rule: string;
  kept_days: number;
  gone: number;
}

/** The last number a place gave a 督办单 in a year. */
export interface SlipNumberTable {
  place: string;
  year: number;
  last: number;
}

export interface SlipTable {
  id: string;
  from_region: string;
  from_role: string;
  year: number;
  number: number;
  to_region: string;
  to_level: string;
  case_id: string | null;
  /** Report whose key title and words lie under; null: the key of the house. */
  key_id: string | null;
  sealed_title: string;
  due_on: string;
  state: string;
  issued_at: string;
  version: number;
}

export interface InspectionTable {
  id: string;
  kind: string;
  region: string;
  made_on: string;
  households: number | null;
  staff_id: string;
  signed: number;
}

export interface FindingTable {
  id: string;
  inspection_id: string;
  region: string;
  /** What is wrong and who mends it, under the key of the house. */
  sealed: string;
  mend_by: string;
  state: string;
  version: number;
}

/** What was signed on a slip, inspection or finding; rows are only added. */
export interface SignedEntryTable {
  id: string;
  about: string;
  at: string;
  kind: string;
  staff_id: string;
  /** Who and as what, under the key of the house, so that nobody can write over it. */
  sealed_signature: string;
  /** Under the key of what it is about. */
  sealed_words: string;
}
