import type { PolicyLibrary } from '../policy-library.js';
import type { RegionPath } from '../corpus/region-list.js';
import { askingClauses, clauseAround } from './asking-clause.js';
import { placeRole } from './place-role.js';
import { placesAsked } from './places-asked.js';
import { asksOfEach, pointsElsewhere, registeredAtHome, turnsHome } from './pointing-words.js';
import { isCovered, placesNamed, type AskedPlace } from './question-place.js';

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
 * remembered one. Where it names none, all that were spoken of when it asks of each, the place of the relative whose it asks
 * about, and home when it comes back there or somebody is registered there. Names that only belong to what is told (我在北京打工) are left out, a slip of the keyboard (崇羊县 for
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
  if (home !== null && staysRegistered(question, history, home, library))
    return { places: [home], from: 'remembered', home };
  const pointing = pointsElsewhere(question);
  for (const [back, turn] of [question, ...[...history].reverse()].entries()) {
    const places = placesAsked(turn, home, library, pointing);
    if (places.length === 0 && back === 0 && comesHome(turn, history, home, library)) break;
    if (places.length > 0) return { places, from: back === 0 ? 'question' : 'history', home };
  }
  return home === null ? { places: [], from: 'unknown', home } : { places: [home], from: 'remembered', home };
}

/**
 * 俺哥在沱安看大门，户口没动: what is asked last may still point away (她那边) or name a place, whatever was said of one before.
 */
function staysRegistered(
  question: string,
  history: readonly string[],
  home: RegionPath,
  { regions }: PolicyLibrary,
): boolean {
  if (pointsElsewhere(question)) return false;
  const saysSo = (turn: string) => registeredAtHome(turn, () => placesNamed(turn, home, regions));
  return saysSo(question) || (history.some(saysSo) && placesNamed(question, home, regions).length === 0);
}

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
          return clauseAround(turn, place).includes(who);
        })
        .map(({ path }) => path),
    ),
  );
  const [only] = theirs;
  return theirs.size === 1 && isCovered(only!, library) ? only! : null;
}

/** 我们哪边多, 都一样吗; 跟去年一样吗 sets nothing beside. */
const setsHomeBeside = /[我俺咱额阿阮]|[两俩各]|哪[边头里家块]|都|一样/u;
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
  const besideHome = home !== null && setsHomeBeside.test(question) && !/去年|往年|以前/u.test(question);
  return covered.length > 1 || !besideHome ? covered : [...new Set([...covered, home])];
}

/** 我嫁到白石县三年了. */
const movedThemselves = /(^|[，,。\s])[我俺咱额](们|家)?(就|是|也|都|早|现在)?(嫁|搬|迁)[到去在]?$/u;
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
    placesNamed(before, home, regions).some(
      (place) =>
        movedThemselves.test(before.slice(0, place.start)) ||
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
