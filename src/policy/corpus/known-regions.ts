import { readList } from './corpus-files.js';
import { findMentions } from './find-mentions.js';
import { rankOfName, splitTypedPlace } from './place-name.js';
import { addPlace, buildPlaceTree, type PlaceTree } from './place-tree.js';
import type { Place } from './place.js';
import { wholeCountry, type RegionList, type RegionPath } from './region-list.js';
import { resolvePlace, type ResolvedPlace } from './resolve-place.js';

/** Texts of the lists, and the regions of the documents (their short names count in running text). */
export interface KnownRegionsSource {
  divisions: string;
  commonNames: string;
  corpusRegions: readonly string[];
}

/** Reads the lists of a corpus folder (or the shipped ones) and knows the given documents' regions. */
export async function loadRegions(dir: string, corpusRegions: readonly string[] = []): Promise<RegionList> {
  const [divisions, commonNames] = await Promise.all([
    readList(dir, 'administrative-divisions.json'),
    readList(dir, 'regions.yaml'),
  ]);
  return knownRegions({ divisions: divisions.text, commonNames: commonNames.text, corpusRegions });
}

/** The one implementation of `RegionList`. */
export function knownRegions(source: KnownRegionsSource): RegionList {
  const tree = buildPlaceTree(source.divisions, source.commonNames);
  for (const region of source.corpusRegions) addCorpusRegion(tree, region);
  const levelsOf = new Map<string, string[]>();

  const levels = (path: RegionPath): string[] => {
    const known = levelsOf.get(path);
    if (known) return known;
    const deepest = deepestKnown(tree, path);
    const rest = path.slice(deepest?.path.length ?? 0);
    const typed = rest === '' ? [] : (splitTypedPlace(rest) ?? [rest]);
    const names = [...(deepest?.line.map((place) => place.name) ?? []), ...typed];
    levelsOf.set(path, names);
    return names;
  };
  const nearPlace = (near: RegionPath | null | undefined) => (near ? deepestKnown(tree, near) : null);

  return {
    levels,
    resolve: (typed, near) =>
      /^(?:全国|中国|国家|中华人民共和国|中央)$/.test(typed.trim())
        ? wholeCountry
        : pathOf(resolvePlace(tree, typed, nearPlace(near))),
    mentions: (text, near) => findMentions(tree, text, nearPlace(near)),
    contains: (outer, inner) => {
      if (outer === inner || outer === wholeCountry) return true;
      if (!inner.startsWith(outer)) return false;
      const wide = levels(outer);
      const narrow = levels(inner);
      return wide.length < narrow.length && wide.every((name, i) => name === narrow[i]);
    },
  };
}

function pathOf(resolved: ResolvedPlace | null): RegionPath | null {
  if (!resolved) return null;
  return ((resolved.known?.path ?? '') + resolved.typed.join('')) as RegionPath;
}

function deepestKnown(tree: PlaceTree, path: string): Place | null {
  for (let end = path.length; end > 0; end--) {
    const place = tree.byPath.get(path.slice(0, end));
    if (place) return place;
  }
  return null;
}

/** Puts a document's region, typed levels and all, into the tree, and marks the places around it. */
function addCorpusRegion(tree: PlaceTree, region: string): void {
  const resolved = region === wholeCountry ? null : resolvePlace(tree, region, null);
  if (!resolved) return;
  let place = resolved.known;
  for (const name of resolved.typed) place = addPlace(tree, place, name, rankOfName(name) ?? 5);
  if (!place) return;
  place.ofDocument = true;
  for (const above of place.line) above.ofCorpus = true;
  for (const sibling of place.parent?.children ?? []) sibling.ofCorpus = true;
  markBelow(place);
}

function markBelow(place: Place): void {
  place.ofCorpus = true;
  for (const child of place.children) markBelow(child);
}
