import { shanghaiDay } from '../shared/clock.js';
import { NoSourceReason } from './answer/policy-answer.js';

/** Why a question is in the ledger: what the documents lack, or that somebody said the answer was none. */
export const ledgerReasons = [...NoSourceReason.options, 'said_not_helpful'] as const;
export type LedgerReason = (typeof ledgerReasons)[number];

/** A question that the corpus did not answer, or an answer somebody judged. Personal data are masked before they get here. */
export interface LedgerEntry {
  /** ULID. */
  id: string;
  kind: 'no_source' | 'not_helpful' | 'helpful';
  question: string;
  /** The remembered place. */
  region: string | null;
  /** Places asked about, when they are others than the remembered one. */
  places: readonly string[];
  /** Null for what was helpful, and for entries from before reasons were kept. */
  reason: LedgerReason | null;
  /** Passage ids that were shown, best first. */
  passages: readonly string[];
  /** Passage ids that were weighed, best first. */
  candidates: readonly string[];
  /** The sentence shown as the answer; null when none was. */
  quote: string | null;
  /** The words lean on the turn before and do not stand alone. */
  followUp: boolean;
  /** Instant, ISO-8601 UTC. */
  at: string;
}

/** What is known of a question when it is put into the ledger. */
export type LedgerNote = Omit<LedgerEntry, 'id' | 'at'>;

/** Where refusals and 没答对 go, so that the county sees which documents are missing. */
export interface QuestionLedger {
  record(entry: LedgerEntry): Promise<void>;
  /** Newest first; `before` is the id of the last entry of the page before. */
  list(options: { limit: number; before?: string }): Promise<LedgerEntry[]>;
  /** Every entry whose id ends so: people type the end of an id. */
  find(ending: string): Promise<LedgerEntry[]>;
  /** Forgets questions from before the instant (ISO-8601 UTC); how many. */
  forgetBefore(instant: string): Promise<number>;
}

/** The calendar day a question was asked, in Asia/Shanghai. */
export const dayOf = ({ at }: Pick<LedgerEntry, 'at'>): string => shanghaiDay(new Date(at));

/** The places a question is about: those it names, else the remembered one. */
export const placesOf = ({ places, region }: Pick<LedgerEntry, 'places' | 'region'>): readonly string[] =>
  places.length > 0 || region === null ? places : [region];
