import type { PolicyLibrary } from '../policy-library.js';
import type { RegionPath } from '../corpus/region-list.js';
import { comparesOwnPlace, placeRole } from './place-role.js';
import { placeAllows, placesNamed, type AskedPlace, type NamedPlace } from './question-place.js';

/** What tells where a question is about. */
export interface PlacedQuestion {
  question: string;
  /** Earlier turns, oldest first. */
  history: readonly string[];
  /** Where the asker is, as typed or remembered. */
  region: string | null;
}

/**
 * The place of a question: one named in it outranks one named in its history (latest first), which outranks the
 * remembered one. Names that only belong to what is told (我在北京打工) are left out, a slip of the keyboard (崇羊县 for
 * 崇阳县) is taken as meant.
 */
export function settlePlace(
  { question, history, region }: PlacedQuestion,
  library: PolicyLibrary,
): AskedPlace {
  const home = region === null ? null : library.regions.resolve(region);
  for (const [back, turn] of [question, ...[...history].reverse()].entries()) {
    const places = placesAsked(turn, home, library);
    if (places.length > 0) return { places, from: back === 0 ? 'question' : 'history', home };
  }
  return home === null ? { places: [], from: 'unknown', home } : { places: [home], from: 'remembered', home };
}

function placesAsked(text: string, home: RegionPath | null, library: PolicyLibrary): RegionPath[] {
  const named = placesNamed(text, home, library.regions);
  const several = new Set(named.map(({ path }) => path)).size > 1;
  const asked: { path: RegionPath; decisive: boolean }[] = [];
  for (const place of named) {
    const meant = isCovered(place.path, library) ? place.path : unlistedMeant(place, home, library);
    const role = placeRole(text, place, { covered: meant !== null, atHome: home !== null });
    if (role === 'told') continue;
    if (meant !== null) asked.push({ path: meant, decisive: role === 'decisive' });
    else if (!isLocalName(place, home, several) && !isPartOfStory(place.words, text, home, library))
      asked.push({ path: place.path, decisive: role === 'decisive' });
  }
  const decided = asked.filter(({ decisive }) => decisive);
  if (decided.length > 0) return [...new Set(decided.map(({ path }) => path))];
  const own = home !== null && asked.length > 0 && comparesOwnPlace(text) ? [home] : [];
  return [...new Set([...own, ...asked.map(({ path }) => path)])];
}

const isCovered = (place: RegionPath, library: PolicyLibrary): boolean =>
  library.places.some((known) => placeAllows([place], known, library.regions));

/** Listed places of one level only. */
const province = /(省|自治区|特别行政区)$|^(北京|天津|上海|重庆)市$/;

/**
 * What a name that no list knows means: a level of where the asker lives, a county that a document of the prefecture names, or
 * a slip of the keyboard. A listed place without documents means itself: 崇仁县 is no slip for 崇阳县.
 */
function unlistedMeant(
  { path, words }: NamedPlace,
  home: RegionPath | null,
  library: PolicyLibrary,
): RegionPath | null {
  if (library.regions.levels(path).length > 1 || province.test(path)) return null;
  return (
    ofOwnLevels(words, home, library) ?? besideHome(words, home, library) ?? misspelt(words, home, library)
  );
}

function ofOwnLevels(words: string, home: RegionPath | null, { regions }: PolicyLibrary): RegionPath | null {
  if (home === null) return null;
  const levels = regions.levels(home);
  const at = levels.indexOf(words);
  return at < 0 ? null : (levels.slice(0, at + 1).join('') as RegionPath);
}

/** A county that a document of a place above the asker's own one names (适用于砚坪县、云崖县): it lies below that place. */
function besideHome(words: string, home: RegionPath | null, library: PolicyLibrary): RegionPath | null {
  if (home === null || !/[县区市旗]$/.test(words)) return null;
  const above = library.passages.find(
    ({ region, text }) => region !== home && library.regions.contains(region, home) && text.includes(words),
  );
  return above === undefined ? null : (`${above.region}${words}` as RegionPath);
}

/** The place of the asker, or of the corpus in the same province, whose name differs in one character only. */
function misspelt(word: string, home: RegionPath | null, library: PolicyLibrary): RegionPath | null {
  if (word.length < 3) return null;
  const levels = (path: RegionPath) => library.regions.levels(path);
  const near = library.places.filter((path) => home === null || levels(path)[0] === levels(home)[0]);
  for (const path of [...(home === null ? [] : [home]), ...near]) {
    const name = levels(path).at(-1) ?? '';
    if (name.length !== word.length || name === word) continue;
    if ([...name].filter((c, i) => c !== word[i]).length === 1) return path;
  }
  return null;
}

/** A township or village the lists do not know lies below the place that is known. */
const isLocalName = ({ words }: NamedPlace, home: RegionPath | null, several: boolean): boolean =>
  /[乡镇村屯]$|街道$/.test(words) && (home !== null || several);

/** A place without documents that the asker's own documents mention (去菏泽学来的车间). */
function isPartOfStory(word: string, text: string, home: RegionPath | null, library: PolicyLibrary): boolean {
  const saysToBeThere = new RegExp(
    `(我|俺|咱)们?(家)?(是|在|住)?${word}|(嫁到|搬到|住|搁)(在)?${word}|${word}(这边|那边|这儿|那儿|这里|那里|本地|人)`,
  );
  if (saysToBeThere.test(text)) return false;
  const name = word.replace(/^.{2,3}(省|自治区)(?=.)/u, '');
  return library.passages.some(
    (passage) =>
      (home === null || placeAllows([home], passage.region, library.regions)) && passage.text.includes(name),
  );
}
