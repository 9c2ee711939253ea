import type { RegionPath } from '../corpus/region-list.js';
import { plainText } from '../corpus/plain-text.js';
import { hanPairs } from '../han-pairs.js';
import type { PolicyLibrary } from '../policy-library.js';
import { municipality, placeAllows, type AskedPlace } from '../question/question-place.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import type { Evidence } from './evidence.js';

/** Passages looked at for a word that only the first one holds. */
const rivals = 20;

const ownCounty = /(我|俺|咱|额|阿拉)们?(这|那)?个?县/u;

/**
 * The places to choose from, where the answer hangs on one that is not known; null when the place does not matter. Who only
 * said the prefecture (岚江市) is asked for the county when counties of it have rules of their own, or when 我们县 is asked about.
 */
export function placesToChoose(
  library: PolicyLibrary,
  { places, from }: AskedPlace,
  question: string,
  evidence: Evidence,
  wouldDo: (found: RankedPassage) => boolean,
): RegionPath[] | null {
  const [first] = evidence.ranked;
  if (first === undefined || places.length > 1) return null;
  const [place] = places;
  const isWider = place !== undefined && liesAbove(place, first.passage.region, library);
  if (from === 'unknown' || isWider) {
    const answering = answeringPlaces(library, evidence, wouldDo);
    if (answering.length > 1) return answering;
  }
  if (from !== 'remembered' || place === undefined || namesCounty(place, library)) return null;
  const counties = ownCounty.test(question) ? countiesOf(place, library) : [];
  return counties.length > 0 ? counties : null;
}

const liesAbove = (outer: RegionPath, inner: RegionPath, { regions }: PolicyLibrary): boolean =>
  outer !== inner && regions.contains(outer, inner);

function namesCounty(place: RegionPath, { regions }: PolicyLibrary): boolean {
  const levels = regions.levels(place);
  return levels.length >= (municipality.test(levels[0] ?? '') ? 2 : 3);
}

/** The counties that documents of a place name, most named first. */
function countiesOf(place: RegionPath, { passages, regions }: PolicyLibrary): RegionPath[] {
  const counts = new Map<RegionPath, number>();
  const ofPlace = passages.filter(({ region }) => regions.contains(place, region));
  for (const { text, region } of ofPlace)
    for (const { path } of regions.mentions(text, region))
      if (regions.contains(place, path) && regions.levels(path).length === regions.levels(place).length + 1)
        counts.set(path, (counts.get(path) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([path]) => path);
}

/**
 * Places that each have a passage which would do as an answer; one when the place does not matter, because only its
 * passage does, or because the question names something (温氏, “六清楚”) that no passage found elsewhere holds.
 */
function answeringPlaces(
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
