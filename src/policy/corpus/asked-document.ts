import { AppError } from '../../shared/app-error.js';
import { asksOfFacts, type AskedFact } from './asks-of-facts.js';
import type { BoundAsk } from './corpus.js';
import { findFacts } from './find-facts.js';
import { loadCorpus } from './load-corpus.js';
import type { Passage } from './passage.js';
import type { PolicyDocument } from './policy-document.js';

/** A document with what people could ask it for, and how they ask so far. */
export interface AskedDocument {
  document: PolicyDocument;
  passages: readonly Passage[];
  facts: readonly AskedFact[];
  /** Every ask of it that holds, answered or not. */
  asks: readonly BoundAsk[];
}

/** `document_missing` when no document has the id. */
export async function openAskedDocument(corpusDir: string, id: string): Promise<AskedDocument> {
  const corpus = await loadCorpus(corpusDir, id);
  const document = corpus.documents.find((one) => one.id === id);
  if (document === undefined) {
    throw new AppError(
      'document_missing',
      `No document has the id "${id}". "corpus list" shows the ids there are.`,
    );
  }
  const { passages, asks } = corpus;
  return { document, passages, asks, facts: asksOfFacts(findFacts(passages), asks) };
}

/** Facts nobody asks for yet. */
export const withoutAsks = (facts: readonly AskedFact[]): AskedFact[] =>
  facts.filter(({ asks }) => asks.length === 0);
