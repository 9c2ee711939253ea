/** A number with what it counts: 2000 元, 30 %, 1.83 万人 → 18300 人. */
export interface Figure {
  value: number;
  /** 元, %, 户, 人, 亩 …; empty when none follows. */
  unit: string;
  /** As written, and where. */
  words: string;
  start: number;
}

const multipliers: Record<string, number> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };
const chineseDigits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const unitWords =
  '元|块钱|块|%|％|个百分点|户|人次|人|名|亩|万亩|个月|个工作日|个|家|处|所|头|只|羽|次|项|批|种|样|条|公里|座|间|趟|吨|年|月|日|天|倍|成|平方米|平|岁|元/人|度|周|期|辆|台|套|村|支|篇|份|瓦|千瓦|小时|分钟';
const arabic = new RegExp(
  `(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)[余多]?([十百千万亿]{0,3})[余多]?(${unitWords})?`,
  'gu',
);
const chinese = new RegExp(
  `([一二两三四五六七八九十][十百千万亿零一二两三四五六七八九]*)[余多]?(元|块钱|块|户|人次|人|亩|个百分点|成)`,
  'gu',
);
const hundredth = /百分之([一二两三四五六七八九十百零\d.]+)/gu;

/** Every figure of a text; 2,000元 = 两千元 = 0.2万元 come out equal, 三成 = 30 %, 百分之五 = 5 %. Not ordinals (一是, 第二). */
export function figuresIn(text: string): Figure[] {
  const plain = text.normalize('NFKC');
  const found: Figure[] = [];
  for (const match of plain.matchAll(arabic)) {
    const scale = [...(match[2] ?? '')].reduce((product, c) => product * multipliers[c]!, 1);
    found.push(figure(Number(match[1]!.replaceAll(',', '')) * scale, match[3] ?? '', match));
  }
  for (const match of plain.matchAll(chinese)) {
    const value = chineseValue(match[1]!);
    // 一个, 一户 and the like are articles more often than figures
    if (value !== null && (value >= 2 || match[2] === '元' || match[2] === '成'))
      found.push(figure(value, match[2]!, match));
  }
  for (const match of plain.matchAll(hundredth)) {
    const value = /^[\d.]+$/.test(match[1]!) ? Number(match[1]) : chineseValue(match[1]!);
    if (value !== null) found.push({ value, unit: '%', words: match[0], start: match.index });
  }
  return found.sort((a, b) => a.start - b.start);
}

function figure(value: number, unit: string, match: RegExpExecArray): Figure {
  const base = { words: match[0], start: match.index };
  if (unit === '块钱' || unit === '块') return { value: clean(value), unit: '元', ...base };
  if (unit === '％') return { value: clean(value), unit: '%', ...base };
  if (unit === '成') return { value: clean(value * 10), unit: '%', ...base };
  return { value: clean(value), unit, ...base };
}

/** 0.1 + 0.2 artefacts out. */
const clean = (value: number) => Number(value.toPrecision(12));

/** 两千三百 → 2300, 一万二 → 12000 (spoken), 十五 → 15; null when it is no number. */
export function chineseValue(words: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastScale = 1;
  for (const c of words) {
    if (c in chineseDigits) {
      digit = c === '零' || c === '〇' ? null : chineseDigits[c]!;
      if (c === '零' || c === '〇') lastScale = 1;
    } else if (c === '万') {
      total += (section + (digit ?? 0)) * 10_000;
      [section, digit, lastScale] = [0, null, 10_000];
    } else if (c === '亿') {
      total = (total + section + (digit ?? 0)) * 100_000_000;
      [section, digit, lastScale] = [0, null, 100_000_000];
    } else if (c in multipliers) {
      section += (digit ?? 1) * multipliers[c]!;
      lastScale = multipliers[c]!;
      digit = null;
    } else return null;
  }
  if (digit !== null) section += lastScale >= 100 ? digit * (lastScale / 10) : digit;
  return total + section;
}

/** Same number: units must agree only when both are written. */
export function sameFigure(a: Pick<Figure, 'value' | 'unit'>, b: Pick<Figure, 'value' | 'unit'>): boolean {
  if (a.value !== b.value) return false;
  return a.unit === '' || b.unit === '' || a.unit === b.unit;
}
