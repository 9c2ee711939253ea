import { describe, expect, it } from 'vitest';
import { soundTerms } from '../../../src/policy/retrieval/sound-terms.js';

describe('soundTerms', () => {
  it.each([
    ['底宝', '低保'],
    ['护宁员', '护林员'],
    ['维防', '危房'],
    ['资次', '支持'],
    ['福兰', '湖南'],
    ['方泥', '黄泥'],
    ['发费', '花费'],
    ['飞家', '回家'],
    ['分的', '荤的'],
  ])('hears %s as %s', (heard, meant) => {
    expect(soundTerms(heard)).toEqual(soundTerms(meant));
    expect(soundTerms(heard)).toHaveLength(meant.length - 1);
  });

  it('tells words apart that sound differently', () =>
    expect(soundTerms('低保')).not.toEqual(soundTerms('医保')));

  it('makes one term of each two neighbours, repeats kept', () =>
    expect(soundTerms('低保低保')).toEqual(['di bao', 'bao di', 'di bao']));

  it('passes over marks and hears both scripts alike', () =>
    expect(soundTerms('補貼，標準')).toEqual(soundTerms('补贴标准')));

  it('gives figures and latin letters no sound', () => {
    expect(soundTerms('补2000元')).toEqual([]);
    expect(soundTerms('2000')).toEqual([]);
    expect(soundTerms('GDP')).toEqual([]);
  });
});
