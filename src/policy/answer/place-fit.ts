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
  const { region, text } = found.passage;
  if (places.length === 0) return 0;
  if (places.some((place) => regions.contains(place, region))) return ownPlace;
  const below = (words: string) =>
    regions
      .mentions(words, region)
      .map((mention) => mention.path)
      .filter((path) => path !== region && regions.contains(region, path));
  const isOwn = (path: RegionPath) => places.some((place) => regions.contains(place, path));
  const quoted = below(chooseQuote(found, ['what']));
  if (quoted.some(isOwn)) return ownPlace;
  if (quoted.length > 0) return neighbourOnly;
  return below(text).some(isOwn) ? besideIt : 0;
}
