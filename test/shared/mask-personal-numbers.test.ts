import { describe, expect, it } from 'vitest';
import { maskPersonalNumbers } from '../../src/shared/mask-personal-numbers.js';

describe('personal numbers', () => {
  it.each([
    ['我身份证11010519491231002X,能报吗', '我身份证〔身份证号〕,能报吗', 'id'],
    ['身份证110105 19491231 002x能报吗', '身份证〔身份证号〕能报吗', 'id'],
    ['１１０１０５１９４９１２３１００２Ｘ', '〔身份证号〕', 'id'],
    ['打我13800001111', '打我〔电话号码〕', 'phone'],
    ['打我138 0000 1111', '打我〔电话号码〕', 'phone'],
    ['打我+86 138-0000-1111行不', '打我〔电话号码〕行不', 'phone'],
    ['家里024-26841234', '家里〔电话号码〕', 'phone'],
    ['卡号6222 0200 1234 5678 901', '卡号〔银行卡号〕', 'card'],
    ['卡号6222020012345678', '卡号〔银行卡号〕', 'card'],
    ['号是110105194912310021', '号是〔身份证号〕', 'id'],
  ])('are taken out of %s', (text, masked, kind) => {
    expect(maskPersonalNumbers(text)).toEqual({ text: masked, found: [kind] });
  });

  it.each([
    '一户补贴不超过2000元,2024年10月30日前报',
    '打12317还是12345',
    '中发〔2024〕1号和云农发〔2024〕7号说的一样吗',
    '2023-2024年 3000元 5亩',
    '种了1,200,000株',
    '人均收入15078.53元',
    'kaiyuan-2024-industry.12345678',
    '2024-10-30 2025-10-30',
  ])('are not seen in %s', (text) => {
    expect(maskPersonalNumbers(text)).toEqual({ text, found: [] });
  });

  it('are each named once when several kinds come together', () => {
    const { text, found } = maskPersonalNumbers('13800001111 13900002222,110105 19491231 002X');
    expect(text).toBe('〔电话号码〕 〔电话号码〕,〔身份证号〕');
    expect(found).toEqual(['phone', 'id']);
  });

  it('finds a phone number after a date', () => {
    expect(maskPersonalNumbers('2024-10-30 13800001111').text).toBe('2024-10-30 〔电话号码〕');
  });
});
