import type { RegionList, RegionPath } from '../../policy/corpus/region-list.js';

/** Where a place lies that a bureau's sheet or somebody of the staff wrote. */
export type ResolvedPlace =
  /** Canonical path below the place it was looked for in. */
  | { kind: 'place'; region: string }
  /** Somewhere else. */
  | { kind: 'outside' }
  /** Several villages of that name; each as a path. */
  | { kind: 'ambiguous'; among: string[] }
  /** No township or village can be told from the words. */
  | { kind: 'unknown' };

/** `known`: paths of townships and villages the house has met, which tell where 新屯村 lies. */
export type ResolvePlace = (said: string, within: string, known?: readonly string[]) => ResolvedPlace;

/** Township and village of an address, without group, house and road. */
const address =
  /^(?<township>.{0,30}(?:镇|乡|街道|苏木))?(?<village>.{1,30}?(?:村(?!村)|社区|嘎查|居委会))?/u;
const villageEnd = /(?:村民委员会|村委会|居委会|村|社区|嘎查|屯|庄|寨)$/u;
const townshipEnd = /(?:镇|乡|街道|苏木)$/u;

/** Reads places by the list of regions. */
export function placeResolver(
  regions: () => Pick<RegionList, 'resolve' | 'levels' | 'contains'>,
): ResolvePlace {
  return (said, within, known = []) => {
    const text = said.normalize('NFKC').replace(/[\s,，。;；、/\-—·]/gu, '');
    const { township = '', village = '' } = address.exec(text)?.groups ?? {};
    const list = regions();
    const place = list.resolve(township + village || text, within as RegionPath);
    if (place === null || place === within || list.contains(place, within as RegionPath)) {
      return { kind: 'unknown' };
    }
    if (!list.contains(within as RegionPath, place)) return { kind: 'outside' };
    return withTownship(place, list.levels(place), within, known);
  };
}

/** A village named without its township is looked for among those known. */
function withTownship(
  region: string,
  levels: readonly string[],
  within: string,
  known: readonly string[],
): ResolvedPlace {
  const named = levels.at(-1)!;
  const above = levels.at(-2) ?? '';
  if (!villageEnd.test(named) || townshipEnd.test(above) || townshipEnd.test(within))
    return { kind: 'place', region };
  const among = [...new Set(known)].filter(
    (path) =>
      path.startsWith(within) && path.endsWith(named) && townshipEnd.test(path.slice(0, -named.length)),
  );
  if (among.length > 1) return { kind: 'ambiguous', among: among.sort() };
  return among.length === 1 ? { kind: 'place', region: among[0]! } : { kind: 'unknown' };
}
