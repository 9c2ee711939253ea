import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupName } from '../../../src/hardship/rounds/group-name.js';
import { readRoundNote } from '../../../src/hardship/rounds/read-round-note.js';

const inWords = (n: number): string => {
  const digits = '零一二三四五六七八九';
  const hundreds = n >= 100 ? `${digits[Math.floor(n / 100)]!}百` : '';
  const rest = n % 100;
  if (rest === 0) return hundreds;
  const tens = Math.floor(rest / 10);
  const ten =
    tens === 0 ? (hundreds === '' ? '' : '零') : `${tens === 1 && hundreds === '' ? '' : digits[tens]!}十`;
  return hundreds + ten + (rest % 10 === 0 ? '' : digits[rest % 10]!);
};

describe('a note of a walk', () => {
  it.each([
    ['三组12户走完,没情况', '三组', 12, null],
    ['四组十五户走完 老张家房子漏了', '四组', 15, '老张家房子漏了'],
    ['3组12户都走完了，一切正常', '三组', 12, null],
    ['今天走访了二组20户，没啥事', '二组', 20, null],
    ['第五村民小组一共三十一户走访完了。王家老太太摔了腿，没钱治', '五组', 31, '王家老太太摔了腿,没钱治'],
    ['后沟组8家跑完', '后沟组', 8, null],
    ['六组走完了，9户', '六组', 9, null],
    ['三组12户走完老李家断粮了', '三组', 12, '老李家断粮了'],
    ['七组 14户 排查完 都好', '七组', 14, null],
  ])('%s', (text, group, households, found) => {
    expect(readRoundNote(text)).toEqual({ group, households, found });
  });

  it.each([
    '我家三口人',
    '低保怎么申请',
    '三组的老王家房子漏了',
    '12户',
    '三组有人吗',
    '三组12户的名单给我',
    '',
  ])('is not: %s', (text) => expect(readRoundNote(text)).toBeNull());

  it('is read the same in digits and in words, for every group and count', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 199 }), (group, households) => {
        const read = readRoundNote(`${group}组${households}户走完，没情况`);
        expect(read).toEqual({ group: groupName(`${group}组`), households, found: null });
        expect(readRoundNote(`${inWords(group)}组${inWords(households)}户走完,没情况`)).toEqual(read);
      }),
    ));
});

describe('the name of a group', () => {
  it('has one spelling however it is written', () => {
    for (const text of ['3组', '第三组', '三村民小组', '三小组', '３组', ' 三 组 ', '三']) {
      expect(groupName(text)).toBe('三组');
    }
    expect(groupName('第十二组')).toBe('十二组');
    expect(groupName('后沟组')).toBe('后沟组');
    expect(groupName('')).toBe('');
  });
});
