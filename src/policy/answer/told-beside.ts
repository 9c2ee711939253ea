import type { Passage } from '../corpus/passage.js';
import type { RankedPassage } from '../retrieval/retrieval.js';

/** A passage that was not found by its likeness to the question, with the sentence of it that is to be quoted, in the place of the best one. */
export function toldBeside(best: RankedPassage, passage: Passage, sentence: number): RankedPassage {
  const trace = {
    ...best.trace,
    ask: 1,
    askWords: null,
    askQuote: passage.sentences[sentence]!,
    window: [sentence, sentence] as const,
    otherAsks: () => [],
  };
  return { ...best, passage, trace };
}
