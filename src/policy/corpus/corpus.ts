import type { Ask } from './asks.js';
import type { Passage } from './passage.js';
import type { PolicyDocument } from './policy-document.js';
import type { RegionList } from './region-list.js';

/** An ask that holds: bound to the passage whose text contains its quote. */
export interface BoundAsk extends Ask {
  document: string;
  /** Set for answered asks only. */
  passage: Passage | null;
}

/** Everything read from `corpus/`, parsed and split; immutable. */
export interface Corpus {
  documents: readonly PolicyDocument[];
  passages: readonly Passage[];
  asks: readonly BoundAsk[];
  regions: RegionList;
  /** Pairs of people's words and official terms, from `corpus/lexicon.yaml`. */
  lexicon: readonly LexiconEntry[];
  /** SHA-256 over documents, asks, lexicon and regions: another hash means the index is out of date. */
  hash: string;
}

/** People's words ↔ official terms: 低保 ← 吃低保, 最低生活保障. Used in both directions by the keyword leg. */
export interface LexiconEntry {
  official: string;
  people: readonly PeoplesWord[];
}

/** What people say; a name that once was official has the years it was, null where they are open or it never was. */
export interface PeoplesWord {
  word: string;
  from: number | null;
  until: number | null;
}
