/** A question that the corpus did not answer, or an answer somebody said was none. Personal numbers are masked before they get here. */
export interface LedgerEntry {
  /** ULID. */
  id: string;
  kind: 'no_source' | 'not_helpful' | 'helpful';
  question: string;
  region: string | null;
  /** Passage ids that were shown, best first. */
  passages: readonly string[];
  /** Instant, ISO-8601 UTC. */
  at: string;
}

/** Where refusals and 没答对 go, so that the county sees which documents are missing. */
export interface QuestionLedger {
  record(entry: LedgerEntry): Promise<void>;
  /** Newest first; `before` is the id of the last entry of the page before. */
  list(options: { limit: number; before?: string }): Promise<LedgerEntry[]>;
  /** Forgets questions from before the instant (ISO-8601 UTC); how many. */
  forgetBefore(instant: string): Promise<number>;
}
