import { z } from 'zod';
import { plainNumber, readNumber } from './read-number.js';

const mostYuan = 100_000_000;
const Yuan = z.number().min(0).max(mostYuan);

/** A sum in yuan as somebody told it: a range (both ends alike where it is exact), or not known. */
export const Amount = z.union([
  z.object({ low: Yuan, high: Yuan }).refine(({ low, high }) => low <= high),
  z.literal('unknown'),
]);
export type Amount = z.infer<typeof Amount>;

const unknown = /^(不知道|不清楚|不详|不明|未知|没问到|说不清|\?)$/;
const none = /^(没有|没|无)$/;

/** Reads 3千, 一万二, 3000到4000, 3到4千, 不到2000, 没有, 不知道; null when it cannot be told. */
export function readAmount(text: string): Amount | null {
  const said = plainNumber(text);
  if (unknown.test(said)) return 'unknown';
  if (none.test(said)) return exactly(0);
  const below = /^(?:不到|不足|少于|低于)(.+)$/.exec(said);
  if (below !== null) {
    const high = sum(below[1]!);
    return high === null ? null : { low: 0, high };
  }
  const [first, second, more] = said.split(/[-–—~至到]+/);
  if (second === undefined) {
    const value = sum(said);
    return value === null ? null : exactly(value);
  }
  return more === undefined ? range(bare(first!), bare(second)) : null;
}

/** As `readAmount` reads it again. */
export function amountText(amount: Amount): string {
  if (amount === 'unknown') return '不知道';
  const { low, high } = amount;
  return low === high ? String(low) : `${low}到${high}`;
}

const exactly = (value: number): Amount => ({ low: value, high: value });
const bare = (text: string): string => text.replace(/(元|块钱|块)$/, '');

function sum(text: string): number | null {
  const value = readNumber(bare(text));
  return value === null || value > mostYuan ? null : value;
}

/** 三到四千 is 3000 to 4000, 2500到三千 is what it says. */
function range(first: string, second: string): Amount | null {
  const low = sum(first);
  const high = sum(second);
  if (low === null || high === null) return null;
  const unit = /[百千万]/.test(first) ? undefined : /[百千万]$/.exec(second)?.[0];
  const scaled = unit === undefined ? low : low * readNumber(`一${unit}`)!;
  if (scaled <= high) return { low: scaled, high };
  return low >= 100 && low <= high ? { low, high } : null;
}
