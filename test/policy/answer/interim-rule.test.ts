import { describe, expect, it } from 'vitest';
import { interimRule } from '../../../src/policy/answer/interim-rule.js';
import { foundInSteps, smallLibrary } from '../../fixtures/corpus/small-library.js';
import { baishi, qingchuan } from '../../fixtures/corpus/two-counties.js';

const raised = '饲养大鹅每只由12元提高到15元。';
const general = '此前已经验收的产业项目按原标准执行。';
const ofHouses = '危房改造新标准适用于2025年4月15日以后开工的户，此前已开工的仍按原标准。';
const ofWages = '岗位补贴自2025年5月起执行，1至4月的差额不补发。';
const notice = [raised, general, ofHouses, ofWages];

/** The sentence that goes before the goose's new price, which was read to answer with −1; `read`: what is read of every other sentence. */
async function goesFirst(
  question: string,
  read: number,
  { day = '2025-06-01', sentences = notice, elsewhere = [] as string[] } = {},
): Promise<string | null> {
  const library = await smallLibrary([
    { id: 'notice', region: qingchuan, date: '2025-05-01', sentences },
    { id: 'other', region: baishi, date: '2025-05-01', sentences: elsewhere },
  ]);
  const reader = {
    read: (_: string, beside: { sentences: readonly string[] }) =>
      Promise.resolve({ asks: [], sentences: beside.sentences.map(() => read) }),
  };
  const [best] = foundInSteps(library, 0.1);
  const ranked = [{ ...best!, read: -1 }];
  const found = await interimRule({ question, searched: question, ranked }, day, { ...library, reader });
  return found?.trace.askQuote ?? null;
}

const geese = '俺家大鹅产业项目四月份就验收完了，听说后来涨到十五';

describe('interimRule', () => {
  it.each([
    [`${geese}，俺这份咋给`, general],
    ['我家危房三月就开工了，后头涨了咋算', ofHouses],
    ['公益岗五月涨了，前几个月的岗位补贴差的补给我们不', ofWages],
  ])('is what is nearest of the sentences that say which rule holds: %s', async (question, sentence) =>
    expect(await goesFirst(question, 1)).toBe(sentence),
  );

  it('goes first only where it is read to answer more surely than what was found', async () => {
    expect(await goesFirst(`${geese}，俺这份咋给`, -0.5)).toBe(general);
    expect(await goesFirst(`${geese}，俺这份咋给`, -0.9)).toBeNull();
  });

  it('needs less of it where that is asked in so many words', async () => {
    expect(await goesFirst(`${geese}，按老的还是按新的`, -2)).toBe(general);
    expect(await goesFirst(`${geese}，按老的还是按新的`, -2.6)).toBeNull();
  });

  it('leaves what was found where that says it', async () =>
    expect(await goesFirst(`${geese}，按老的还是按新的`, 3, { sentences: [general, ofHouses] })).toBeNull());

  it('leaves alone who speaks of nothing before', async () =>
    expect(await goesFirst('养大鹅的产业项目咋验收', 3)).toBeNull());

  it.each([
    '老房子翻修还是新盖补得多',
    '以前交的养老保险交了多少能退',
    '改厕花多少钱国家补给我们',
    '公益岗已经干了三年还差两年退休能续不',
  ])('does not take for it what only has the words: %s', async (question) =>
    expect(
      await goesFirst(question, -2, {
        sentences: [raised, general, '危房改造、改厕、养老、公益岗此前已受理的按原标准执行。'],
      }),
    ).toBeNull(),
  );

  it("says nothing by another county's paper", async () => {
    const question = `${geese}，按老的还是按新的`;
    expect(await goesFirst(question, 3, { sentences: [raised], elsewhere: [general] })).toBeNull();
  });

  it('says nothing where no paper says it, or none that was known on the day', async () => {
    expect(await goesFirst(`${geese}，按老的还是按新的`, 3, { sentences: [raised] })).toBeNull();
    expect(await goesFirst(`${geese}，按老的还是按新的`, 3, { day: '2025-04-20' })).toBeNull();
  });
});
