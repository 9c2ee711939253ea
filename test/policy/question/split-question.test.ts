import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { splitQuestion } from '../../../src/policy/question/split-question.js';

describe('splitQuestion', () => {
  it('splits two whole questions', () => {
    expect(splitQuestion('低保一年多少钱？公益岗一个月开多少工资？')).toEqual([
      '低保一年多少钱？',
      '公益岗一个月开多少工资？',
    ]);
  });

  it.each([
    '自建项目从开工到收尾分几次拨钱，每次多少',
    '在不?村里扫道那活儿,一个月开多少工钱',
    '俺家穷。公家管不管？',
  ])('keeps one question whole: %s', (text) => expect(splitQuestion(text)).toHaveLength(1));

  it('loses no words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('低保多少钱', '？', '。', '那', '谁管', '房子裂了', ' '), { minLength: 1 }),
        (words) => {
          const text = words.join('').trim();
          expect(splitQuestion(text).join('').replace(/\s/g, '').slice(0, 20)).toBe(
            text.replace(/\s/g, '').slice(0, 20),
          );
        },
      ),
    );
  });
});
