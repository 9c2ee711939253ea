import type { PolicyLibrary } from '../policy-library.js';
import type { RegionPath } from '../corpus/region-list.js';
import { askingClauses, clauseAround } from './asking-clause.js';
import { placeRole, type PlaceRole } from './place-role.js';
import { comparesOwnPlace, comparesPlaces, pointsElsewhere } from './pointing-words.js';
import { isCovered, placeAllows, placesNamed, type NamedPlace } from './question-place.js';
import { unlistedMeant } from './unlisted-meant.js';

/** A place that a message may be about, and the clause that names it. */
interface Candidate {
  path: RegionPath;
  role: PlaceRole;
  words: string;
  clause: string;
}

/**
 * The places that one message asks about. `pointing`: the question points to where somebody only works, too (那边的工伤护理费一月多少).
 */
export function placesAsked(
  text: string,
  home: RegionPath | null,
  library: PolicyLibrary,
  pointing = false,
): RegionPath[] {
  const named = placesNamed(text, home, library.regions);
  const several = new Set(named.map(({ path }) => path)).size > 1;
  const asked: Candidate[] = [];
  for (const place of named) {
    const known = isCovered(place.path, library) && !isProvinceAway(place.path, home, library);
    const meant = known ? place.path : unlistedMeant(place, home, library);
    const said = placeRole(text, place, { covered: meant !== null, atHome: home !== null });
    if (said === 'told') continue;
    const role = said === 'asked' && meant !== null && meant === home ? 'own' : said;
    const { words } = place;
    if (meant === null && (isLocalName(place, home, several) || isPartOfStory(words, text, home, library)))
      continue;
    asked.push({ path: meant ?? place.path, role, words, clause: clauseAround(text, place) });
  }
  const own = home !== null && asked.length > 0 && comparesOwnPlace(text) ? [home] : [];
  const decided = asked.filter(({ role }) => role === 'decisive');
  if (decided.length > 0) return pathsOf(inAskingClauses(decided, text) ?? knownFirst(decided, library));
  return [...new Set([...own, ...pathsOf(meantMost(asked, text, { pointing, atHome: home !== null }))])];
}

/** 户口落在洛坪县，归乌岭管: the one that has documents says where to look. */
const knownFirst = (decided: readonly Candidate[], library: PolicyLibrary): readonly Candidate[] => {
  const known = decided.filter(({ path }) => isCovered(path, library));
  return known.length > 0 ? known : decided;
};

/** 从广东回来, 下浙江: people go to work there, whether or not some county of it has documents. */
const isProvinceAway = (path: RegionPath, home: RegionPath | null, { regions }: PolicyLibrary): boolean =>
  home !== null && regions.levels(path).length === 1 && !regions.contains(path, home);

const pathsOf = (candidates: readonly Candidate[]): RegionPath[] => [
  ...new Set(candidates.map(({ path }) => path)),
];

/**
 * Of several places those of a comparison, or those that the asking clauses name (槐泊的亲戚说有，榆墩给多少), or the
 * asker's own.
 */
function meantMost(
  asked: readonly Candidate[],
  text: string,
  { pointing, atHome }: { pointing: boolean; atHome: boolean },
): readonly Candidate[] {
  const main = asked.filter(({ role }) => pointing || role !== 'aside');
  // who only said where they work, and not where they live
  if (main.length === 0) return atHome ? [] : asked;
  if (comparesPlaces(text)) return main;
  const inQuestion = inAskingClauses(main, text);
  if (inQuestion === null && turnsToOwn(text, main)) return [];
  if (inQuestion !== null) return inQuestion.filter((one) => !yieldsToOwn(one, inQuestion));
  const own = main.filter(({ role }) => role === 'own');
  if (own.length === 0 || own.length === main.length) return main;
  return pointsElsewhere(text) || turnsToOthers(text, main) ? main.filter(({ role }) => role !== 'own') : own;
}

/** 俺地在枣店县，枣店那边一亩多少: those that an asking clause names, by their short name too; null when none is. */
function inAskingClauses(candidates: readonly Candidate[], text: string): readonly Candidate[] | null {
  const asking = askingClauses(text).split('，');
  const named = candidates.filter(
    ({ clause, words }) => asking.includes(clause) || asking.some((each) => each.includes(shortName(words))),
  );
  return named.length > 0 ? named : null;
}
const shortName = (words: string): string => (words.length > 2 ? words.replace(/[县市区旗]$/u, '') : words);

/** What follows the last clause that names one of them. */
const afterAll = (named: readonly Candidate[], text: string): string =>
  text.slice(Math.max(...named.map(({ clause }) => text.indexOf(clause) + clause.length)));

/** 我是茶垭的，妹子嫁到鹿溪去了，她屋里种了十来亩，一亩补好多; 我在茶垭，丈人在鹿溪，他是脱贫户，补多少. */
const turnsToOthers = (text: string, named: readonly Candidate[]): boolean =>
  /(她|他|渠|佢|人家)们?(家|屋)|[，,。](她|他|渠|佢|人家)们?(?![说讲])/u.test(afterAll(named, text)) &&
  !ownStory.test(afterAll(named, text));

/** 我堂哥在石渡说一头补一百五。我在屋头卖了五头，也是这个数不: told of others, asked about oneself. */
function turnsToOwn(text: string, told: readonly Candidate[]): boolean {
  if (told.some(({ role }) => role !== 'asked') || pointsElsewhere(text)) return false;
  const after = afterAll(told, text);
  const ofSelf = told.every(({ clause }) => ofOthers.test(clause)) && ownStory.test(after);
  return (ofSelf || ownCounty.test(after)) && !forOthers.test(after);
}
/** 听说石渡…, 石渡的亲戚说…, 我堂哥在石渡…. */
const ofOthers =
  /听[说讲]|[说讲]|亲戚|同学|老表|朋友|亲家|工友|[堂表]?[哥弟姐妹]|[舅叔姨姑伯婶]|丈人|老[乡庚]|人家|别[人个]/u;
const ownCounty = /((我|俺|咱|额)们?本?|本)县/u;
const ownStory = /(^|[，,。；;\s])(我|俺|咱|额|我们|俺们)(?!想?(帮|替|给)|问)/u;
const forOthers = /(帮|替)(她|他|人家)|给(她|他|人家)(问|打听|办|报|申请|领)/u;

/** 俺姐家在槐泊有钱拿咱榆墩有没有, in one breath. */
const yieldsToOwn = ({ role, clause }: Candidate, others: readonly Candidate[]): boolean =>
  role !== 'own' && others.some((other) => other.role === 'own' && other.clause === clause);

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
