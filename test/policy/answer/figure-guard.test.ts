import { describe, expect, it } from 'vitest';
import { dropUnsupported, unsupportedFigures } from '../../../src/policy/answer/figure-guard.js';

const sources = {
  passages: ['每户补贴不超过2000元'],
  metadata: ['2024-10-30', '开原市2024年方案'],
  asked: '给五千块吗',
};
const stray = (text: string) => unsupportedFigures(text, sources).map((figure) => figure.words);

describe('the figure guard', () => {
  it('lets through what the passage holds, in any form', () => {
    expect(stray('每户最多两千元，也就是0.2万元。')).toEqual([]);
  });

  it('catches a figure that no passage holds', () => {
    expect(stray('每户最多3000元。')).toEqual(['3000元']);
  });

  it('catches the right number with another unit', () => {
    expect(stray('共2000户。')).toEqual(['2000户']);
  });

  it('knows hotlines, document dates and list numbers', () => {
    expect(stray('1. 打12317\n2. 打12345\n2024年的方案')).toEqual([]);
  });

  it('lets the asker’s own figure through only when it is marked as theirs', () => {
    expect(stray('您说的5000元，文件里没有。')).toEqual([]);
    expect(stray('可以领5000元。')).toEqual(['5000元']);
  });

  it('knows the asker’s own figure as it is spoken', () => {
    const spoken = { ...sources, asked: '一人八千挂零，我都六十七了' };
    const words = (text: string) => unsupportedFigures(text, spoken).map((figure) => figure.words);
    expect(words('您说的8000多元。您说的67岁。')).toEqual([]);
    expect(words('您说的9000多元。可以领8000元。')).toEqual(['9000多元', '8000元']);
  });

  it('drops the sentence with the stray figure and keeps the rest', () => {
    expect(dropUnsupported('每户补贴不超过2000元。一共3000户。请问村委会。', sources)).toBe(
      '每户补贴不超过2000元。请问村委会。',
    );
  });
});
