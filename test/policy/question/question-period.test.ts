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
    ['16年给我补过钱翻修房子，上周一冲又成危房了，真没搞头了吗', '2024-07-30', []],
    ['我们21年搬进安置小区的，物业费有没有优惠', '2024-07-30', []],
    ['我记得二〇二二年一棒给八角，现在还是八角不', '2024-07-30', []],
    ['爷爷2022年在村里扫地，那年一个月该拿多少呀', '2024-07-30', [2022]],
    ['前年跟着人家栽了几亩黄芪，今年第三年了，还能再领些不', '2025-07-11', []],
    ['这个实施细则明年还作数吗，到哪天为止', '2025-07-11', []],
    ['2024年的标准明年还作数吗', '2025-07-11', [2024]],
    ['明年的标准执行多少', '2025-07-11', [2026]],
    ['2023年那会儿，农村低保一年多少', '2024-07-30', [2023]],
    ['2023年的标准', '2024-07-30', [2023]],
    ['二二年那会儿母牛一头补多少', null, [2022]],
    ['二三年秋里报的母牛按哪个标准', null, [2023]],
    ['一九年的标准', null, [2019]],
    ['前年也就是二三年，一亩给多少', null, [2023]],
    ['前年去年那两年的能不能一搭补给额', '2024-05-17', []],
    ['大娘2023年就满八十了，前两年的还给找补不', '2025-05-22', []],
    ['干了二三年了还能续不', null, []],
    ['交满二二年给多少', null, []],
    ['今年给多少', null, []],
  ] as const)('%s', (text, date, years) => expect(yearsAsked(text, date)).toEqual(years));
});

describe('a year meant by the day of asking', () => {
  const asked = (text: string) => yearsAsked(text, '2025-06-01');
  it.each([
    ['去年得了脑梗，今年能报几成', [2025]],
    ['前年盖的房，还能补吗', []],
    ['前年在县城按揭了个电梯房 乡下老屋歪起的 还给不给钱修', []],
    ['去年养的牛，今年没发补贴，找谁', []],
    ['今年多少，去年多少', [2024, 2025]],
    ['明年还给不给', [2026]],
    ['上一年给了多少', [2024]],
    ['今年年底发多少', [2025]],
  ] as const)('counts only where something is asked: %s', (text, years) =>
    expect(asked(text)).toEqual(years),
  );

  it('counts in the last clause when none asks', () => expect(asked('去年种菜，今年的补贴')).toEqual([2025]));

  it.each([
    '打工回来年纪大了还能领吗',
    '娃上一年级能领多少',
    '十年前年年给的现在还给吗',
    '近年来年年涨多少',
    '60岁以上一年多少',
  ])('is not found inside other words: %s', (text) => expect(asked(text)).toEqual([]));
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
