import type { Passage } from './passage.js';
import { matchForm } from './plain-text.js';

/** Compared forms of a passage's sentences, made once: script conversion is what takes the time. */
const formsOf = new WeakMap<Passage, string[]>();

/**
 * First and last of the sentences that a quote (in any script or punctuation) lies in; null when the passage
 * does not hold it whole.
 */
export function locateQuote(passage: Passage, quote: string): readonly [first: number, last: number] | null {
  const wanted = matchForm(quote);
  if (wanted === '') return null;
  const forms = formsOf.get(passage) ?? passage.sentences.map(matchForm);
  formsOf.set(passage, forms);
  const at = forms.join('').indexOf(wanted);
  if (at < 0) return null;
  let start = 0;
  const held: number[] = [];
  forms.forEach((form, i) => {
    const end = start + form.length;
    if (start < at + wanted.length && end > at) held.push(i);
    start = end;
  });
  return [held[0]!, held.at(-1)!];
}
