import type { RegionMention, RegionPath } from './region-list.js';
import { isWithin, type Place } from './place.js';
import { namesAt, type NamedPlace, type PlaceTree } from './place-tree.js';
import { choosePlace } from './resolve-place.js';
import { simplifiedScript } from './simplified-script.js';
import { unlistedCountyAt, unlistedPlaceAt } from './unlisted-place.js';

/** Places named in running text, left to right; 辽宁省铁岭市开原市 is one mention. */
export function findMentions(tree: PlaceTree, original: string, near: Place | null): RegionMention[] {
  const simplified = simplifiedScript(original);
  // Offsets are those of the original; the rare text whose length changes is searched as it is.
  const text = simplified.length === original.length ? simplified : original;
  const boundaries = lazyBoundaries(text);
  const mentions: RegionMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const listed = chainAt(tree, text, at, near, boundaries);
    const found = listed ? withUnlistedCounty(listed, text, at) : unlistedPlaceAt(tree, text, at);
    if (!found) continue;
    mentions.push({ path: found.path, text: original.slice(at, found.end), start: at, end: found.end });
    at = found.end - 1;
  }
  return mentions;
}

/** 岚江市沙坝县: a county that no list knows, named below its prefecture. */
function withUnlistedCounty(found: Found, text: string, at: number): Found {
  if (!/[市州盟]$|地区$/u.test(text.slice(at, found.end))) return found;
  const county = unlistedCountyAt(text, found.end);
  return county === null
    ? found
    : { path: (found.path + county) as RegionPath, end: found.end + county.length };
}

interface Found {
  path: RegionPath;
  end: number;
}

/** The longest chain of names that starts here: a first name that may stand alone, then narrower ones. */
function chainAt(
  tree: PlaceTree,
  text: string,
  at: number,
  near: Place | null,
  boundaries: Boundaries,
): Found | null {
  for (const [name, bearers] of namesAt(tree, text, at)) {
    const end = at + name.length;
    const placed = namedAsPlace(text, at, end);
    const alone = bearers.filter(
      (bearer) =>
        mayStandAlone(tree, name, bearer, near) ||
        (placed && (bearer.place.rank <= 3 || bearer.kind === 'full')),
    );
    const inWord =
      alone.length > 0 && needsBoundary(name, alone) && !(boundaries().has(at) && boundaries().has(end));
    const expected = alone.some(({ place }) => place.ofCorpus || (near !== null && isBeside(place, near)));
    const checked = inWord || isStray(name, text, at, expected, boundaries) ? [] : alone;
    const longer = narrower(tree, text, end, bearers, boundaries);
    if (longer) return longer;
    const place = choosePlace(checked, near);
    if (place) return { path: place.path, end };
    if (checked.length > 0 && checked.every(({ kind }) => kind === 'full'))
      return { path: name as RegionPath, end };
  }
  return null;
}

/** Goes on below the places a name may mean: 辽宁|新民, 阜新市|彰武县|大德镇. */
function narrower(
  tree: PlaceTree,
  text: string,
  at: number,
  above: readonly NamedPlace[],
  boundaries: Boundaries,
): Found | null {
  for (const [name, bearers] of namesAt(tree, text, at)) {
    // 阜新建设… is no 建设镇: townships are named in full.
    const below = bearers.filter(
      ({ place, kind }) =>
        !(kind === 'short' && place.rank > 3) &&
        above.some((wide) => wide.place !== place && isWithin(place, wide.place)),
    );
    if (below.length === 0) continue;
    const end = at + name.length;
    if (below.every(({ kind }) => kind === 'short') && !boundaries().has(end)) continue;
    const longer = narrower(tree, text, end, below, boundaries);
    if (longer) return longer;
    const place = choosePlace(below, null);
    if (place) return { path: place.path, end };
  }
  return null;
}

function mayStandAlone(
  tree: PlaceTree,
  name: string,
  { place, kind }: NamedPlace,
  near: Place | null,
): boolean {
  if (kind === 'full') {
    if (tree.everydayDistricts.has(name)) return false;
    if (place.rank < 4) return true;
    const stem = name.replace(/(?:街道|[镇乡村])$/, '');
    return tree.everydayWords.has(stem) ? near !== null && isWithin(place, near) : true;
  }
  if (kind === 'common') return true;
  if (tree.everydayWords.has(name) && !place.ofDocument) return false;
  if (place.rank <= 2) return true;
  // 阿尔乡 for 阿尔乡镇 still ends like a place.
  if (place.rank > 3) return place.ofCorpus && /[乡镇]$/.test(name);
  return place.ofCorpus || (near !== null && isBeside(place, near));
}

/** 嫁到兰考, 兰考那边: the words around say that a place is named. */
function namedAsPlace(text: string, at: number, end: number): boolean {
  const leads =
    /(?:嫁[到去在]|搬[到去]|老家(?:是|在)?|户口(?:是|在|落在)|[住家人]在|家住)$/.test(
      text.slice(Math.max(0, at - 4), at),
    ) || /^(?:那边|那里|那儿|那块|那疙瘩|那头)/.test(text.slice(end, end + 3));
  // 住在柳河边上: a river
  return leads && !/^[边岸沿畔]/.test(text.slice(end, end + 1));
}

/**
 * 路费县里给多少 and 市级和县级 name neither 费县 nor 和县. Two characters are a county that the documents or the asker's
 * home lead to expect, after a word that leads to a place (我家曹县), or as one word of the language (隔壁义县).
 */
function isStray(name: string, text: string, at: number, expected: boolean, boundaries: Boundaries): boolean {
  // 六成都领了
  if (name === '成都' && /[\d一二两三四五六七八九几]/.test(text[at - 1] ?? '')) return true;
  if (!/^.县$/u.test(name)) return false;
  if (/^[级里]/.test(text.slice(at + 2, at + 3))) return true;
  const before = text[at - 1] ?? '';
  if (!/[\p{Script=Han}\d]/u.test(before)) return false;
  // 市和县都给: an "and"
  if (name === '和县') return !/[在去到从回往嫁搬住]/u.test(before);
  if (expected || /[在去到从回往跑嫁搬是的给上住省市区州盟家们俺咱我问和比年]/u.test(before)) return false;
  return boundaries().has(at + 1);
}

/** Below the asker's place, or a sibling of it. */
function isBeside(place: Place, near: Place): boolean {
  return isWithin(place, near) || (near.parent !== null && place.parent === near.parent);
}

/** Names of two characters are easily part of other words: 展开原因 is not 开原. */
function needsBoundary(name: string, bearers: readonly NamedPlace[]): boolean {
  return name.length === 2 || bearers.every(({ kind }) => kind === 'short');
}

type Boundaries = () => ReadonlySet<number>;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Word boundaries of the text, worked out only when a short name asks for them. */
function lazyBoundaries(text: string): Boundaries {
  let boundaries: Set<number> | undefined;
  return () => {
    if (!boundaries) {
      boundaries = new Set([text.length]);
      for (const { index } of segmenter.segment(text)) boundaries.add(index);
    }
    return boundaries;
  };
}
