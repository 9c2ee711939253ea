import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownWords } from '../../src/policy/known-words.js';

const letters = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom('低', '保', '户', 'a'), minLength: least, maxLength: most });

describe('words that are known', () => {
  it('are found wherever a text holds them, one within another too', () => {
    fc.assert(
      fc.property(fc.array(letters(2, 4)), letters(0, 20), (words, text) => {
        const held = words.filter((word) => text.includes(word));
        expect([...new KnownWords(words).within(text)].sort()).toEqual([...new Set(held)].sort());
      }),
    );
  });

  it('stand at a position longest first', () => {
    const words = new KnownWords(['低保', '低保户', '保户', '低保']);
    expect(words.at('吃低保户', 1)).toEqual(['低保户', '低保']);
    expect(words.at('吃低保户', 3)).toEqual([]);
  });

  it('have two characters at least', () => {
    expect(new KnownWords(['保', '']).within('低保')).toEqual(new Set());
  });
});
