import type { Passage } from '../corpus/passage.js';
import type { RegionList, RegionPath } from '../corpus/region-list.js';

/** A passage of the very place asked about, or that names it, outranks one that only lies above it by about this much. */
const ownPlace = 0.06;
/** A passage that speaks of a neighbouring place only. */
const neighbourOnly = -0.03;

const mentioned = new WeakMap<Passage, RegionPath[]>();

/** How much better or worse a passage fits the places asked about, in fused score. */
export function placeFit(passage: Passage, places: readonly RegionPath[], regions: RegionList): number {
  if (places.length === 0) return 0;
  if (places.some((place) => regions.contains(place, passage.region))) return ownPlace;
  const named = mentionsOf(passage, regions).filter(
    (path) => path !== passage.region && regions.contains(passage.region, path),
  );
  if (named.length === 0) return 0;
  const own = named.some((path) => places.some((place) => regions.contains(place, path) || path === place));
  return own ? ownPlace : neighbourOnly;
}

/** Whether words name one of the places, or one below it. */
export function namesPlace(
  words: string,
  near: RegionPath,
  places: readonly RegionPath[],
  regions: RegionList,
): boolean {
  return regions
    .mentions(words, near)
    .some(({ path }) => places.some((place) => regions.contains(place, path)));
}

function mentionsOf(passage: Passage, regions: RegionList): RegionPath[] {
  let paths = mentioned.get(passage);
  if (paths === undefined) {
    paths = regions.mentions(passage.text, passage.region).map((mention) => mention.path);
    mentioned.set(passage, paths);
  }
  return paths;
}
