/** An ask learnt from a question: its words, and the sentence of a passage that answers them. */
export interface LearntAsk {
  /** The words as they stand in the corpus. */
  ask: string;
  document: string;
  passage: string;
  /** The document's exact sentence. */
  quote: string;
}

/** What a county role decided about a question of the ledger. */
export interface AskDecision {
  /** ULID. */
  id: string;
  /** The ledger entry it is about; that may be forgotten before the decision. */
  question: string;
  /** Null: it was rejected. */
  learnt: LearntAsk | null;
  /** A role, never a person's name. */
  by: string;
  /** Instant, ISO-8601 UTC. */
  at: string;
  undone: { at: string; by: string } | null;
}

/** The log of decisions: who, when, what, undone or not. */
export interface AskDecisions {
  /** `taken`: another decision about the question stands; nothing was written. */
  record(decision: AskDecision): Promise<'recorded' | 'taken'>;
  /** Newest first; `before` is the id of the last one of the page before. */
  list(options: { limit: number; before?: string }): Promise<AskDecision[]>;
  /** Decisions not undone about questions whose id ends so. */
  standing(ending: string): Promise<AskDecision[]>;
  markUndone(id: string, undone: { at: string; by: string }): Promise<void>;
  /** Forgets rejected and undone decisions from before the instant; what stands is kept, or it could not be undone. */
  forgetBefore(instant: string): Promise<number>;
}
