import { plainText } from '../corpus/plain-text.js';
import type { AskerUnit } from './asker-figures.js';
import { chineseValue } from './figures.js';

/** A figure of an official sentence that bounds something (不低于7200元, 60至70周岁), or may do so. */
export interface Limit {
  /** False where no known words make it a bound: it is not told as one, but another beside it is not the only one. */
  bound: boolean;
  /** Both ends of a range; equal where there is one bound. */
  from: number;
  to: number;
  unit: AskerUnit;
  /** As the document writes it, without the words around: 7200元. */
  words: string;
  /** The clause it stands in, and the sentence up to where it begins. */
  clause: string;
  before: string;
  after: string;
}

const number = String.raw`(?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千零]+)(?:万|千|百)?`;
const counted = new RegExp(
  String.raw`(?<!\d,|[\d.一二两三四五六七八九十百千万])(?:(?<low>${number})(?<lowUnit>元|亩|周?岁|斤|[只羽头])?(?:至|到|—|–|-|~)+)?(?<high>${number})(?<unit>元|亩|周?岁|斤|[只羽头])(?!\/(?!斤))`,
  'gu',
);

const boundBefore =
  /(?:[不未](?:得|能|会)?(?:再)?(?:低于|少于|小于|超过|高于|大于|多于|满|足)|低于|高于|超过|少于|大于|小于|年?满|达到|达|(?:至少|最多|最少|最高|最低)(?:补|给|算|贷|养|种)?|上限(?:为|是)?|下限(?:为|是)?|线(?:为|是|按)?|起补数(?:为|是)?|限额(?:为|是)?|收入线为[^,，]{0,12}|(?:上限|下限|线|数|标准)由[^,，。；]{1,8}(?:调整|提高|调高|降低|降|改|调减)[为到成])$/u;
const boundAfter = /^(?:\([^()]*\))?及?(?:以上|以下|以内|之内|起补|起步|封顶|为[限界准]|起[,，。)）])/u;

/** Words of a report, not of a rule: 人均增收达1000元以上. */
const reported =
  /增收|增长|增幅|增加|累计|全部|全市|均(?:达|超|增|在)|实现|预计|完成|投资|新?发展|新建|建成|基地|平均|的\d+[名户人]/u;

/** What a limit was before: 由65周岁调整为68周岁. */
const wasBefore = /^(?:调整|提高|调高|上调|增加|降低|下调|调减|降|改)[为到成至]/u;

/** Each figure of a sentence in a unit that an asker's may have, once; what only reports bounds nothing. */
export function limitsIn(sentence: string): Limit[] {
  const plain = plainText(sentence);
  const limits = [...plain.matchAll(counted)]
    .flatMap((match) => read(match, plain) ?? [])
    .sort((a, b) => Number(b.bound) - Number(a.bound));
  return limits.filter((limit, i) => limits.findIndex((other) => sameEnds(other, limit)) === i);
}

const sameEnds = (a: Limit, b: Limit): boolean => a.from === b.from && a.to === b.to && a.unit === b.unit;

function read(match: RegExpExecArray, plain: string): Limit | null {
  const { low, high = '', unit = '' } = match.groups!;
  const start =
    Math.max(...['。', '；', ';', ',', '，', ':', '：'].map((mark) => lastMark(plain, mark, match.index))) +
    1;
  const behind = plain.slice(match.index + match[0].length);
  const before = plain.slice(start, match.index);
  const after = /^(?:[^。；;,，:：]|(?<=\d),(?=\d))*/u.exec(behind)![0];
  const isRange = low !== undefined;
  const clause = before + match[0] + after;
  const to = valueOf(high);
  const from = isRange ? valueOf(low, high) : to;
  if (from === null || to === null || from > to || wasBefore.test(behind)) return null;
  const bound = !reported.test(clause) && (isRange || boundBefore.test(before) || boundAfter.test(behind));
  // 每出栏一头
  if (!bound && high === '一') return null;
  return {
    bound,
    from,
    to,
    unit: unitOf(unit),
    words: match[0],
    clause,
    before: plain.slice(0, start),
    after,
  };
}

/** The last comma or stop before a place; a comma within a number is none. */
function lastMark(text: string, mark: string, before: number): number {
  let at = before;
  do at = text.lastIndexOf(mark, at - 1);
  while (at > 0 && /\d/.test(text[at + 1] ?? '') && /\d/.test(text[at - 1] ?? '') && mark === ',');
  return at;
}

function unitOf(written: string): AskerUnit {
  if (written === '羽') return '只';
  return (written === '周岁' ? '岁' : written) as AskerUnit;
}

/** 5至10万元: the lower end takes the scale of the upper. */
function valueOf(words: string, scaled?: string): number | null {
  const scale =
    /[万千百]$/u.exec(words)?.[0] ?? (/^\d/.test(words) ? /万$/u.exec(scaled ?? '')?.[0] : undefined);
  const bare = words.replace(/[万千百]$/u, '');
  if (!/^\d/.test(words)) return chineseValue(words);
  const factor = scale === undefined ? 1 : { 万: 10_000, 千: 1000, 百: 100 }[scale]!;
  return Number((Number(bare.replaceAll(',', '')) * factor).toPrecision(12));
}
