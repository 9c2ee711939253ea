import { plainText } from '../corpus/plain-text.js';
import { comparedFigure, type Comparison } from './answer-wording.js';
import { askerFigures, type AskerFigure, type AskerUnit } from './asker-figures.js';
import { limitsIn, type Limit } from './find-limits.js';
import { sameThing } from './same-thing.js';

/** What a sum is a sum of, in the document's words and in the asker's. */
const sums: readonly { kind: string; official: RegExp; asker: RegExp }[] = [
  { kind: 'sales', official: /销售额|营业额|营业收入|销售收入/gu, asker: /卖|流水|营业/u },
  { kind: 'income', official: /(?<!低|营业|销售)收入/gu, asker: /收入|挣|进项|进账|人均/u },
  { kind: 'loan', official: /贷款|信贷/gu, asker: /贷|借/u },
  { kind: 'car', official: /汽车|轿车|机动车|车辆/gu, asker: /车/u },
  { kind: 'cost', official: /费用|自付|自负|起付/gu, asker: /花|医药费|住院|自费|看病/u },
  { kind: 'price', official: /收购价|保护价|最低价|价格/gu, asker: /[一每]斤/u },
];
/** A sum that is given: no limit to hold a household against. */
const given = /补|给|奖|救助(?!对象)|报销|支付|发放|资助|代缴|缴|津贴|工资|封顶|限额|贴息/gu;
/** What the asker was given, or wants, says nothing of the household. */
const handed = /给|补|领|发|拨|交|缴|掏/u;

const perHead = /[每一]个?人|人均|一口人/u;
const perMonth = /月|天/u;
const perYear = /年/u;
const perJin = /[每一\/]斤/u;

/** Who else a limit may be set for; the asker must say that it is them. */
const others = [
  /[每各]个?(?:行政)?[村县乡镇]|村集体/u,
  /合作社/u,
  /企业|公司/u,
  /园区|小区/u,
  /大户|农场/u,
  /服务员/u,
];
/** Figures so far apart are of two different things. */
const farApart = 30;

/**
 * One plain sentence that holds the asker's figure against the one limit of a quote; null where the two are not surely
 * of a kind, or the limit is not in the part of the quote that is said.
 */
export function compareFigure(
  question: string,
  { quote, said }: { quote: string; said: string },
): string | null {
  const asked = plainText(question);
  const limits = limitsIn(quote);
  const own = askerFigures(question);
  const pairs = (['元', '亩', '岁', '斤', '只', '头'] as const).flatMap((unit) => {
    const pair = onePair(asked, own, limits, unit);
    return pair === null ? [] : [pair];
  });
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1) return null;
  const [figure, limit] = pair;
  const comparison = compare(figure, limit);
  if (comparison === null || !plainText(said).includes(limit.words)) return null;
  return comparedFigure({ own: figure.shown, unit: figure.unit, limit: limit.words, comparison });
}

/** The one figure and the one limit of a unit that are of the same kind. */
function onePair(
  asked: string,
  own: readonly AskerFigure[],
  limits: readonly Limit[],
  unit: AskerUnit,
): [AskerFigure, Limit] | null {
  const kinds = new Map(limits.filter((limit) => limit.unit === unit).map((limit) => [limit, kindOf(limit)]));
  const mine = own.filter((figure) => figure.unit === unit);
  const pairs = [...kinds].flatMap(([limit, kind]) =>
    mine
      .filter((figure) => kind !== null && alike(asked, figure, limit, kind))
      .map((figure): [AskerFigure, Limit] => [figure, limit]),
  );
  const [pair] = pairs;
  const kind = pair === undefined ? null : kinds.get(pair[1]);
  // a second figure of the kind is no less the document's word, whether it fits or not
  const rivals = [...kinds.values()].filter((other) => other === kind).length;
  const values = new Set(pairs.map(([figure]) => figure.value));
  return pair === undefined || rivals > 1 || values.size > 1 ? null : pair;
}

/** What a limit bounds: the nearest word before it in its clause, else after it, else earlier; null for what is given. */
function kindOf(limit: Limit): string | null {
  if (limit.unit !== '元') return limit.unit;
  const before = limit.clause.slice(0, limit.clause.length - limit.after.length);
  return nearest(before, 'last') ?? nearest(limit.after, 'first') ?? nearest(limit.before, 'last') ?? null;
}

/** undefined when the text has no word of a kind, null when the nearest says that the sum is given. */
function nearest(text: string, end: 'first' | 'last'): string | null | undefined {
  const places = [...sums.map(({ kind, official }) => [kind, official] as const), [null, given] as const]
    .flatMap(([kind, words]) => [...text.matchAll(words)].map(({ index }) => ({ kind, index })))
    .sort((a, b) => a.index - b.index);
  return places.at(end === 'first' ? 0 : -1)?.kind;
}

function alike(asked: string, figure: AskerFigure, limit: Limit, kind: string): boolean {
  if (!limit.bound || others.some((other) => other.test(limit.clause) && !other.test(asked))) return false;
  const far = Math.max(limit.from / figure.value, figure.value / limit.to);
  if (far > farApart) return false;
  if (limit.unit !== '元') return sameThing(asked, limit, figure);
  const means = sums.find((sum) => sum.kind === kind)!;
  const { clause } = figure;
  const head = perHead.test(clause);
  // 一人八千 is an income without the word
  const ofKind = means.asker.test(clause) || (kind === 'income' && head && !/[花借贷赔欠]/u.test(clause));
  if (!ofKind || (['income', 'sales', 'car'].includes(kind) && handed.test(clause))) return false;
  const told = limit.clause;
  if (perHead.test(told) !== head || perJin.test(told + limit.after) !== perJin.test(clause)) return false;
  return perMonth.test(told) === perMonth.test(clause) && !(perYear.test(clause) && perMonth.test(told));
}

/** Null when a figure that is not exact comes too near to tell. */
function compare({ from, to }: AskerFigure, limit: Limit): Comparison | null {
  if (from > limit.to) return 'more';
  if (to < limit.from) return 'less';
  if (limit.from === limit.to) return from === to ? 'same' : null;
  return from >= limit.from && to <= limit.to ? 'within' : null;
}
