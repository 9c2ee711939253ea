import type { Passage } from '../corpus/passage.js';
import type { RegionPath } from '../corpus/region-list.js';

/** An ask with the sentence that it is bound to. */
export interface BoundAsk {
  /** As `FusionTrace.ask`. */
  similarity: number;
  /** Position in the index. */
  point: number;
  words: string;
  quote: string;
}

/** What every leg found for one passage, kept so that `--explain` can print it. */
export interface FusionTrace {
  /** Cosine of the question with the passage's best sentence window, and that window's sentence numbers. */
  text: number | null;
  window: readonly [first: number, last: number] | null;
  /** Cosine with the best ask of the passage less the penalty of a draft, that ask's words, and its quote. */
  ask: number | null;
  /** Position of that ask in the index. */
  askPoint: number | null;
  askWords: string | null;
  askQuote: string | null;
  /** The best ask of each other sentence, nearest first; worked out when it is wanted. */
  otherAsks: () => readonly BoundAsk[];
  /** BM25 of the passage's text and of its asks. */
  textKeywords: number;
  askKeywords: number;
  /** BM25 of both by the sound of the words. */
  sounds: number;
}

/** What every leg gives for a passage it did not find. */
export const nothingFound: FusionTrace = {
  text: null,
  window: null,
  ask: null,
  askPoint: null,
  askWords: null,
  askQuote: null,
  otherAsks: () => [],
  textKeywords: 0,
  askKeywords: 0,
  sounds: 0,
};

export interface RankedPassage {
  passage: Passage;
  /** Fused score; comparable within one question only as far as `decide-answer` is calibrated for it. */
  score: number;
  trace: FusionTrace;
  /** The older rule in whose place this newer one answers. */
  insteadOf?: RankedPassage;
}

/** The nearest question that a document is known not to answer. */
export interface NearestUnanswered {
  ask: string;
  why: string;
  document: string;
  /** Cosine with the question. */
  similarity: number;
}

/** An ask that some passage answers, in the search form. */
export interface NearestAnswered {
  ask: string;
  /** Cosine with the question, less the penalty of a draft. */
  similarity: number;
}

export interface Retrieval {
  /** Best first. */
  ranked: readonly RankedPassage[];
  /** Nearest first. */
  answered: readonly NearestAnswered[];
  /** Nearest first. */
  unanswered: readonly NearestUnanswered[];
}

export interface RetrievalRequest {
  /** The question as it is to be searched (follow-ups already completed). */
  question: string;
  /** Places whose passages may be returned; undefined = all. */
  within?: ReadonlySet<RegionPath>;
  /** A rule on the passages of those places; undefined = all of them. */
  allowed?: (passage: Passage) => boolean;
  limit: number;
}

/** Finds passages; built on one index, swapped as a whole when the corpus changes. */
export interface PassageFinder {
  find(request: RetrievalRequest): Promise<Retrieval>;
}
