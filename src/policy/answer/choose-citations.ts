import type { PolicyLibrary } from '../policy-library.js';
import type { RegionPath } from '../corpus/region-list.js';
import { placeAllows } from '../question/question-place.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import type { Evidence } from './evidence.js';

const mostCitations = 3;

/** The best passages; for a comparison of places the best of each place comes before a second of the same. */
export function chooseCitations(
  library: PolicyLibrary,
  evidence: Evidence,
  places: readonly RegionPath[],
): RankedPassage[] {
  if (places.length < 2) return evidence.ranked.slice(0, mostCitations);
  const leaders = places.flatMap((place) => {
    const leader = evidence.ranked.find((found) =>
      placeAllows([place], found.passage.region, library.regions),
    );
    return leader === undefined ? [] : [leader];
  });
  const chosen = [...new Set([...leaders, ...evidence.ranked])].slice(0, mostCitations);
  return chosen.sort((a, b) => b.score - a.score);
}
