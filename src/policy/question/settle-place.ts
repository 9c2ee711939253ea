import type { PolicyLibrary } from '../policy-library.js';
import type { RegionPath } from '../corpus/region-list.js';
import { askingClauses, clauseMark } from './asking-clause.js';
import {
  asksOfEach,
  comparesOwnPlace,
  comparesPlaces,
  placeRole,
  pointsElsewhere,
  registeredAtHome,
  turnsHome,
  type PlaceRole,
} from './place-role.js';
import {
  municipality,
  placeAllows,
  placesNamed,
  type AskedPlace,
  type NamedPlace,
} from './question-place.js';

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
  const home =
    region === null ? homeTold(history, library) : library.regions.resolve(registeredPlace(region));
  const compared = placesCompared(question, history, home, library);
  if (compared.length > 1) return { places: compared, from: 'history', home };
  const kins = placeOfKin(question, history, home, library);
  if (kins !== null) return { places: [kins], from: 'history', home };
  if (home !== null && staysRegistered([...history, question], home, library))
    return { places: [home], from: 'remembered', home };
  for (const [back, turn] of [question, ...[...history].reverse()].entries()) {
    const places = placesAsked(turn, home, library, pointsElsewhere(question));
    if (places.length === 0 && back === 0 && comesHome(turn, history, home, library)) break;
    if (places.length > 0) return { places, from: back === 0 ? 'question' : 'history', home };
  }
  return home === null ? { places: [], from: 'unknown', home } : { places: [home], from: 'remembered', home };
}

/** 俺哥在沱安看大门，户口没动: what is asked last may still point away (她那边). */
const staysRegistered = (turns: readonly string[], home: RegionPath, { regions }: PolicyLibrary): boolean =>
  turns.some((turn) => registeredAtHome(turn, placesNamed(turn, home, regions))) &&
  !pointsElsewhere(turns.at(-1)!);

const kin =
  /(婆家|娘家|老家|丈人|岳家|亲家|老[大二三四五幺公]|男人|[大二三四五小幺满]?[姐妹哥弟姑姨舅叔伯婶嫂爹爸妈娘]|闺女|女儿|儿子|外孙|女婿)们?(家|屋)?的?(那边|那头|那儿|那里|那点|那块|那疙瘩)/u;
/** 二姐那边多少, after 我二姐在云埠，三姐在云硐: the one place that was named with her; 我是榆墩嫁到砚川的 says where 婆家 and 娘家 are. */
function placeOfKin(
  question: string,
  history: readonly string[],
  home: RegionPath | null,
  library: PolicyLibrary,
): RegionPath | null {
  const who = kin.exec(askingClauses(question))?.[1];
  if (who === undefined || placesNamed(question, home, library.regions).length > 0) return null;
  const theirs = new Set(
    history.flatMap((turn) =>
      placesNamed(turn, home, library.regions)
        .filter((place) => {
          const [lead, rest] = [turn.slice(0, place.start), turn.slice(place.end)];
          if (who === '婆家' && /嫁[到去在]$/u.test(lead)) return true;
          if (who === '娘家' && /^的?嫁/u.test(rest)) return true;
          return clauseOf(turn, place).includes(who);
        })
        .map(({ path }) => path),
    ),
  );
  const [only] = theirs;
  return theirs.size === 1 && isCovered(only!, library) ? only! : null;
}

/** 我二姐在云埠，三姐在云硐; 她们两家哪边补得多: the places that were spoken of before. */
function placesCompared(
  question: string,
  history: readonly string[],
  home: RegionPath | null,
  library: PolicyLibrary,
): RegionPath[] {
  if (history.length === 0 || !asksOfEach(question)) return [];
  if (placesAsked(question, home, library).length > 0) return [];
  const spoken = history.flatMap((turn) => placesNamed(turn, home, library.regions).map(({ path }) => path));
  const covered = [...new Set(spoken)].filter((path) => isCovered(path, library));
  return covered.length > 1 || home === null ? covered : [...new Set([...covered, home])];
}

