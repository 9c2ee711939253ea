import type { Passage } from '../corpus/passage.js';
import type { RegionPath } from '../corpus/region-list.js';

/** Whether two questions want the same thing, where it is not known. */
export const usualWanting = 0.5;

/** How an ask lies beside a question. */
export interface AskBeside {
  /** Cosine with the question; of an ask that is answered, less the penalty of a draft. */
  similarity: number;
  /** Whether it wants the same thing (how much, by when, which papers), whatever it is about: from 0 to 1. */
  wanting: number;
}

/** An ask with the sentence that it is bound to. */
export interface BoundAsk extends AskBeside {
  ask: string;
  /** Position in the index. */
  point: number;
  quote: string;
}

/** What every leg found for one passage, kept so that `--explain` can print it. */
export interface FusionTrace {
  /** Cosine of the question with the passage's best sentence window, and that window's sentence numbers. */
  text: number | null;
  window: readonly [first: number, last: number] | null;
  /** How far that window tells what the question wants, whatever both are about: 0 where it tells nothing of it, near 1 where it tells just that, more where it tells all that is likely. */
  telling: number;
  /** Cosine with the best ask of the passage less the penalty of a draft, that ask's words, and its quote. */
  ask: number | null;
  /** Position of that ask in the index. */
  askPoint: number | null;
  /** As `AskBeside.wanting`, of that ask. */
  askWanting: number;
  askWords: string | null;
  askQuote: string | null;
  /** The best ask of each other sentence, nearest first; worked out when it is wanted. */
  otherAsks: () => readonly BoundAsk[];
  /**
   * Whether what the question wants is what people ask of the sentences of a quote: the likest ask's `wanting`; null when nobody asks
   * anything of them.
   */
  wantingOf: (quote: string) => number | null;
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
  telling: usualWanting,
  ask: null,
  askPoint: null,
  askWanting: usualWanting,
  askWords: null,
  askQuote: null,
  otherAsks: () => [],
  wantingOf: () => null,
  textKeywords: 0,
  askKeywords: 0,
  sounds: 0,
};

export interface RankedPassage {
  passage: Passage;
  /** Fused score; comparable within one question only as far as `decide-answer` is calibrated for it. */
  score: number;
  trace: FusionTrace;
  /** Where it was read: how likely it is that what would be quoted of it answers, in log-odds. */
  read?: number;
  /** The older rule, or the older count, in whose place this newer one answers. */
  insteadOf?: RankedPassage;
}

/** The nearest question that a document is known not to answer. */
export interface NearestUnanswered extends AskBeside {
  ask: string;
  why: string;
  document: string;
}

export interface Retrieval {
  /** Best first. */
  ranked: readonly RankedPassage[];
  /** Nearest first. */
  answered: readonly AskBeside[];
  /** Nearest first. */
  unanswered: readonly NearestUnanswered[];
  /** Probability that the words want nothing that such documents tell: a greeting, a price, a quarrel. */
  wantsNothing: number;
}

export interface RetrievalRequest {
  /** The question as it is to be searched (follow-ups already completed). */
  question: string;
  /** The words that say what is wanted, when they are not all of the question: a follow-up without the turns before it. */
  wanting?: string;
  /** Places whose passages may be returned; undefined = all. */
  within?: ReadonlySet<RegionPath>;
  /** A rule on the passages of those places; undefined = all of them. */
  allowed?: (passage: Passage) => boolean;
  limit: number;
}

/** Texts beside a question, in search form, or what was read of each: how likely it is, in log-odds (above 0 likelier than not). */
export interface Beside<T> {
  /** That who answers the ask has answered the question. */
  asks: readonly T[];
  /** That the sentence answers the question. */
  sentences: readonly T[];
}

/** Reads what lies near a question, word by word. */
export interface QuestionReader {
  /** `question` in search form. */
  read(question: string, texts: Beside<string>): Promise<Beside<number>>;
}

/** Finds passages; built on one index, swapped as a whole when the corpus changes. */
export interface PassageFinder {
  find(request: RetrievalRequest): Promise<Retrieval>;
}
