import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';
import { saysNothing } from '../corpus/says-nothing.js';

/** A sentence, or two neighbouring ones, of a passage: what is embedded. The passage is what is returned. */
export interface Window {
  /** Sentence numbers within the passage, inclusive. */
  first: number;
  last: number;
  /** Search form. */
  text: string;
}

/** Part of the index fingerprint: another shape means other vectors. */
export const windowShape = 'sentences+pairs-140';
/** Long sentences stand alone: a pair of them blurs both and costs the most to embed. */
const longestPair = 140;

/**
 * All windows of a passage: its sentences and its pairs of neighbours, without sentences that answer nothing
 * (signatures, salutations); the same words twice are embedded once by the caller.
 */
export function windowsOf(passage: Passage): Window[] {
  const plain = passage.sentences.map(plainText);
  const telling = plain.map((text) => !saysNothing(text));
  return plain.flatMap((text, i) => {
    if (telling[i] !== true) return [];
    const own = { first: i, last: i, text };
    const next = plain[i + 1];
    const pairs = telling[i + 1] === true && next !== undefined && text.length + next.length <= longestPair;
    return pairs ? [own, { first: i, last: i + 1, text: text + next }] : [own];
  });
}
