import type { Passage } from './passage.js';
import { matchForm } from './plain-text.js';

interface CompareForm {
  sentences: readonly string[];
  whole: string;
}

/** Made once: script conversion is what takes the time. */
const formsOf = new WeakMap<Passage, CompareForm>();

/** A passage as quotes are looked for in it. */
export function compareForm(passage: Passage): CompareForm {
  const known = formsOf.get(passage);
  if (known !== undefined) return known;
  const sentences = passage.sentences.map(matchForm);
  const form = { sentences, whole: sentences.join('') };
  formsOf.set(passage, form);
  return form;
}

/**
 * First and last of the sentences that a quote (in any script or punctuation) lies in; null when the passage
 * does not hold it whole.
 */
export function locateQuote(passage: Passage, quote: string): readonly [first: number, last: number] | null {
  const wanted = matchForm(quote);
  if (wanted === '') return null;
  const { sentences, whole } = compareForm(passage);
  const at = whole.indexOf(wanted);
  if (at < 0) return null;
  let start = 0;
  const held: number[] = [];
  sentences.forEach((form, i) => {
    const end = start + form.length;
    if (start < at + wanted.length && end > at) held.push(i);
    start = end;
  });
  return [held[0]!, held.at(-1)!];
}
