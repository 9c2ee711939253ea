import { readNumber } from '../household/read-number.js';

const numerals = '零一二三四五六七八九';
const longest = 20;

/** One spelling for a group of a village: 3组, 第三组 and 三村民小组 are 三组; 后沟组 stays. '' for the village as a whole. */
export function groupName(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^第/u, '')
    .replace(/村民小?组$|小组$/u, '组');
  const [, number, kind = '组'] = /^([\d一二三四五六七八九十两]+)(组|队|社|网格)?$/u.exec(plain) ?? [];
  const value = number === undefined ? null : readNumber(number);
  return value === null || value < 1 || value > 99 ? plain.slice(0, longest) : inWords(value) + kind;
}

function inWords(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${numerals[tens]!}十`;
  return ten + (ones === 0 && tens > 0 ? '' : numerals[ones]!);
}
