import type { RangeFact, Topic } from '../../eligibility/fact.js';
import { houseGrades, type HouseGrade } from '../../eligibility/fact.js';
import type { Facts, Range } from '../../eligibility/facts.js';
import { askerFigures, type AskerFigure } from '../../policy/answer/asker-figures.js';
import { chineseValue } from '../../policy/answer/figures.js';
import { notNow } from './word-sign.js';
import { isDenied } from './words-denied.js';

const between = /([一二两三四五六七八九])([二三四五六七八九])([百千万])/u;
const stepped = /([一二两三四五六七八九])([千万])([一二三四五六七八九])([二三四五六七八九])(?![百千万])/u;
const perHead = /人均|人平|每人|一人|一个人|每口|一口人|平均/u;
const notPerYear =
  /一个?月|每月|月工资|一天|每天|全家|一家子?|[二三四五六七八两俩几\d]口(?!一)|[两三四五六几\d]个人|[俩仨]人|总共|一共|花[了费]|医药费|欠|贷/u;
/** A year that is not this one. */
const otherYear = /好年头|好的时候|前年|往年|以前|早先|早年|头[几两]年|从前|最多的时候/u;
const ofChild = /伢|娃|孩子|孙子|孙女|丫头|小子|闺女|儿子|女儿|小孩/u;
const childAge = 14;
/** 儿童、少年 are those under eighteen. */
const underAge = 17;

export function gradeIn(clause: string, replyTo: Topic | null): HouseGrade | null {
  const upper = clause.toUpperCase();
  if (/(?:不是|没到|不到|不够)[^，。]{0,3}[ABCD]/u.test(upper)) return null;
  const match =
    /(?:房|屋)[^，。]{0,8}?([ABCD])级?|([ABCD])级危?房/u.exec(upper) ??
    (replyTo === 'house' ? /^[^A-Z]{0,12}([ABCD])(?![A-Z])[^A-Z]*$/u.exec(upper) : null);
  const grade = match?.[1] ?? match?.[2];
  return houseGrades.find((known) => known === grade) ?? null;
}

/** Heads, mu and the income a head, where the clause holds one such figure only. */
export function counted(clause: string, replyTo: Topic | null): Facts {
  const figures = askerFigures(clause);
  const facts: Facts = {};
  const take = (fact: RangeFact, found: AskerFigure[]) => {
    if (found.length === 1) facts[fact] = rangeOf(found[0]!);
  };
  const animals = clause.match(/[牛羊猪鸡鸭鹅]/gu) ?? [];
  const past = notNow.test(clause);
  if (!past && animals.length === 1) {
    if (/牛/u.test(clause) && !/奶牛|牛奶/u.test(clause))
      take(
        'cattleCount',
        figures.filter(({ unit }) => unit === '头'),
      );
    if (/羊/u.test(clause))
      take(
        'sheepCount',
        figures.filter(({ unit }) => unit === '只' || unit === '头'),
      );
  }
  const mu = figures.filter(({ unit }) => unit === '亩');
  if (!past && /暖棚|温室/u.test(clause)) take('warmShedMu', mu);
  if (!past && /冷棚|拱棚/u.test(clause)) take('coldShedMu', mu);
  const income = incomeIn(clause, replyTo, figures);
  return income === null ? facts : { ...facts, incomePerHead: income };
}

function incomeIn(clause: string, replyTo: Topic | null, figures: readonly AskerFigure[]): Range | null {
  const isIncome = perHead.test(clause) || replyTo === 'income';
  if (!isIncome || otherYear.test(clause)) return null;
  if (notPerYear.test(clause) && !/人均|人平|平均/u.test(clause)) return null;
  const step = stepped.exec(clause);
  if (step !== null) return steppedOf(step);
  const range = between.exec(clause);
  if (range !== null) return betweenOf(range);
  const money = figures.filter(({ unit }) => unit === '元');
  if (money.length === 1) return rangeOf(money[0]!);
  const said = /^[^\d]{0,4}(\d{3,6})[^\d]{0,3}$/u.exec(clause);
  if (money.length > 0 || said === null || replyTo !== 'income') return null;
  return { low: Number(said[1]), high: Number(said[1]) };
}

/** 六七千, and 七六千 as it is said, too. */
function betweenOf([, one, other, scale]: RegExpExecArray): Range {
  return rangeBetween([`${one!}${scale!}`, `${other!}${scale!}`]);
}

/** 四千二三 is between 4200 and 4300. */
function steppedOf([, whole, scale, one, other]: RegExpExecArray): Range {
  return rangeBetween([`${whole!}${scale!}${one!}`, `${whole!}${scale!}${other!}`]);
}

function rangeBetween(words: readonly string[]): Range {
  const ends = words.map((each) => chineseValue(each)!);
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** 不到五千 is under the line itself. */
function rangeOf({ from, to, shown }: AskerFigure): Range {
  if (from === -Infinity) return { low: null, high: Math.max(0, to - 1) };
  return {
    low: Math.floor(from),
    high: shown.startsWith('快') ? Math.max(Math.floor(from), to - 1) : Math.ceil(to),
  };
}

/** A child whose age is said, and whether the same words say that it is disabled. */
export function childIn(clauses: readonly string[]): { age: Range; child: true; disabled?: true } | null {
  for (const [i, clause] of clauses.entries()) {
    const kin =
      ofChild.test(clause) || (i > 0 && ofChild.test(clauses[i - 1]!) && !/我|他爸|老/u.test(clause));
    const age = askerFigures(clause).find(({ unit, value }) => unit === '岁' && value <= childAge);
    if (!kin || age === undefined || /岁[起时那上开发打得摔烧]|岁的时候|从/u.test(clause)) continue;
    const told = ofChild.test(clause) ? clause : `${clauses[i - 1]!}${clause}`;
    const disabled = [...told.matchAll(/残疾|聋哑|失明/gu)].some(
      (match) => isDenied(told, match.index, match.index + match[0].length) === false,
    );
    return { age: { low: age.value, high: age.value }, child: true, ...(disabled ? { disabled } : {}) };
  }
  return null;
}

const age =
  /(?<![\d一二三四五六七八九十])(\d{1,2}|十?[一二三四五六七八九]|十)(?:周?岁|啦|了|$)|(?:今年|大的|小的|一个)(十?[一二三四五六七八九]|十|\d{1,2})(?![十\d年个级千百万])/gu;

/** Whether the ages of an answer to the question about children are those of children; null when none is said. */
export function agesOfChildren(clause: string): boolean | null {
  const ages = [...clause.matchAll(age)].map(([, one, other]) => {
    const said = (one ?? other)!;
    return /\d/u.test(said) ? Number(said) : chineseValue(said)!;
  });
  return ages.length === 0 ? null : ages.some((years) => years <= underAge);
}
