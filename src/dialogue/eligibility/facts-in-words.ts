import { topicOf } from '../../eligibility/next-question.js';
import type { RangeFact, Topic, YesNoFact } from '../../eligibility/fact.js';
import { houseGrades, isOfPerson, type HouseGrade } from '../../eligibility/fact.js';
import type { Facts, Range } from '../../eligibility/facts.js';
import { askerFigures, type AskerFigure } from '../../policy/answer/asker-figures.js';
import { chineseValue } from '../../policy/answer/figures.js';
import { wordSigns } from './word-signs.js';

/** Of others, supposed, heard of, or asked: nothing of the own household is told by it. */
const notOwn =
  /邻居|隔壁|(?<!老)人家(?!里)|别人|别家|旁人|亲戚家|他们家|张家|李家|王家|听说|听人|要是|如果|假如|万一|比如|多少|怎么|咋(?!地)|能不能|有没有|是不是|吗$/u;
/** What stands right before words that are denied. */
const denied =
  /(?:不是|不算|没有?|没得|冇得?|冇|不|未|无|非)(?:的|个|一个|啥|什么|在|给|能|评|吃|享受|算|想|去|办|养|喂|种|搞|参加|再|有|人|上|过|哪个)*$/u;
/** Who is spoken of is one person, not the house. */
const onePerson =
  /(?:我|俺|俄|他|她|老伴儿?|媳妇|婆姨|汉子|爸|妈|爹|娘|儿子?|闺女|女儿|娃|伢|孩子|孙子|老[公头婆倌])(?!们?家|屋)/u;
const noDenial = /不光|不但|不止|不只|没少/gu;
const between = /([一二两三四五六七八九])([二三四五六七八九])([百千万])/u;
const perHead = /人均|每人|一人|一个人|每口|一口人|平均/u;
const notPerYear = /一个?月|每月|月工资|一天|每天|全家|一家子?|总共|一共|花[了费]|医药费|欠|贷/u;
const ofChild = /伢|娃|孩子|孙子|孙女|丫头|小子|闺女|儿子|女儿|小孩/u;
const childAge = 14;

/**
 * What free words say of the household, by closed lists: only what is said. `replyTo`: the question they answer, so that
 * 想贷 or 8000 are understood.
 */
export function factsInWords(text: string, replyTo: Topic | null = null): Facts {
  const facts: Facts = {};
  const clauses = text
    .normalize('NFKC')
    .replace(noDenial, '')
    .split(/[,，。;；!！?？\n]+|\s+/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !notOwn.test(clause));
  for (const clause of clauses) {
    Object.assign(facts, spoken(clause, replyTo, facts));
    const grade = gradeIn(clause, replyTo);
    if (grade !== null) facts.houseGrade = grade;
    Object.assign(facts, counted(clause, replyTo));
  }
  const child = childIn(clauses);
  if (child === null) return facts;
  return { ...facts, child: true, ...(child.disabled === true ? { members: [child] } : {}) };
}

function spoken(clause: string, replyTo: Topic | null, earlier: Facts): Facts {
  const said: Facts = {};
  for (const { facts, words, unless, inReplyTo } of wordSigns) {
    if (inReplyTo !== undefined && inReplyTo !== replyTo) continue;
    if (unless?.test(clause) === true) continue;
    for (const match of clause.matchAll(words)) {
      const no = denied.test(clause.slice(0, match.index));
      const ofOne = no && onePerson.test(clause);
      // what is said to be so stands against a denial of something of the same name
      for (const fact of facts) {
        // 我没残疾 says nothing of the others at home
        if (ofOne && isOfPerson(fact)) continue;
        if (!no || (said[fact] ?? earlier[fact]) !== true) said[fact] = !no;
      }
    }
  }
  if (/(?:没|冇)(?:得|有)?(?:人|哪个)?[^，。]{0,2}(?:能干活|能做|干得动|劳力|劳动力)|没人干活/u.test(clause))
    return { ...said, ordinaryLabour: false, weakLabour: false };
  return said;
}

function gradeIn(clause: string, replyTo: Topic | null): HouseGrade | null {
  const upper = clause.toUpperCase();
  if (/(?:不是|没到|不到|不够)[^，。]{0,3}[ABCD]/u.test(upper)) return null;
  const match =
    /(?:房|屋)[^，。]{0,8}?([ABCD])级?|([ABCD])级危?房/u.exec(upper) ??
    (replyTo === 'house' ? /^[^A-Z]{0,6}([ABCD])(?:级|$)/u.exec(upper) : null);
  const grade = match?.[1] ?? match?.[2];
  return houseGrades.find((known) => known === grade) ?? null;
}

/** Heads, mu and the income a head, where the clause holds one such figure only. */
function counted(clause: string, replyTo: Topic | null): Facts {
  const figures = askerFigures(clause);
  const facts: Facts = {};
  const take = (fact: RangeFact, found: AskerFigure[]) => {
    if (found.length === 1) facts[fact] = rangeOf(found[0]!);
  };
  const animals = clause.match(/[牛羊猪鸡鸭鹅]/gu) ?? [];
  const past = /以前|早先|卖了|死了|想|打算/u.test(clause);
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
  if ((perHead.test(clause) || replyTo === 'income') && !notPerYear.test(clause)) {
    const range = between.exec(clause);
    if (range !== null) facts.incomePerHead = betweenOf(range);
    else {
      const said = /^[^\d]{0,4}(\d{3,6})[^\d]{0,3}$/u.exec(clause);
      const money = figures.filter(({ unit }) => unit === '元');
      if (money.length > 0) take('incomePerHead', money);
      else if (said !== null && replyTo === 'income')
        facts.incomePerHead = { low: Number(said[1]), high: Number(said[1]) };
    }
  }
  return facts;
}

/** 六七千, and 七六千 as it is said, too. */
function betweenOf([, one, other, scale]: RegExpExecArray): Range {
  const ends = [one, other].map((digit) => chineseValue(`${digit!}${scale!}`)!);
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
function childIn(clauses: readonly string[]): { age: Range; child: true; disabled?: true } | null {
  for (const [i, clause] of clauses.entries()) {
    const kin =
      ofChild.test(clause) || (i > 0 && ofChild.test(clauses[i - 1]!) && !/我|他爸|老/u.test(clause));
    const age = askerFigures(clause).find(({ unit, value }) => unit === '岁' && value <= childAge);
    if (!kin || age === undefined) continue;
    const told = ofChild.test(clause) ? clause : `${clauses[i - 1]!}${clause}`;
    const disabled = [...told.matchAll(/残疾|聋哑|失明/gu)].some(
      ({ index }) => !denied.test(told.slice(0, index)),
    );
    return { age: { low: age.value, high: age.value }, child: true, ...(disabled ? { disabled } : {}) };
  }
  return null;
}

/** Facts of these that the question asks about. */
export const factsOf = (topic: Topic, facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([name]) => name !== 'members' && topicOf(name as YesNoFact) === topic),
  );
