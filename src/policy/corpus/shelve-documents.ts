import type { Corpus } from './corpus.js';
import { asksOfFacts, isDraft } from './asks-of-facts.js';
import { factsToWrite } from './asks-sheet.js';
import { findFacts } from './find-facts.js';
import { periodStanding } from './period-standing.js';
import type { PolicyDocument } from './policy-document.js';

/** A document with what the corpus has of it. */
export interface ShelvedDocument {
  document: PolicyDocument;
  /** By the days it speaks of; `undated` when it names none. */
  standing: 'coming' | 'current' | 'over' | 'undated';
  passages: number;
  /** Answered asks, asks it is known not to answer, and how many of both nobody has read. */
  asks: number;
  unanswered: number;
  drafts: number;
  facts: number;
  /** Facts without an ask that somebody has read. */
  factsLeft: number;
}

/** Every document of a corpus in the order of its files; `today` is YYYY-MM-DD. */
export function shelveDocuments(
  { documents, passages, asks }: Pick<Corpus, 'documents' | 'passages' | 'asks'>,
  today: string,
): ShelvedDocument[] {
  return documents.map((document) => {
    const own = passages.filter((passage) => passage.document === document.id);
    const spoken = asks.filter((ask) => ask.document === document.id);
    const facts = asksOfFacts(findFacts(own), spoken);
    const answered = spoken.filter((ask) => ask.answered).length;
    return {
      document,
      standing: periodStanding(document.period, today),
      passages: own.length,
      asks: answered,
      unanswered: spoken.length - answered,
      drafts: spoken.filter(isDraft).length,
      facts: facts.length,
      factsLeft: factsToWrite(facts).length,
    };
  });
}
