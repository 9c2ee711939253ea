import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { chineseValue, figuresIn, sameFigure } from '../../../src/policy/answer/figures.js';

const values = (text: string) => figuresIn(text).map(({ value, unit }) => [value, unit]);

describe('figuresIn', () => {
  it('reads one amount however it is written', () => {
    for (const words of ['2000元', '2,000元', '两千元', '0.2万元', '2000块钱', '２０００元']) {
      expect(values(`每户${words}`), words).toEqual([[2000, '元']]);
    }
  });

  it('reads shares in percent, 成 and 百分之', () => {
    expect(values('占30%')).toEqual([[30, '%']]);
    expect(values('三成')).toEqual([[30, '%']]);
    expect(values('百分之三十')).toEqual([[30, '%']]);
  });

  it('scales people and land', () => {
    expect(values('1.83万人')).toEqual([[18300, '人']]);
    expect(values('6000余亩')).toEqual([[6000, '亩']]);
    expect(values('近60亿元')).toEqual([[6_000_000_000, '元']]);
  });

  it('does not take enumeration words for figures', () => {
    expect(figuresIn('一是加强领导。二是落实责任。第一书记一户一户走')).toEqual([]);
  });

  it.each(['一十', '一', '十', '百分之', '1,111'])('gives up a long row of %s at once', (row) => {
    const began = performance.now();
    figuresIn(`${row.repeat(Math.floor(4096 / row.length))}x`);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('finds any whole amount again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (amount) => {
        expect(values(`补助${amount}元。`)).toEqual([[amount, '元']]);
      }),
    );
  });
});

describe('chineseValue', () => {
  it.each([
    ['两千三百', 2300],
    ['十五', 15],
    ['一万二', 12_000],
    ['三百零五', 305],
    ['二百五', 250],
    ['一亿两千万', 120_000_000],
  ])('%s is %d', (words, value) => expect(chineseValue(words)).toBe(value));

  it('is null for words that are no number', () => expect(chineseValue('二狗')).toBeNull());
});

describe('sameFigure', () => {
  it('wants equal units only when both are written', () => {
    const [yuan] = figuresIn('30元');
    const [percent] = figuresIn('30%');
    const [bare] = figuresIn('30');
    expect(sameFigure(yuan!, percent!)).toBe(false);
    expect(sameFigure(yuan!, bare!)).toBe(true);
  });
});
