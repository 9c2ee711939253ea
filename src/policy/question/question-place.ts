import { clauseMark, isAsking } from './asking-clause.js';
import type { RegionList, RegionPath } from '../corpus/region-list.js';
import type { PolicyLibrary } from '../policy-library.js';

/** Where a question is about, and how that is known. */
export interface AskedPlace {
  /** One path for most questions, several for a comparison; empty when nothing is known. */
  places: readonly RegionPath[];
  from: 'question' | 'history' | 'remembered' | 'unknown';
  /** Where the asker lives, when known. */
  home: RegionPath | null;
}

/** Its counties lie right below it. */
export const municipality = /^(北京|天津|上海|重庆)市$/;

/** A place that words name, and where they do. */
export interface NamedPlace {
  path: RegionPath;
  words: string;
  start: number;
  end: number;
}

/** 我是阜蒙县的，不是彰武, 俺不管他柏河: ruled out, unless that is the question (彰武不是也补吗). */
const denied =
  /((?<!是)不是([问讲])?([我俺咱额]们?|[^，,。]{0,4}家)?|(不|莫|甭|别)(管|问|说|讲)(它|他|她|人家)?们?)$/u;
/** 不是槐岭是汶泽 goes on with what is meant. */
const butThis = /^(县|市)?的?[，,]?(我(说|问)的)?(就|而)?是(?!不是|多少|啥|什么)/u;

/**
 * Every naming of a place in a text but those that are ruled out; 阜新彰武 is one: the narrower name says where, the wider one
 * only introduces it.
 */
export function placesNamed(text: string, home: RegionPath | null, regions: RegionList): NamedPlace[] {
  const named = mentionsOf(text, home, regions).filter((place) => !isRuledOut(text, place));
  return named.filter(
    ({ path }) => !named.some((other) => other.path !== path && regions.contains(path, other.path)),
  );
}

/** 我是岚屏下面别的县的，不是云漈: the places that a text says it is not about. */
export const placesRuledOut = (text: string, home: RegionPath | null, regions: RegionList): RegionPath[] =>
  mentionsOf(text, home, regions)
    .filter((place) => isRuledOut(text, place))
    .map(({ path }) => path);

const mentionsOf = (text: string, home: RegionPath | null, regions: RegionList): NamedPlace[] =>
  regions.mentions(text, home).map(({ path, text: words, start, end }) => ({ path, words, start, end }));

const isRuledOut = (text: string, { start, end }: NamedPlace): boolean =>
  denied.test(text.slice(0, start)) &&
  (butThis.test(text.slice(end)) || !isAsking(text.slice(end).split(clauseMark, 1)[0]!));

/** Of that place, of the places above it, of the places below it. */
export function placeAllows(
  places: readonly RegionPath[],
  passage: RegionPath,
  regions: RegionList,
): boolean {
  return places.some((place) => regions.contains(place, passage) || regions.contains(passage, place));
}

/** There are documents that hold there. */
export const isCovered = (place: RegionPath, library: PolicyLibrary): boolean =>
  library.places.some((known) => placeAllows([place], known, library.regions));
