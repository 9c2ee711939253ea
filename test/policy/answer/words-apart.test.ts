import { describe, expect, it } from 'vitest';
import { wordsApart } from '../../../src/policy/answer/words-apart.js';

/** 花椒, 油茶 and their characters are rare, all else is common. */
const rarity = (piece: string): number => (/^(花椒|油茶|花|椒|油|茶)$/.test(piece) ? 2 : 0);
const quote = '新栽油茶每亩补助300元。';

describe('rare words that only one side holds', () => {
  it('speak for the unanswered ask that has them alone', () =>
    expect(wordsApart('栽花椒一亩多少', quote, ['花椒给多少'], rarity)).toEqual({
      unanswered: 6,
      answered: 0,
    }));

  it('speak for the quote where that has them alone', () =>
    expect(wordsApart('栽油茶一亩多少', quote, ['花椒给多少'], rarity)).toEqual({
      unanswered: 0,
      answered: 6,
    }));

  it('are none where both have them, or neither', () => {
    const nothing = { unanswered: 0, answered: 0 };
    expect(wordsApart('栽油茶一亩多少', quote, ['油茶哪天给钱'], rarity)).toEqual(nothing);
    expect(wordsApart('种地一亩多少', quote, ['花椒给多少'], rarity)).toEqual(nothing);
    expect(wordsApart('栽花椒一亩多少', quote, [], rarity)).toEqual(nothing);
  });

  it('are those of the ask that has most of them, of the nearest four', () => {
    const others = ['油茶哪天给钱', '谁来验收', '材料交哪儿', '打哪张卡'];
    expect(wordsApart('栽花椒一亩多少', quote, ['谁来验收', '花椒给多少'], rarity).unanswered).toBe(6);
    expect(wordsApart('栽花椒一亩多少', quote, [...others, '花椒给多少'], rarity).unanswered).toBe(0);
  });
});
