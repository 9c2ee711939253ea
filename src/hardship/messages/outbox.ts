import type { CaseState } from '../cases/case-transitions.js';
import type { FamilyMessage, FamilyWords } from './family-message.js';

/**
 * Where a message is. `waiting` → `sending` → `sent`; what no chat can take stands in `to_call` until a person told it.
 * `read`: who proved whose report it is was shown it before.
 */
export type MessageState = 'waiting' | 'sending' | 'sent' | 'to_call' | 'told' | 'read';

/** Why a family is to be called. */
export type CallReason =
  /** Reported on the web or in a terminal, or did not report itself. */
  | 'no_chat'
  /** The chat blocked the bot, or is gone. */
  | 'blocked'
  /** The chat could not be reached for a day. */
  | 'unreachable'
  /** 换人 was said in the chat since. */
  | 'handed_on'
  /** Somebody may have sat down at the chat since: only a word without content went there. */
  | 'seat_changed';

/** A message somebody has taken to send. */
export interface TakenMessage {
  id: string;
  report: string;
  /** Times it was taken, this one included. */
  tries: number;
  words: FamilyWords;
  /** The chat the report came from, who sat there, and when. */
  conversation: string;
  account: string;
  submittedAt: string;
}

export interface KeptMessage extends Omit<FamilyMessage, 'report'> {
  state: MessageState;
  why: CallReason | null;
  /** When it was sent, told or read; null while it was not. */
  doneAt: string | null;
}

/** A family with something to be told, as the list shows it. */
export interface FamilyToCall {
  case: string;
  region: string | null;
  state: CaseState;
  receipt: string;
  name: string;
  /** The village as it was said. */
  village: string;
  /** Since when the oldest of its messages stands here. */
  since: string;
  messages: number;
  /** Why the newest of them does. */
  why: CallReason;
}

/** Port: messages to families. They come in through `HardshipWrite`s, with the step they tell of. */
export interface Outbox {
  /**
   * The oldest message that is due, taken by one caller only; it is due again at `leaseUntil` unless something was said of
   * it. A later message of a family waits for the earlier. Null: none is due.
   */
  take(now: string, leaseUntil: string): Promise<TakenMessage | null>;
  sent(id: string, at: string): Promise<void>;
  /** Not now: due again at the instant. */
  later(id: string, dueAt: string): Promise<void>;
  /** No chat takes it: a person tells it. */
  toCall(id: string, why: CallReason): Promise<void>;
  /** What was made before the instant and is still not out goes on the list; how many. */
  giveUp(madeBefore: string): Promise<number>;
  /** Families of a place to be called, the longest waiting first; `after` is the cursor of the page before. */
  families(query: {
    place: string;
    limit: number;
    after?: string;
  }): Promise<{ families: FamilyToCall[]; next: string | null }>;
  /** How many families of a place are to be called. */
  toBeCalled(place: string): Promise<number>;
  /** Messages of a place that are on their way, and since when the oldest is. */
  underway(place: string): Promise<{ count: number; oldest: string | null }>;
  /** All of a case, oldest first; none once it is erased. */
  ofCase(id: string): Promise<KeptMessage[]>;
}
