import { describe, expect, it } from 'vitest';
import {
  asksOfEach,
  comparesOwnPlace,
  pointsElsewhere,
  registeredAtHome,
  turnsHome,
} from '../../../src/policy/question/pointing-words.js';

describe('comparesOwnPlace', () => {
  it.each(['我们县比白石县给得多吗', '白石县比我们这边给得多吗'])('%s', (text) =>
    expect(comparesOwnPlace(text)).toBe(true),
  );
  it.each(['白石县种菜给多少', '她老说比我们这边给得多，她那边一月是多少', '我们县种菜给多少'])(
    'not: %s',
    (text) => expect(comparesOwnPlace(text)).toBe(false),
  );
});

describe('turnsHome', () => {
  it.each([
    '先不管她了，说俺自己家，苞谷一亩得掏多少',
    '莫讲他了，我们这边扫地的一个月几多',
    '那轮到我们呢，要多少钱',
    '我也想养，一口补几多',
    '她想回来自己种，回来种给多少',
  ])('is told by words for the own side: %s', (text) => expect(turnsHome(text)).toBe(true));

  it.each(['那尾款呢', '她那边我们去领行不', '我这个情况给多少', '比我们这边给得多吗'])(
    'is not told by others: %s',
    (text) => expect(turnsHome(text)).toBe(false),
  );
});

describe('registeredAtHome', () => {
  it.each(['户口没动', '户口早转回来了', '户口在俺家', '孩子户口还在老家'])('holds of %s', (text) =>
    expect(registeredAtHome(text, () => [])).toBe(true),
  );

  it.each(['户口没迁过来', '户口在白石', '上户口要啥'])('does not of %s', (text) =>
    expect(registeredAtHome(text, () => [])).toBe(false),
  );

  it('leaves the word to a place that is named after it', () => {
    const named = [{ path: '白石县', words: '白石', start: 7, end: 9 }] as never;
    expect(registeredAtHome('户口没动，还在白石', () => named)).toBe(false);
  });
});

describe('asksOfEach', () => {
  it.each(['她们两家哪边补得多', '各补多少', '俩地方我都想问', '都一样给钱吗'])('holds of %s', (text) =>
    expect(asksOfEach(text)).toBe(true),
  );

  it.each(['各种材料要哪些', '一亩给多少', '哪个年纪多大算'])('does not of %s', (text) =>
    expect(asksOfEach(text)).toBe(false),
  );
});

describe('pointsElsewhere', () => {
  it.each(['她那边给多少', '婆家那头咋给', '对方那里每月发多少'])('holds of %s', (text) =>
    expect(pointsElsewhere(text)).toBe(true),
  );

  it.each(['我们这边给多少', '我们当地给多少'])('does not of %s', (text) =>
    expect(pointsElsewhere(text)).toBe(false),
  );
});
