const sameSign: Record<string, string> = Object.fromEntries(
  Array.from('〇零两二壹一贰二叁三肆四伍五陆六柒七捌八玖九拾十佰百仟千萬万億亿圆元').flatMap(
    (sign, i, all) => (i % 2 === 0 ? [[sign, all[i + 1]!]] : []),
  ),
);
const digits = '零一二三四五六七八九';
const small: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const large: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** Text with one spelling a sign: half width, no blanks, no commas inside numbers, 壹仟 as 一千. */
export const plainNumber = (text: string): string =>
  Array.from(text.normalize('NFKC').replace(/\s/g, ''), (sign) => sameSign[sign] ?? sign)
    .join('')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/**
 * The number people write on a form: 3000, ３０００, 3,000, 3千, 3千5, 1.2万, 一万二, 两千零五十, 十二万; null for
 * anything else, and for what could be meant in two ways (一万二三).
 */
export function readNumber(text: string): number | null {
  const plain = plainNumber(text);
  const signs = plain.match(/\d+(?:\.\d+)?|[零一二三四五六七八九十百千万亿]/g) ?? [];
  if (signs.length === 0 || signs.join('') !== plain) return null;
  let total = 0;
  let section = 0;
  let pending: number | null = null;
  let unit = 0;
  let zero = false;
  let least = Infinity;
  for (const sign of signs) {
    if (sign === '零' && signs.length > 1) {
      if (pending !== null) return null;
      zero = true;
    } else if (sign in small) {
      const size = small[sign]!;
      if (size >= least || (pending === null && (size !== 10 || section > 0))) return null;
      section += (pending ?? 1) * size;
      [pending, unit, least, zero] = [null, size, size, false];
    } else if (sign in large) {
      const counted: number = section + (pending ?? 0);
      const biggest = sign === '亿' ? 1e8 : total % 1e8 === 0 ? Infinity : 0;
      if (counted === 0 || total >= biggest) return null;
      total = sign === '亿' ? (total + counted) * 1e8 : total + counted * 1e4;
      [section, pending, unit, least, zero] = [0, null, large[sign]!, Infinity, false];
    } else {
      if (pending !== null) return null;
      pending = /\d/.test(sign) ? Number(sign) : digits.indexOf(sign);
    }
  }
  return cents(total + section + lastPart(pending ?? 0, unit, zero));
}

/** 一万二 is 12000, 一万零二 is 10002. */
const lastPart = (pending: number, unit: number, zero: boolean): number =>
  unit >= 100 && !zero && pending < 10 && Number.isInteger(pending) ? (pending * unit) / 10 : pending;

const cents = (value: number): number => Math.round(value * 100) / 100;
