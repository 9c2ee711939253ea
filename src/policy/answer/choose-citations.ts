import type { PolicyLibrary } from '../policy-library.js';
import type { RegionPath } from '../corpus/region-list.js';
import { plainText } from '../corpus/plain-text.js';
import { hanPairs } from '../han-pairs.js';
import { placeAllows } from '../question/question-place.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import type { Evidence } from './evidence.js';

const mostCitations = 3;
/** Passages looked at for a word that only the first one holds. */
const rivals = 20;

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

/**
 * Places that each have a passage which would do as an answer; one when the place does not matter, because only its
 * passage does, or because the question names something (温氏, “六清楚”) that no passage found elsewhere holds.
 */
export function answeringPlaces(
  library: PolicyLibrary,
  evidence: Evidence,
  wouldDo: (found: RankedPassage) => boolean,
): RegionPath[] {
  const places: RegionPath[] = [];
  const seen: RegionPath[] = [];
  for (const found of evidence.ranked) {
    const { region } = found.passage;
    if (seen.some((place) => placeAllows([place], region, library.regions))) continue;
    seen.push(region);
    if (wouldDo(found)) places.push(region);
  }
  const first = evidence.ranked[0];
  if (first === undefined || places.length < 2) return places;
  const elsewhere = evidence.ranked
    .slice(0, rivals)
    .filter((found) => !placeAllows([first.passage.region], found.passage.region, library.regions))
    .map((found) => plainText(found.passage.text));
  const own = holdsOwnWord(plainText(evidence.searched), plainText(first.passage.text), elsewhere);
  return own ? [first.passage.region] : places;
}

/** A pair of Chinese characters of the question that stands here and nowhere else. */
function holdsOwnWord(question: string, here: string, elsewhere: readonly string[]): boolean {
  return hanPairs(question).some(
    (pair) => here.includes(pair) && !elsewhere.some((text) => text.includes(pair)),
  );
}
