import { tellsNone, type Detail } from '../question/wanted-detail.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { searchForm } from './search-form.js';

/** Of two passages about as near, the one that tells the kind of particular that is asked for comes first; in fused score. */
const untold = -0.06;

/** How much worse a found passage fits for a particular that is wanted and that it does not tell. */
export function detailFit({ passage }: Pick<RankedPassage, 'passage'>, wanted: readonly Detail[]): number {
  if (wanted.length === 0) return 0;
  return tellsNone(wanted, searchForm(passage)) ? untold : 0;
}
