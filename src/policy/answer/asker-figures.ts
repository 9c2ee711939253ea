import { plainText } from '../corpus/plain-text.js';
import { chineseValue } from './figures.js';

/** What people count in; 羽 is 只. */
export type AskerUnit = '元' | '亩' | '岁' | '斤' | '只' | '头';

/** A number the asker says of themselves, and how wide it may be meant: 八千挂零 is 8000 to 9000. */
export interface AskerFigure {
  value: number;
  unit: AskerUnit;
  /** The least and the most it can mean. */
  from: number;
  to: number;
  /** 8000多元: readable aloud, its number marked as approximate as it was said. */
  shown: string;
  /** The clause it stands in. */
  clause: string;
}

const digits = '[零〇一二两三四五六七八九]';
const number = String.raw`(?:\d[\d,]*(?:\.\d+)?[百千万]{0,2}(?:\d(?!\d))?|${digits}?[零一二两三四五六七八九十百千万]*[十百千万](?:零?${digits})?|${digits}|半)`;
const spoken = new RegExp(
  String.raw`(?<!\d,|[\d.零〇一二两三四五六七八九十百千万几数好第])(?<before>快到?|将近|接近|不到|没到|不足|大概|大约|约|差不多|差一?点)?(?<number>${number})(?<inside>挂零|出头|来|多|余|把)?(?<unit>块钱|块|元|毛钱|毛|亩|分(?=[地田])|周?岁|[只羽头斤])?(?<rest>半|${digits}(?:毛|分)?(?![\d零〇一二两三四五六七八九十百千万亩块元岁只羽头斤个]))?(?<after>挂零|出头|多|左右|上下)?`,
  'gu',
);

const numeral = new RegExp(`^${digits}`, 'u');

const units: Record<string, readonly [AskerUnit, number]> = {
  块钱: ['元', 1],
  块: ['元', 1],
  元: ['元', 1],
  毛钱: ['元', 0.1],
  毛: ['元', 0.1],
  亩: ['亩', 1],
  分: ['亩', 0.1],
  岁: ['岁', 1],
  周岁: ['岁', 1],
  只: ['只', 1],
  羽: ['只', 1],
  头: ['头', 1],
  斤: ['斤', 1],
};

/** A figure that is itself a limit (六十岁以上), or may be meant in another way (虚岁), compares with nothing. */
const noFigure = /^(?:以上|以下|以内|以外|往上|往下|封顶)|^(?:的|以)?虚岁/u;

/** Every figure of an asker's words that has one of the known units, said or understood (六十七了, 一人八千). */
export function askerFigures(text: string): AskerFigure[] {
  const plain = plainText(text);
  return plain
    .split(/[，。；！？、：\n;!?:]|(?<!\d),|,(?!\d)/u)
    .flatMap((clause) => [...clause.matchAll(spoken)].flatMap((match) => read(match, clause) ?? []));
}

function read(match: RegExpExecArray, clause: string): AskerFigure | null {
  const { before = '', number: words = '', inside = '', unit: said, rest = '', after = '' } = match.groups!;
  const ahead = clause.slice(0, match.index);
  const behind = clause.slice(match.index + match[0].length);
  const value = valueOf(words);
  if (value === null || noFigure.test(behind) || /虚岁?$/u.test(ahead)) return null;
  const [unit, size] = said === undefined ? understood(value, words, ahead, before, behind) : units[said]!;
  if (unit === null) return null;
  // 一头给多少: an article more often than a figure
  if (words === '一' && rest === '' && unit !== '元') return null;
  const more = partOf(rest, said ?? '');
  // 三块五一斤: where the part ends cannot be told
  if (more === null || (rest === '' && said !== undefined && numeral.test(behind))) return null;
  const whole = clean(value * size + more);
  const loose = looseness({
    before,
    tail: inside || after,
    round: /^[百千万]/u.test(words),
    value: whole,
    size: scaleOf(value) * size,
  });
  return { value: whole, unit, clause, ...loose, shown: shown(whole, unit, loose.way) };
}

