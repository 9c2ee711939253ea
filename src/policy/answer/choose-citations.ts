import type { PolicyLibrary } from '../policy-library.js';
import type { RegionPath } from '../corpus/region-list.js';
import { placeAllows } from '../question/question-place.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import type { Evidence } from './evidence.js';

const mostCitations = 3;
/** A passage of another place this close to the best, in fused score, makes the place matter. */
const rival = 0.12;

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

/** Places whose documents answer a question without a place about equally well; fewer than two when one clearly leads. */
export function differingPlaces(library: PolicyLibrary, evidence: Evidence): RegionPath[] {
  const best = evidence.ranked[0];
  if (best === undefined) return [];
  const places: RegionPath[] = [];
  for (const found of evidence.ranked) {
    if (best.score - found.score > rival) break;
    const { region } = found.passage;
    if (!places.some((place) => placeAllows([place], region, library.regions))) places.push(region);
  }
  return places;
}
