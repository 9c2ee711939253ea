import { describe, expect, it } from 'vitest';
import { unansweredBeside } from '../../../src/policy/answer/unanswered-beside.js';
import type { RegionPath } from '../../../src/policy/corpus/region-list.js';
import { smallLibrary } from '../../fixtures/corpus/small-library.js';

const county = '湖北省咸宁市嘉鱼县' as RegionPath;
const library = await smallLibrary([
  { id: 'paper', region: county, date: '2024-03-01', sentences: ['地力补贴每亩90元。'] },
]);

/** Which of these asks of a paper of 2024 count when the question is asked on a day of some year. */
function counting(
  question: string,
  asks: readonly string[],
  { years = [], day = '2024-06-01' }: { years?: number[]; day?: string | null } = {},
): string[] {
  const unanswered = asks.map((ask) => ({
    ask,
    why: '没写。',
    document: 'paper',
    similarity: 0.8,
    wanting: 1,
  }));
  return unansweredBeside(question, unanswered, { places: [county], years, day }, library).map(
    ({ ask }) => ask,
  );
}

describe('an unanswered ask beside a question', () => {
  it('counts when it is of the same place and time', () =>
    expect(counting('地力补贴哪天发', ['地力补贴啥时候到卡上'])).toHaveLength(1));

  it('of another place does not', () =>
    expect(counting('地力补贴哪天发', ['通山县的地力补贴哪天发'])).toEqual([]));

  it('of last year does not when this year is asked about', () =>
    expect(counting('地力补贴一亩多少', ['去年地力补贴一亩多少'])).toEqual([]));

  it('of last year counts when that year is asked about', () =>
    expect(counting('去年地力补贴一亩多少', ['去年地力补贴一亩多少'], { years: [2023] })).toHaveLength(1));

  it('is read as of the day its paper came where no day is known', () =>
    expect(counting('去年地力补贴一亩多少', ['去年地力补贴一亩多少'], { day: null })).toHaveLength(1));

  it('of the year before its paper does not when the paper’s own year is last year by now', () =>
    expect(
      counting('去年地力补贴一亩多少', ['去年地力补贴一亩多少'], { years: [2024], day: '2025-05-01' }),
    ).toEqual([]));

  it.each(['涨之前地力补贴是多少', '头年的地力补贴比今年多些', '从前地力补贴给多少', '以前的标准是多少'])(
    '%s is of the time before its paper',
    (ask) => {
      expect(counting('地力补贴一亩多少', [ask])).toEqual([]);
      expect(counting('以前的地力补贴一亩多少', [ask])).toHaveLength(1);
    },
  );

  it.each([
    '7月以前报得上不',
    '验收以前能不能领',
    '今年地力补贴打哪张卡',
    '身份证上年纪小了五岁',
    '60岁以上一年多少',
    '山上原先是杉树杂木能不能报',
    '户主换人了以前的申报还算不',
    '改前改后的照片交哪儿',
  ])('%s is not', (ask) => expect(counting('地力补贴一亩多少', [ask])).toHaveLength(1));
});
