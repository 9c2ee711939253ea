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

  it('splits clauses of one sentence that want different particulars', () => {
    expect(splitQuestion('我买了两头母牛，一头给多少，钱几月份能到手？')).toEqual([
      '我买了两头母牛，一头给多少，',
      '钱几月份能到手？',
    ]);
    expect(splitQuestion('能贷几万？新贷的利息多久返一回？')).toHaveLength(2);
  });

  it.each([
    '自建项目从开工到收尾分几次拨钱，每次多少',
    '在不?村里扫道那活儿,一个月开多少工钱',
    '俺家穷。公家管不管？',
    '他还能领到坐车钱吗？能领多少呀',
    '问了几个人都讲不清，一只公家给几多？',
    '要带啥材料，户口本带不带',
    '材料都交上去了，啥时候能到账',
    '我打电话问过了，一头牛到底补多少',
    '利率说是4%，一户能贷多少钱',
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
