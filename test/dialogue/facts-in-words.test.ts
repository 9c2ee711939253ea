import { describe, expect, it } from 'vitest';
import { factsInWords } from '../../src/dialogue/eligibility/facts-in-words.js';
import type { Facts } from '../../src/eligibility/facts.js';

describe('what a family does not say', () => {
  it.each<[string, Facts]>([
    ['邻居家是脱贫户', {}],
    ['想养牛没钱', {}],
    ['以前养过羊', {}],
    ['老伴前年得癌症走了', {}],
    ['孩子大学毕业了', {}],
    ['孩子没考上大学', {}],
    ['想吃低保', {}],
    ['低保被取消了', {}],
    ['家里没养啥', {}],
    ['一个月挣两千', {}],
    ['全家一年三万', {}],
    ['没病没灾', {}],
    ['我不能干活', {}],
    ['我没残疾', {}],
    ['房子不是D级', {}],
    ['牛奶厂上班', {}],
    ['我六十七了', {}],
    ['我家没有残疾人', { disabled: false }],
    ['我不是脱贫户', { formerlyPoor: false }],
    ['没有大病，就是血压高', { seriousIllness: false, chronicIllness: true }],
    ['供俩学生，一个高三一个大二', { senior: true, college: true }],
    ['一场雹子把庄稼打光了', { disaster: true }],
    ['娃九岁了，残疾', { disabled: true, child: true }],
  ])('is not heard: %s', (text, facts) => {
    expect(factsInWords(text)).toEqual(facts);
  });
});

describe('words that go on and on', () => {
  it.each(['上', '评', '吃上', '没上', '有', '想', '牛', '常年', '都', '还不上', '娃三岁，'])(
    'are given up at once: %s',
    (row) => {
      const long = row.repeat(Math.floor(4000 / row.length));
      const began = performance.now();
      factsInWords(`没${long}低保`, 'industry');
      factsInWords(`${long}x`, 'industry');
      expect(performance.now() - began).toBeLessThan(2000);
    },
  );

  it('are denied as before where they are few', () => {
    expect(factsInWords('没评上低保')).toEqual({ dibao: false });
    expect(factsInWords('没吃上低保')).toEqual({ dibao: false });
  });
});
