import type { RegionPath } from './region-list.js';

/** 1 province, 2 city, 3 county, 4 township, 5 village. */
export type PlaceRank = 1 | 2 | 3 | 4 | 5;

/** A place of the tree of places. */
export interface Place {
  name: string;
  rank: PlaceRank;
  path: RegionPath;
  parent: Place | null;
  children: Place[];
  /** Widest first, itself last. */
  line: readonly Place[];
  /** A place of a document, above it, below it, or beside it: its short name counts in running text. */
  ofCorpus: boolean;
  /** The region of a document itself: named shortly it counts even when it is an everyday word too. */
  ofDocument: boolean;
}

export function placeBelow(parent: Place | null, name: string, rank: PlaceRank): Place {
  const place: Place = {
    name,
    rank,
    path: ((parent?.path ?? '') + name) as RegionPath,
    parent,
    children: [],
    line: [],
    ofCorpus: false,
    ofDocument: false,
  };
  place.line = [...(parent?.line ?? []), place];
  parent?.children.push(place);
  return place;
}

export function isWithin(inner: Place, outer: Place): boolean {
  return inner.line[outer.line.length - 1] === outer;
}

/** How many levels two places share, from the province down. */
export function sharedLevels(a: Place, b: Place): number {
  let shared = 0;
  while (shared < a.line.length && a.line[shared] === b.line[shared]) shared++;
  return shared;
}
