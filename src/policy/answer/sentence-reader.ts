/** Reads a question and a sentence side by side; implemented by a small model. Texts in the search form (`plainText`). */
export interface SentenceReader {
  /** For each sentence how much speaks for it answering the question, in log-odds: 0 = even. */
  read(question: string, sentences: readonly string[]): Promise<number[]>;
}
