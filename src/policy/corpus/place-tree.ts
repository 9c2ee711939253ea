import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { KnownWords } from '../known-words.js';
import { placeBelow, type Place, type PlaceRank } from './place.js';
import { shortName } from './place-name.js';

/** Shape of `corpus/administrative-divisions.json`: names joined by blanks; '' = directly below the province. */
const Divisions = z.object({
  provinces: z.record(z.string(), z.record(z.string(), z.string())),
  townships: z.record(z.string(), z.string()).default({}),
});
const words = z
  .array(z.string())
  .default([])
  .transform((lines) => lines.flatMap((line) => line.split(/\s+/)));
/** Shape of `corpus/regions.yaml`. */
const CommonNames = z.object({
  common_names: z.record(z.string().min(2), z.string()).default({}),
  everyday_words: words,
  everyday_districts: words,
});

export type NameKind = 'full' | 'common' | 'short';

/** A name and one of the places that bear it. */
export interface NamedPlace {
  place: Place;
  kind: NameKind;
}

/** All places, and all names they go by. */
export interface PlaceTree {
  byPath: Map<string, Place>;
  byName: Map<string, NamedPlace[]>;
  names: KnownWords;
  everydayWords: ReadonlySet<string>;
  everydayDistricts: ReadonlySet<string>;
}

/** Builds the tree from the two lists; a missing list (empty text) is an empty one. */
export function buildPlaceTree(divisionsText: string, commonNamesText: string): PlaceTree {
  const divisions = Divisions.parse(divisionsText === '' ? { provinces: {} } : JSON.parse(divisionsText));
  const common = readCommonNames(commonNamesText);
  const tree: PlaceTree = {
    byPath: new Map(),
    byName: new Map(),
    names: new KnownWords(),
    everydayWords: new Set(common.everyday_words),
    everydayDistricts: new Set(common.everyday_districts),
  };
  for (const [provinceName, cities] of Object.entries(divisions.provinces)) {
    const province = addPlace(tree, null, provinceName, 1);
    for (const [cityName, counties] of Object.entries(cities)) {
      const above = cityName === '' ? province : addPlace(tree, province, cityName, 2);
      for (const county of namesOf(counties)) addPlace(tree, above, county, /[镇乡道]$/.test(county) ? 4 : 3);
    }
  }
  for (const [county, names] of Object.entries(divisions.townships)) {
    const above = tree.byPath.get(county);
    if (above) for (const township of namesOf(names)) addPlace(tree, above, township, 4);
  }
  for (const [name, path] of Object.entries(common.common_names)) {
    const place = tree.byPath.get(path);
    if (place) addName(tree, name, place, 'common');
  }
  return tree;
}

/** Adds a place with its full and its short name; the one that is there already is returned as it is. */
export function addPlace(tree: PlaceTree, parent: Place | null, name: string, rank: PlaceRank): Place {
  const known = tree.byPath.get((parent?.path ?? '') + name);
  if (known) return known;
  const place = placeBelow(parent, name, rank);
  tree.byPath.set(place.path, place);
  addName(tree, name, place, 'full');
  const short = shortName(name);
  if (short !== null) addName(tree, short, place, 'short');
  return place;
}

function addName(tree: PlaceTree, name: string, place: Place, kind: NameKind): void {
  const bearers = tree.byName.get(name);
  if (bearers) {
    bearers.push({ place, kind });
    return;
  }
  tree.byName.set(name, [{ place, kind }]);
  tree.names.add(name);
}

/** Names that stand at a position of a text, longest first, with their bearers. */
export function namesAt(tree: PlaceTree, text: string, at: number): [string, NamedPlace[]][] {
  return tree.names.at(text, at).map((name) => [name, tree.byName.get(name)!]);
}

function namesOf(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function readCommonNames(text: string): z.infer<typeof CommonNames> {
  const parsed = CommonNames.safeParse(text.trim() === '' ? {} : parse(text));
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new AppError('corpus_broken', `regions.yaml: ${reasons.join('; ')}. Mend these lines.`);
}
