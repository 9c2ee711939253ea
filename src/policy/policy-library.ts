import type { LexiconEntry } from './corpus/corpus.js';
import type { DocumentMetadata } from './corpus/policy-document.js';
import type { Passage } from './corpus/passage.js';
import type { RegionList, RegionPath } from './corpus/region-list.js';
import type { PassageFinder, QuestionReader } from './retrieval/retrieval.js';

/** One consistent state of corpus and index; replaced as a whole when the index is rebuilt. */
export interface PolicyLibrary {
  documents: ReadonlyMap<string, DocumentMetadata>;
  passages: readonly Passage[];
  /** Every place that some passage speaks for, each once: rules on places look at these, not at every passage. */
  places: readonly RegionPath[];
  regions: RegionList;
  /** People's words and official terms, as the keyword leg knows them. */
  lexicon: readonly LexiconEntry[];
  finder: PassageFinder;
  reader: QuestionReader;
}

/** The places the library has documents of, widest first, each once. */
export function placesCovered(library: PolicyLibrary): RegionPath[] {
  const places = new Set<RegionPath>();
  for (const document of library.documents.values()) {
    const place = library.regions.resolve(document.region);
    if (place !== null) places.add(place);
  }
  return [...places].sort();
}

/** The last level of a path: 开原市. */
export const shortPlace = (library: PolicyLibrary, region: string): string => {
  const path = library.regions.resolve(region);
  return path === null ? region : (library.regions.levels(path).at(-1) ?? region);
};
