import { digitRuns } from '../../shared/spoken-digits.js';
import { chineseDigits } from '../corpus/loose-date.js';
import { askingClauses, clausesOf, isAsking } from './asking-clause.js';

const relative: Record<string, number> = {
  今年: 0,
  本年度: 0,
  本年: 0,
  去年: -1,
  头年: -1,
  上一年: -1,
  前年: -2,
  明年: 1,
  来年: 1,
  转年: 1,
};

const writtenYear = /(?<![\d.])((?:19|20)\d{2})(?=\s*年(?!以?[来前]))/g;
const spokenYear = /[一二][九〇零][〇零一二三四五六七八九]{2}年/g;
/** 二四年, 一九年; 二三年 and 一二年 are as often two or three years: only where a time of the year follows, or 那. */
const spokenShortYear =
  /(?<![了干住种等满近有过做养前后这十百零〇\d])(?:(二[〇零一二四五六七八九]|一[〇零一三四五六七八九])年(?=[^前后以内之间多的]|的(?!事))|(二三|一二)年(?=[春夏秋冬底初头]|[上下]半年|那|的?(?:时候|标准|政策|规定)|年[底初]|腊月|正月|[\d一二三四五六七八九十]+月))/gu;
const shortYear = /(?<![\d.了干住种等满近有过])([12]\d)年(?=[^前后以内之间多的]|的(?!事))/g;

/** 前年也就是二三年. */
const explainedYear = /(?<=[前去今明]年[，,]?也?就?是)[一二][〇零一二三四五六七八九](?=年)/gu;

/**
 * 打工回来年纪大了, 上一年级, 三年前年底, 近年来年年 and 60岁以上一年多少 hold the words and speak of no such year; of 明年还作数吗
 * today's rule tells.
 */
const noYear =
  /(?<=(?:[\d一二两三四五六七八九十几多近]|近些)年)[前来](?=年)|回来(?=年)|(?:[前来]|上一)年(?=[级纪龄轻])|(?<=[以之算加])上一年|头年(?=.*(?:第?二年|次年))|(?<=[比跟和同与])[今去前]年(?=[^，,。?？]{0,6}(?:[多少高低贵]|一样|差))|[明来转]年(?=[^，,。?？]{0,4}还(?:作数|算数|有效|管用|执行))/gu;

/** 21年搬进来的, 我记得2022年给八角: what happened then or was heard, not what is asked. */
const happened =
  /搬|买|栽|种|养|补[过了]|给|考|报|修|盖|贷|借|得了|干|进|退|生|嫁|娶|打工|做|领|拿|办|评|脱|满|验|签|交|记得|听|讲|说|按揭/u;

/** 我今年想报蓝靛，现在去还收不: what somebody is about to do is asked about. */
const intends = /^[^，,。]{0,4}(?:今年|明年)[^，,。]{0,3}(?:想|打算|准备|要)(?![不没])/u;

/** 那年一个月该拿多少: what happened then is asked about. */
const ofThen = /那一?年|那会儿?|那时|当年|那阵/u;

/** 前年去年那两年的能不能一搭补: today's rule says whether what was missed is made good. */
const backPay =
  /(那[一几两三]年|前[几两三]年|以前|往年|头[几两]年)的?[^，,。?？]{0,8}(补[给上发回]?|找补)(?![贴助])/u;

/** The clauses that ask, and those that only say of when (2023年那会儿). */
const withoutStory = (text: string): string =>
  clausesOf(text)
    .filter((clause) => isAsking(clause) || intends.test(clause) || !happened.test(clause))
    .join('，');

/**
 * Calendar years a question is about: written (2024年, 二〇二四年, 24年) or meant by 今年/去年 with the day of asking, said
 * where it is asked and not where something is told (去年得了脑梗,今年能报几成). 十年, 三年内 and 多少年 do not count.
 */
export function yearsAsked(message: string, date: string | null): number[] {
  if (backPay.test(message)) return [];
  const years = new Set<number>();
  // dictated speech has spaces for marks
  const said = message.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '，');
  const text = isAsking(said) && !ofThen.test(askingClauses(said)) ? withoutStory(said) : said;
  for (const match of text.matchAll(writtenYear)) years.add(Number(match[1]));
  for (const match of text.matchAll(spokenYear)) {
    years.add(Number.parseInt(chineseDigits(match[0]), 10));
  }
  for (const match of text.matchAll(shortYear)) years.add(2000 + Number(match[1]));
  for (const [, sure, likely] of text.matchAll(spokenShortYear))
    years.add(2000 + Number(digitRuns((sure ?? likely)!)[0]));
  for (const [year] of text.matchAll(explainedYear)) years.add(2000 + Number(digitRuns(year)[0]));
  if (date !== null) {
    const asked = Number(date.slice(0, 4));
    const asking = [askingClauses(text), ...clausesOf(text).filter((clause) => intends.test(clause))]
      .join('，')
      .replace(noYear, '');
    for (const [word, offset] of Object.entries(relative))
      if (asking.includes(word)) years.add(asked + offset);
  }
  return [...years].sort((a, b) => a - b);
}

/** Whether a period (first and last day, inclusive, as exact as known) covers any day of the year. */
export function coversYear(period: { from: string; to: string } | null, year: number): boolean {
  if (period === null) return false;
  return Number(period.from.slice(0, 4)) <= year && year <= Number(period.to.slice(0, 4));
}

/** Whether words name the year themselves: 2025年, 2025-2027年, or the glued 202411月 of a damaged text. */
export function namesYear(words: string, year: number): boolean {
  // most texts do not hold the figures at all
  return words.includes(String(year)) && yearPattern(year).test(words);
}

const patterns = new Map<number, RegExp>();

function yearPattern(year: number): RegExp {
  const pattern = patterns.get(year) ?? new RegExp(`(?<!\\d)${year}(?!\\d{3}|[元万亿户人亩个])`);
  patterns.set(year, pattern);
  return pattern;
}
