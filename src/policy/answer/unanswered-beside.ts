import type { RegionPath } from '../corpus/region-list.js';
import type { PolicyLibrary } from '../policy-library.js';
import { yearsAsked } from '../question/question-period.js';
import { placeAllows } from '../question/question-place.js';
import type { NearestUnanswered } from '../retrieval/retrieval.js';
import type { SearchScope } from './search-scope.js';

/** 涨之前是多少 and 往年的标准: of the time before its document, whatever the year; not 7月以前报, 60岁以上一年, 山上原先是杉树. */
const earlier =
  /往年|头年[^，,。]{0,6}(?:标准|多少|几|给|补|比)|(?<![以山地身手提])[上前]一年(?![级纪龄轻])|上年(?!纪)|(?:从前|原先|早先|(?<![月日号年]份?)以前)(?=的?(?:标准|补贴|补助|工资|低保|地力)|是多少|给多少|一[亩头人月年]|多少|给|补[^种])|(?:调整?|涨|提高|改|变)[了完]?[以之]前/u;

/** How many of the nearest are weighed. */
const weighed = 6;

/** Unanswered asks of another place or another time of the same document say nothing of the question. */
export function unansweredBeside(
  question: string,
  unanswered: readonly NearestUnanswered[],
  scope: Pick<SearchScope, 'places' | 'years' | 'day'>,
  library: PolicyLibrary,
): NearestUnanswered[] {
  const beside: NearestUnanswered[] = [];
  for (const ask of unanswered) {
    if (beside.length === weighed) break;
    if (ofThatPlace(ask, scope.places, library) && ofThatTime(ask, question, scope, library))
      beside.push(ask);
  }
  return beside;
}

/** 嘉鱼的小额信贷 is about that county alone. */
function ofThatPlace(
  { ask }: NearestUnanswered,
  places: readonly RegionPath[],
  { regions }: PolicyLibrary,
): boolean {
  if (places.length === 0) return true;
  const named = regions.mentions(ask, null).map(({ path }) => path);
  return named.length === 0 || named.some((path) => placeAllows(places, path, regions));
}

/** 去年一亩多少 was asked of last year on the day the document came; this year, and last year a year later, it does tell. */
function ofThatTime(
  { ask, document }: NearestUnanswered,
  question: string,
  { years, day }: Pick<SearchScope, 'years' | 'day'>,
  { documents }: PolicyLibrary,
): boolean {
  const date = documents.get(document)?.date ?? null;
  if (date === null) return true;
  const own = Number(date.slice(0, 4));
  const asked = yearsAsked(ask, date).filter((year) => year !== own);
  const ofEarlier = earlier.test(ask);
  if (asked.length === 0 && !ofEarlier) return true;
  // without a day both are read as of the day the document came
  const named = years.length > 0 ? years : yearsAsked(question, day ?? date);
  const meant = named.length > 0 ? named : [Number((day ?? date).slice(0, 4))];
  if (ofEarlier && earlier.test(question)) return true;
  if (ofEarlier && !meant.some((year) => year < own)) return false;
  return asked.length === 0 || asked.some((year) => meant.includes(year));
}
