import type { Branded } from '../../shared/id.js';

/** Canonical full administrative path, e.g. 辽宁省阜新市阜新蒙古族自治县; invented places are kept as typed. */
export type RegionPath = Branded<'RegionPath'>;

/** The region of a document of the state itself: above every province. */
export const wholeCountry = '全国' as RegionPath;

export interface RegionMention {
  path: RegionPath;
  /** The words of the text that name it, and where they stand (UTF-16 offsets, end exclusive). */
  text: string;
  start: number;
  end: number;
}

/** Knows places: an administrative list plus `corpus/regions.yaml` (common names, places of the corpus). */
export interface RegionList {
  /**
   * The path of a place as somebody typed it: 开原, 辽宁开原市, 阜蒙县, 辽宁省铁岭市开原市.
   * `near` breaks ties between places of one name. A place no list knows is accepted as typed and
   * split at 省/市/州/县/区/乡/镇/村. Null for text that is no place at all.
   */
  resolve(typed: string, near?: RegionPath | null): RegionPath | null;
  /** Places named in running text, in order, without overlaps. Short names count only where they cannot be common words. */
  mentions(text: string, near?: RegionPath | null): RegionMention[];
  /** True when `outer` is `inner` or a place above it. */
  contains(outer: RegionPath, inner: RegionPath): boolean;
  /** The levels of a path, widest first: 辽宁省, 铁岭市, 开原市. */
  levels(path: RegionPath): string[];
}
