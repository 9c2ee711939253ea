import { describe, expect, it } from 'vitest';
import { newestRuleFirst } from '../../../src/policy/answer/changed-rule.js';
import { found, smallLibrary, type SmallDocument } from '../../fixtures/corpus/small-library.js';
import { baishi, qingchuan } from '../../fixtures/corpus/two-counties.js';

const old = {
  id: 'old',
  region: qingchuan,
  date: '2023-03-01',
  period: { from: '2023-01-01', to: '2024-12-31' },
  sentences: ['母牛养殖户每头补助3000元。'],
};
const beside = { id: 'beside', region: qingchuan, date: '2024-05-01', sentences: ['补助由乡镇发放。'] };
const changing = {
  id: 'changing',
  region: qingchuan,
  date: '2025-03-01',
  period: { from: '2025-01-01', to: '2025-12-31' },
  sentences: ['各乡镇抓好落实。', '母牛养殖户补助标准由每头3000元提高到5000元。'],
};

/** The order that documents, found in the one given, are put into. */
async function order(years: readonly number[], ...documents: SmallDocument[]): Promise<string[]> {
  const library = await smallLibrary(documents);
  const ranked = library.passages.map((passage, i) => found(passage, {}, 1 - i / 10));
  return newestRuleFirst(ranked, years, library).map(({ passage }) => passage.document);
}

describe('newestRuleFirst', () => {
  it('puts the passage first that changes the figure of the best one, the rest in order', async () =>
    expect(await order([], old, beside, changing)).toEqual(['changing', 'old', 'beside']));

  it('gives it the score of the one it overtakes', async () => {
    const library = await smallLibrary([old, changing]);
    const [first, second] = library.passages.map((passage, i) => found(passage, {}, 1 - i / 10));
    const [best] = newestRuleFirst([first!, second!], [], library);
    expect(best).toMatchObject({ passage: { document: 'changing' }, score: first!.score });
  });

  it('follows the year that is asked for', async () => {
    expect(await order([2024], old, changing)).toEqual(['old', 'changing']);
    expect(await order([2025], old, changing)).toEqual(['changing', 'old']);
  });

  it.each([
    ['of another place', { region: baishi }],
    ['of an older document', { date: '2022-03-01' }],
    ['that changes another figure', { sentences: ['母牛养殖户补助由每头800元提高到1000元。'] }],
    ['that changes the same figure of another thing', { sentences: ['公益岗工资由3000元提高到3500元。'] }],
    ['that only says the same thing anew', { sentences: ['母牛养殖户每头补助5000元。'] }],
  ] as [string, Partial<SmallDocument>][])('leaves a passage %s where it is', async (_, fields) =>
    expect(await order([], old, { ...changing, ...fields })).toEqual(['old', 'changing']),
  );

  it('leaves all in order when the best one gives no figure', async () =>
    expect(await order([], beside, changing)).toEqual(['beside', 'changing']));

  it('has nothing to say of nothing', async () => expect(await order([])).toEqual([]));
});
