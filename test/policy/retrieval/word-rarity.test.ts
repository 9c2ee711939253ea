import { describe, expect, it } from 'vitest';
import { piecesOf, wordRarity } from '../../../src/policy/retrieval/word-rarity.js';

describe('the pieces of a text', () => {
  it('are its characters and pairs, each once, without marks', () =>
    expect([...piecesOf('补,补钱?')]).toEqual(['补', '补补', '补钱', '钱']));

  it('are none of no words', () => expect(piecesOf('……').size).toBe(0));
});

describe('how rare a piece is among asks', () => {
  const asks = [...Array.from({ length: 99 }, () => '一亩补多少'), '栽花椒补多少'];
  const rarity = wordRarity(asks);

  it('is nothing where most asks hold it', () => expect(rarity('多少')).toBe(0));

  it('rises the fewer hold it, and is as much for what none does', () => {
    expect(rarity('花椒')).toBeGreaterThan(rarity('一亩'));
    expect(rarity('油茶')).toBe(rarity('花椒'));
  });

  it('is nothing where there are no asks', () => expect(wordRarity([])('花椒')).toBe(0));
});
