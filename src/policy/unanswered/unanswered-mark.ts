/** What was said about a question of the ledger; at most one of each kind stands. */
export interface UnansweredMark {
  /** ULID. */
  id: string;
  /** Marks made by one tap have one batch and are undone together. */
  batch: string;
  /** The ledger entry it is about; that may be forgotten before the mark. */
  question: string;
  mark: 'document_needed' | 'closed';
  /** Of a closed one: asked again, the documents answer it now; or somebody closed it with a reason. */
  how: 'answered' | 'by_hand' | null;
  /** The reason, or which document is wanted; in the words of who marked. */
  note: string | null;
  /** The passage that answers now. */
  passage: string | null;
  /** Id of an account, or `house` when the house closed it by itself. */
  by: string;
  /** Instant, ISO-8601 UTC. */
  at: string;
  undone: { at: string; by: string } | null;
}

/** Port: marks on questions of the ledger. */
export interface UnansweredMarks {
  /** All or none; a mark of a kind that stands for its question already is left out. How many were written. */
  record(marks: readonly UnansweredMark[]): Promise<number>;
  /** Newest first, undone ones too; `before` is the id of the last one of the page before. */
  list(options: { limit: number; before?: string }): Promise<UnansweredMark[]>;
  /** Undoes what stands of a batch; the marks it was about. */
  undo(batch: string, undone: { at: string; by: string }): Promise<UnansweredMark[]>;
  /** Forgets marks from before the instant (ISO-8601 UTC); how many. */
  forgetBefore(instant: string): Promise<number>;
}
