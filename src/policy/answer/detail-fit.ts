import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';
import { lacksDetail } from '../question/wanted-detail.js';
import type { RankedPassage } from '../retrieval/retrieval.js';

/** Of two passages about as near, the one that tells the kind of particular that is asked for comes first; in fused score. */
const untold = -0.06;

/** Made once: script conversion is what takes the time. */
const searchForms = new WeakMap<Passage, string>();

/** How much worse a found passage fits a question (in the search form) for a particular that it does not tell. */
export function detailFit({ passage }: Pick<RankedPassage, 'passage'>, question: string): number {
  const text = searchForms.get(passage) ?? plainText(passage.text);
  searchForms.set(passage, text);
  return lacksDetail(question, text) ? untold : 0;
}
