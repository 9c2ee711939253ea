import { describe, expect, it } from 'vitest';
import { askerFigures } from '../../../src/policy/answer/asker-figures.js';

const read = (text: string) => askerFigures(text).map(({ value, unit }) => `${value}${unit}`);

describe('the figures of an asker', () => {
  it.each([
    ['一人八千挂零', '8000元'],
    ['一年挣一万二', '12000元'],
    ['收入1万2', '12000元'],
    ['挣了12,500块', '12500元'],
    ['三块五', '3.5元'],
    ['一块二毛钱', '1.2元'],
    ['八毛', '0.8元'],
    ['一千来块', '1000元'],
    ['万把块钱', '10000元'],
    ['我家七畝地', '7亩'],
    ['三亩半', '3.5亩'],
    ['三亩七分地', '3.7亩'],
    ['六分地', '0.6亩'],
    ['一百零五只鸡', '105只'],
    ['今年六十七', '67岁'],
    ['都六十七了', '67岁'],
    ['８２岁', '82岁'],
    ['五百斤', '500斤'],
    ['家里五口人,3亩地', '3亩'],
  ])('reads %s as %s', (text, figure) => expect(read(text)).toEqual([figure]));

  it.each([
    '七八亩',
    '一万二三',
    '三十七八岁',
    '几十只鸡',
    '好几千块',
    '2023年',
    '第三头',
    '一头给多少',
    '虚岁六十七',
    '七十岁以上',
    '养了六十了',
    '十几只羊',
  ])('reads no figure in %s', (text) => expect(read(text)).toEqual([]));

  it('knows how wide a spoken figure may be meant', () => {
    const [low] = askerFigures('快七十了');
    expect(low).toMatchObject({ from: 65, to: 70, shown: '快70岁' });
    const [above] = askerFigures('八千挂零');
    expect(above).toMatchObject({ from: 8000, to: 9000, shown: '8000多元' });
    const [about] = askerFigures('十来只羊');
    expect(about).toMatchObject({ from: 8, to: 13, shown: '10只左右' });
  });
});