/** 我们这边给多少, after a place of others was spoken of; who said that they moved there means that place. */
const comesHome = (
  turn: string,
  history: readonly string[],
  home: RegionPath | null,
  { regions }: PolicyLibrary,
): boolean =>
  home !== null &&
  turnsHome(turn) &&
  !history.some((before) =>
    placesNamed(before, home, regions).some((place) =>
      ['decisive', 'own'].includes(placeRole(before, place, { covered: true, atHome: true })),
    ),
  );

/** 广东省佛山市（户籍河南省柏河县）: whose rules hold for somebody away from home. */
const registeredPlace = (region: string): string =>
  /户[籍口](?:在|是|地)?[:：]?(\p{Script=Han}+)/u.exec(region)?.[1] ?? region;

/** 我是青峪的，在外头打工, said earlier: where the asker lives. */
function homeTold(history: readonly string[], { regions }: PolicyLibrary): RegionPath | null {
  const told = [...history]
    .reverse()
    .flatMap((turn) =>
      placesNamed(turn, null, regions).filter(
        (place) => placeRole(turn, place, { covered: true, atHome: false }) === 'own',
      ),
    );
  return told[0]?.path ?? null;
}

/** A place that a message may be about, and the clause that names it. */
interface Candidate {
  path: RegionPath;
  role: PlaceRole;
  words: string;
  clause: string;
}

/** `pointing`: the question points to where somebody only works, too (那边的工伤护理费一月多少). */
function placesAsked(
  text: string,
  home: RegionPath | null,
  library: PolicyLibrary,
  pointing = false,
): RegionPath[] {
  const named = placesNamed(text, home, library.regions);
  const several = new Set(named.map(({ path }) => path)).size > 1;
  const asked: Candidate[] = [];
  for (const place of named) {
    const meant = isCovered(place.path, library) ? place.path : unlistedMeant(place, home, library);
    const said = placeRole(text, place, { covered: meant !== null, atHome: home !== null });
    if (said === 'told') continue;
    const role = said === 'asked' && meant !== null && meant === home ? 'own' : said;
    const { words } = place;
    if (meant === null && (isLocalName(place, home, several) || isPartOfStory(words, text, home, library)))
      continue;
    asked.push({ path: meant ?? place.path, role, words, clause: clauseOf(text, place) });
  }
  const own = home !== null && asked.length > 0 && comparesOwnPlace(text) ? [home] : [];
  const decided = asked.filter(({ role }) => role === 'decisive');
  if (decided.length > 0) return pathsOf(inAskingClauses(decided, text) ?? decided);
  return [...new Set([...own, ...pathsOf(meantMost(asked, text, pointing))])];
}

const pathsOf = (candidates: readonly Candidate[]): RegionPath[] => [
  ...new Set(candidates.map(({ path }) => path)),
];

/**
 * Of several places those of a comparison, or those that the asking clauses name (槐泊的亲戚说有，榆墩给多少), or the
 * asker's own.
 */
function meantMost(asked: readonly Candidate[], text: string, pointing: boolean): readonly Candidate[] {
  const main = asked.filter(({ role }) => pointing || role !== 'aside');
  if (main.length === 0) return [];
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

function clauseOf(text: string, { start, end, words }: NamedPlace): string {
  const lead = text.slice(0, start).split(clauseMark).at(-1)!;
  const rest = text.slice(end).split(clauseMark, 1)[0]!;
  return (lead + words + rest).trim();
}

const isCovered = (place: RegionPath, library: PolicyLibrary): boolean =>
  library.places.some((known) => placeAllows([place], known, library.regions));

const province = /(省|自治区|特别行政区)$/;

/**
 * What a name that no list knows means: a level of where the asker lives, a county that a document of the prefecture names, or
 * a slip of the keyboard. A listed place without documents means itself: 崇仁县 is no slip for 崇阳县.
 */
function unlistedMeant(
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
