import { describe, expect, it } from 'vitest';
import { coversYear, namesYear, yearsAsked } from '../../../src/policy/question/question-period.js';

describe('yearsAsked', () => {
  it.each([
    ['2024年一户给多少', null, [2024]],
    ['二〇二四年的标准', null, [2024]],
    ['23年的钱发了没', null, [2023]],
    ['今年给多少', '2025-06-01', [2025]],
    ['去年的还有没有', '2025-06-01', [2024]],
    ['2025年涨没涨，今年一户给多少', '2025-06-01', [2025]],
    ['十年前盖的房', '2025-06-01', []],
    ['干了20年的老会计', '2025-06-01', []],
    ['补2000元一年', null, []],
    ['今年给多少', null, []],
  ] as const)('%s', (text, date, years) => expect(yearsAsked(text, date)).toEqual(years));
});

describe('coversYear and namesYear', () => {
  it('take a period as inclusive', () => {
    expect(coversYear({ from: '2021-01-01', to: '2025-12-31' }, 2025)).toBe(true);
    expect(coversYear({ from: '2024', to: '2024' }, 2025)).toBe(false);
    expect(coversYear(null, 2025)).toBe(false);
  });

  it('find a year in words, not in amounts', () => {
    expect(namesYear('完成2025年县级项目库', 2025)).toBe(true);
    expect(namesYear('共2025户', 2025)).toBe(false);
    expect(namesYear('202411月底前', 2024)).toBe(true);
  });
});
