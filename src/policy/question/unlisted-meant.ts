import type { PolicyLibrary } from '../policy-library.js';
import type { RegionPath } from '../corpus/region-list.js';
import { municipality, type NamedPlace } from './question-place.js';

const province = /(省|自治区|特别行政区)$/;

/**
 * What a name that no list knows means: a level of where the asker lives, a county that a document of the prefecture names, or
 * a slip of the keyboard. A listed place without documents means itself: 崇仁县 is no slip for 崇阳县.
 */
export function unlistedMeant(
  { path, words }: NamedPlace,
  home: RegionPath | null,
  library: PolicyLibrary,
): RegionPath | null {
  const isOfOneLevel = province.test(path) || municipality.test(path);
  if (isOfOneLevel || library.regions.levels(path).length > 1) return null;
  return (
    ofOwnLevels(words, home, library) ?? misspelt(words, home, library) ?? besideHome(words, home, library)
  );
}

function ofOwnLevels(words: string, home: RegionPath | null, { regions }: PolicyLibrary): RegionPath | null {
  if (home === null) return null;
  const levels = regions.levels(home);
  const at = levels.indexOf(words);
  return at < 0 ? null : (levels.slice(0, at + 1).join('') as RegionPath);
}

/** A county that no list knows is taken to lie in the asker's own prefecture, where that has a paper of its own. */
function besideHome(words: string, home: RegionPath | null, library: PolicyLibrary): RegionPath | null {
  if (home === null || !/[县区市旗]$/.test(words)) return null;
  const prefecture = prefectureOf(home, library);
  return library.places.some((place) => place === prefecture)
    ? (`${prefecture}${words}` as RegionPath)
    : null;
}

/** What lies directly above the county of a place; null where that is a province, whose counties have a prefecture. */
function prefectureOf(home: RegionPath, { regions }: PolicyLibrary): RegionPath | null {
  const levels = regions.levels(home);
  const county = levels.findLastIndex((name) => /[县市旗]$|(?<!社)区$/.test(name));
  const above = levels.slice(0, Math.max(county, 0));
  return above.length > 1 || municipality.test(above[0] ?? '') ? (above.join('') as RegionPath) : null;
}

/** The place of the asker, or of the corpus in the same province, whose name differs in one character only. */
function misspelt(word: string, home: RegionPath | null, library: PolicyLibrary): RegionPath | null {
  if (word.length < 3 || isListed(word, library)) return null;
  const levels = (path: RegionPath) => library.regions.levels(path);
  const near = library.places.filter((path) => home === null || levels(path)[0] === levels(home)[0]);
  return (
    [...(home === null ? [] : [home]), ...near].find((path) => isSlip(word, levels(path).at(-1) ?? '')) ??
    null
  );
}

/** 崇羊县 for 崇阳县, 开原县 for 开原市; 彰武村 is no slip for 彰武县. */
function isSlip(word: string, name: string): boolean {
  if (name.length !== word.length) return false;
  const differing = [...name].flatMap((c, i) => (c === word[i] ? [] : [i]));
  if (differing.length !== 1) return false;
  return differing[0] !== name.length - 1 || /^(县市|市县)$/.test(name.slice(-1) + word.slice(-1));
}

/** 朝阳区: a name of several listed places means one of them. After 某 only listed places count as named. */
const isListed = (word: string, { regions }: PolicyLibrary): boolean =>
  regions.mentions(`某${word}那边`).some(({ text }) => text === word);
