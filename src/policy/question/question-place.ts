import type { RegionList, RegionPath } from '../corpus/region-list.js';

/** Where a question is about, and how that is known. */
export interface AskedPlace {
  /** One path for most questions, several for a comparison; empty when nothing is known. */
  places: readonly RegionPath[];
  from: 'question' | 'history' | 'remembered' | 'unknown';
  /** The words that named each place, for telling a place asked about from one merely mentioned. */
  words: readonly string[];
  /** Where the asker lives, when known. */
  home: RegionPath | null;
}

/** A place named in the question outranks one named in its history (latest first), which outranks the remembered one. */
export function askedPlace(
  question: string,
  history: readonly string[],
  region: string | null,
  regions: RegionList,
): AskedPlace {
  const home = region === null ? null : regions.resolve(region);
  const named = namedIn(question, home, regions);
  if (named.places.length > 0) return { ...named, from: 'question', home };
  for (const turn of [...history].reverse()) {
    const earlier = namedIn(turn, home, regions);
    if (earlier.places.length > 0) return { ...earlier, from: 'history', home };
  }
  if (home !== null) return { places: [home], from: 'remembered', words: [], home };
  return { places: [], from: 'unknown', words: [], home };
}

function namedIn(text: string, home: RegionPath | null, regions: RegionList) {
  const mentions = regions.mentions(text, home);
  const places: RegionPath[] = [];
  const words: string[] = [];
  for (const mention of mentions) {
    if (places.includes(mention.path)) continue;
    places.push(mention.path);
    words.push(mention.text);
  }
  // 阜新彰武: the narrower name says where, the wider one only introduces it
  const narrowest = places.filter(
    (place) => !places.some((other) => other !== place && regions.contains(place, other)),
  );
  return { places: narrowest, words: words.filter((_, i) => narrowest.includes(places[i]!)) };
}

/** Of that place, of the places above it, of the places below it. */
export function placeAllows(
  places: readonly RegionPath[],
  passage: RegionPath,
  regions: RegionList,
): boolean {
  return places.some((place) => regions.contains(place, passage) || regions.contains(passage, place));
}
