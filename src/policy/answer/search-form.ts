import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';

/** Made once: script conversion is what takes the time. */
const searchForms = new WeakMap<Passage, string>();

/** A passage's text in the search form. */
export function searchForm(passage: Passage): string {
  const text = searchForms.get(passage) ?? plainText(passage.text);
  searchForms.set(passage, text);
  return text;
}
