import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';
import { tellsNone, type Detail } from '../question/wanted-detail.js';
import type { RankedPassage } from '../retrieval/retrieval.js';

/** Of two passages about as near, the one that tells the kind of particular that is asked for comes first; in fused score. */
const untold = -0.06;

/** Made once: script conversion is what takes the time. */
const searchForms = new WeakMap<Passage, string>();

/** How much worse a found passage fits for a particular that is wanted and that it does not tell. */
export function detailFit({ passage }: Pick<RankedPassage, 'passage'>, wanted: readonly Detail[]): number {
  if (wanted.length === 0) return 0;
  const text = searchForms.get(passage) ?? plainText(passage.text);
  searchForms.set(passage, text);
  return tellsNone(wanted, text) ? untold : 0;
}
