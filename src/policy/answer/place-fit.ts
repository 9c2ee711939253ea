import type { Passage } from '../corpus/passage.js';
import type { RegionList, RegionPath } from '../corpus/region-list.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { chooseQuote } from './choose-quote.js';

/** A passage of the very place asked about, or whose quote names it, outranks one that only lies above it by this much. */
const ownPlace = 0.08;
/** The passage names the place, its quote does not. */
const besideIt = 0.02;
/** The quote speaks of a neighbouring place only. */
const neighbourOnly = -0.05;

/** How much better or worse a found passage fits the places asked about, in fused score. */
export function placeFit(found: RankedPassage, places: readonly RegionPath[], regions: RegionList): number {
  const { passage } = found;
  if (places.length === 0) return 0;
  if (places.some((place) => regions.contains(place, passage.region))) return ownPlace;
  const isOwn = (path: RegionPath) => places.some((place) => regions.contains(place, path));
  const quoted = placesBelow(passage, chooseQuote(found, ['what']), regions);
  if (quoted.some(isOwn)) return ownPlace;
  if (quoted.length > 0) return neighbourOnly;
  return placesBelow(passage, passage.text, regions).some(isOwn) ? besideIt : 0;
}

/** By passage, and by its words; a passage belongs to one library, and so to one list of places. */
const known = new WeakMap<Passage, Map<string, readonly RegionPath[]>>();

/** The places below its own that words of a passage name. Read once: few sentences are quoted again and again. */
function placesBelow(passage: Passage, words: string, regions: RegionList): readonly RegionPath[] {
  const { region } = passage;
  const read = known.get(passage) ?? new Map<string, readonly RegionPath[]>();
  known.set(passage, read);
  const below =
    read.get(words) ??
    regions
      .mentions(words, region)
      .map((mention) => mention.path)
      .filter((path) => path !== region && regions.contains(region, path));
  read.set(words, below);
  return below;
}