function valueOf(words: string): number | null {
  if (words === '半') return 0.5;
  const [, arabic, scale = '', last = ''] = /^(\d[\d,]*(?:\.\d+)?)([百千万]*)(\d?)$/u.exec(words) ?? [];
  if (arabic !== undefined) {
    const factor = [...scale].reduce((product, c) => product * chineseValue(`一${c}`)!, 1);
    if (last !== '' && scale === '') return Number((arabic + last).replaceAll(',', ''));
    return clean(
      Number(arabic.replaceAll(',', '')) * factor + (last === '' ? 0 : Number(last) * (factor / 10)),
    );
  }
  // 七八亩, 一万二三: between two numbers
  if (/[一二两三四五六七八九]{2}/u.test(words)) return null;
  return chineseValue(/^[百千万]/u.test(words) ? `一${words}` : words);
}

/** The money or the age behind a number without a unit: 一人八千, 今年六十七, 六十七了. */
function understood(
  value: number,
  words: string,
  ahead: string,
  before: string,
  behind: string,
): readonly [AskerUnit | null, number] {
  const ends = /^(?:$|[了的钱整还就能够吧呢吗啊呀是算行咋怎想要])/u.test(behind);
  if (!ends) return [null, 0];
  const counted = /[花给交卖挣补领养种买喂有收借贷掏赔共值人户头只亩个][了着过到]?$/u.test(ahead);
  const aged =
    /(?:今年|年纪|年龄|都|满|已经)$/u.test(ahead) || before.startsWith('快') || behind.startsWith('了');
  if (value >= 16 && value <= 110 && Number.isInteger(value) && aged && !counted) return ['岁', 1];
  const sum = /[百千万]/u.test(words) || (/^\d/u.test(words) && value >= 1000);
  const year = /^(?:19|20)\d\d$/u.test(words);
  return sum && !year ? ['元', 1] : [null, 0];
}

/** 三亩半, 三块五, 一块二毛: what comes after the unit; null when it cannot be told. */
function partOf(rest: string, unit: string): number | null {
  if (rest === '') return 0;
  if (rest === '半') return unit === '毛' ? 0.05 : unit === '分' ? 0.05 : unit.endsWith('岁') ? 0 : 0.5;
  const tenths = chineseValue(rest[0]!);
  if (tenths === null) return null;
  if (unit === '毛') return tenths / 100;
  if (unit === '块' || unit === '元') return tenths / (rest.endsWith('分') ? 100 : 10);
  return unit === '亩' && rest.endsWith('分') ? tenths / 10 : null;
}

/** The place the last digit stands at: 1000 for 八千, 10 for 六十, 1 for 七. */
function scaleOf(value: number): number {
  let scale = 1;
  while (value > 0 && value % (scale * 10) === 0) scale *= 10;
  return scale;
}

type Way = 'exact' | 'above' | 'about' | 'nearly' | 'under';

function looseness({
  before,
  tail,
  round,
  value,
  size,
}: {
  before: string;
  tail: string;
  /** 百十只, 万把块. */
  round: boolean;
  value: number;
  size: number;
}): { way: Way; from: number; to: number } {
  if (/^(?:不|没)/u.test(before)) return { way: 'under', from: -Infinity, to: value };
  if (/^(?:快|将近|接近|差一?点)/u.test(before)) {
    return { way: 'nearly', from: clean(value - (size > 1 ? size / 2 : size)), to: value };
  }
  if (/^(?:来|把|左右|上下)$/u.test(tail) || before !== '' || round) {
    return { way: 'about', from: clean(value * 0.8), to: clean(value * 1.3) };
  }
  if (tail !== '') return { way: 'above', from: value, to: clean(value + size) };
  return { way: 'exact', from: value, to: value };
}

function shown(value: number, unit: AskerUnit, way: Way): string {
  const number = value >= 10_000 && value % 1000 === 0 ? `${clean(value / 10_000)}万` : `${value}`;
  const whole = `${number}${unit}`;
  if (way === 'above') return value % 10 === 0 ? `${number}多${unit}` : `${whole}多`;
  if (way === 'about') return `${whole}左右`;
  if (way === 'nearly') return `快${whole}`;
  return way === 'under' ? `不到${whole}` : whole;
}

/** 0.1 + 0.2 artefacts out. */
const clean = (value: number) => Number(value.toPrecision(12));
