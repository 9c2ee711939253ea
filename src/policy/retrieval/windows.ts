import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';

/** A sentence, or two neighbouring ones, of a passage: what is embedded. The passage is what is returned. */
export interface Window {
  /** Sentence numbers within the passage, inclusive. */
  first: number;
  last: number;
  /** Search form. */
  text: string;
}

/** Part of the index fingerprint: another shape means other vectors. */
export const windowShape = 'sentences+pairs';

/** All windows of a passage: n sentences and n-1 pairs; the same words twice are embedded once by the caller. */
export function windowsOf(passage: Passage): Window[] {
  const plain = passage.sentences.map(plainText);
  return plain.flatMap((text, i) => {
    const next = plain[i + 1];
    const own = { first: i, last: i, text };
    return next === undefined ? [own] : [own, { first: i, last: i + 1, text: text + next }];
  });
}
