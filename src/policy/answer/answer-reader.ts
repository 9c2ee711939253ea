/** Reads a question beside the asks nearest to it, all in the search form. */
export interface AnswerReader {
  /** Logit that it is answered, by asks that are known to be answered, and asks known not to be. */
  besideAsks(question: string, answered: readonly string[], unanswered: readonly string[]): Promise<number>;
}
