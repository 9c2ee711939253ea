import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, readAmount } from '../../../src/hardship/household/amount.js';
import { readNumber } from '../../../src/hardship/household/read-number.js';

describe('a number on a form', () => {
  it.each([
    ['3000', 3000],
    ['３０００', 3000],
    ['１２００', 1200],
    ['3,000', 3000],
    ['12，000', 12_000],
    ['1 200', 1200],
    ['3千', 3000],
    ['3千5', 3500],
    ['3千50', 3050],
    ['2万5千', 25_000],
    ['1.2万', 12_000],
    ['一万二', 12_000],
    ['一万零二', 10_002],
    ['一万二千', 12_000],
    ['两千零五十', 2050],
    ['十二万', 120_000],
    ['二十五', 25],
    ['一百二', 120],
    ['百八', null],
    ['叁仟伍佰', 3500],
    ['一亿两千万', 120_000_000],
    ['0', 0],
    ['零', 0],
    ['', null],
    ['一万二三', null],
    ['三五', null],
    ['一百五千', null],
    ['一万十万', null],
    ['三千多', null],
    ['-5', null],
    ['1.2.3', null],
    ['好几千', null],
  ])('%s is read as %s', (text, value) => expect(readNumber(text)).toBe(value));

  it('is read back from how it is said in Chinese', () => {
    const digits = '零一二三四五六七八九';
    const below = (n: number): string =>
      [1000, 100, 10, 1]
        .map((size, i) => {
          const digit = Math.floor(n / size) % 10;
          return digit === 0 ? '零' : digits[digit]! + ['千', '百', '十', ''][i]!;
        })
        .join('')
        .replace(/^零+|零+$/g, '')
        .replace(/零+/g, '零');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        expect(readNumber(below(n))).toBe(n);
        expect(readNumber(`${below(n)}万`)).toBe(n * 10_000);
      }),
    );
  });
});

const exactly = (value: number) => ({ low: value, high: value });

describe('a sum on a form', () => {
  it.each([
    ['3000元', exactly(3000)],
    ['三千块钱', exactly(3000)],
    ['没有', exactly(0)],
    ['不知道', 'unknown'],
    ['？', 'unknown'],
    ['3000-4000', { low: 3000, high: 4000 }],
    ['3000元到4000元', { low: 3000, high: 4000 }],
    ['3～4千', { low: 3000, high: 4000 }],
    ['三到四千', { low: 3000, high: 4000 }],
    ['2500到三千', { low: 2500, high: 3000 }],
    ['一万二到一万五', { low: 12_000, high: 15_000 }],
    ['不到3000', { low: 0, high: 3000 }],
    ['4000到3000', null],
    ['5到2千', null],
    ['-500', null],
    ['1到2到3', null],
    ['3000多', null],
    ['每月2000', null],
    ['两亿', null],
  ])('%s is read as %o', (text, amount) => expect(readAmount(text)).toEqual(amount));

  it('reads as itself again', () => {
    const yuan = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(yuan, yuan, (a, b) => {
        const amount = { low: Math.min(a, b), high: Math.max(a, b) };
        expect(readAmount(amountText(amount))).toEqual(amount);
      }),
    );
  });
});
