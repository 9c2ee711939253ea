import { describe, expect, it } from 'vitest';
import { newestRuleFirst } from '../../../src/policy/answer/changed-rule.js';
import type { RankedPassage } from '../../../src/policy/retrieval/retrieval.js';
import {
  found,
  foundInSteps,
  smallLibrary,
  type SmallDocument,
} from '../../fixtures/corpus/small-library.js';
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

const question = '母牛一头补多少';
const today = { years: [], day: '2025-06-01' };

interface Scope {
  years: readonly number[];
  day: string | null;
}

/** The order that documents, each `step` less near to the question than the one before, are put into. */
async function orderFor(
  asked: string,
  step: number,
  scope: Scope,
  ...documents: SmallDocument[]
): Promise<string[]> {
  const library = await smallLibrary(documents);
  const ranked = foundInSteps(library, step);
  return newestRuleFirst(ranked, { question: asked, searched: asked, ...scope }, library).map(
    ({ passage }) => passage.document,
  );
}
const orderBy = (step: number, scope: Scope, ...documents: SmallDocument[]) =>
  orderFor(question, step, scope, ...documents);

/** As above, further away than what counts as about as near. */
const order = (years: readonly number[], ...documents: SmallDocument[]) =>
  orderBy(0.19, { ...today, years }, ...documents);
const near = (scope: Scope, ...documents: SmallDocument[]) => orderBy(0.03, scope, ...documents);

describe('newestRuleFirst', () => {
  it('puts the passage first that changes the figure of the best one, the rest in order', async () =>
    expect(await orderBy(0.09, today, old, { ...beside, kind: 'report' }, changing)).toEqual([
      'changing',
      'old',
      'beside',
    ]));

  it('gives it the score of the one it overtakes', async () => {
    const library = await smallLibrary([old, changing]);
    const [first, second] = library.passages.map((passage, i) => found(passage, {}, 1 - i / 10));
    const [best] = newestRuleFirst([first!, second!], { question, searched: question, ...today }, library);
    expect(best).toMatchObject({ passage: { document: 'changing' }, score: first!.score });
  });

  it('leaves or puts the rule first that stood before, where that is asked for', async () => {
    const library = await smallLibrary([changing, old]);
    const [newer, older] = library.passages.slice(-2).map((passage, i) => found(passage, {}, 1 - i / 10));
    const asked = { question: '调标前母牛一头补多少', searched: '调标前母牛一头补多少', ...today };
    const documents = (ranked: readonly RankedPassage[]) => ranked.map(({ passage }) => passage.document);
    expect(documents(newestRuleFirst([newer!, older!], asked, library))).toEqual(['old', 'changing']);
    expect(documents(newestRuleFirst([older!, newer!], asked, library))).toEqual(['old', 'changing']);
  });

  it('puts the older rule before a newer one that only says that it holds', async () => {
    const keeping = { ...changing, sentences: ['母牛养殖户补助继续按原方案执行。'] };
    expect(await near(today, keeping, old)).toEqual(['old', 'changing']);
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

  describe('of a newer rule about as near', () => {
    const anew = { ...changing, sentences: ['母牛养殖户每头补助5000元。'] };

    it.each(['母牛养殖户补助对象、用途限制不变。', '母牛养殖户补助仍按《2023年方案》执行。'])(
      'leaves one where it is that only says that nothing changes: %s',
      async (sentence) =>
        expect(await near(today, old, { ...anew, sentences: [sentence] })).toEqual(['old', 'changing']),
    );

    it('leaves one where it is that changes other things and leaves what is asked for as it was', async () => {
      const posts = { ...old, sentences: ['护林岗每月500元，保洁岗每月400元。'] };
      const raised = { ...anew, sentences: ['保洁岗由每月400元提高到450元，护林岗不调整。'] };
      const order = (asked: string) => orderFor(asked, 0.03, today, posts, raised);
      expect((await order('护林岗一个月多少'))[0]).toBe('old');
      expect((await order('保洁岗一个月多少'))[0]).toBe('changing');
    });

    it('takes one where the rule before and after is asked for', async () =>
      expect(await orderFor('母牛改之前一头多少，现在又是多少', 0.03, today, old, anew)).toEqual([
        'changing',
        'old',
      ]));

    it('takes one that says what stays as it was', async () =>
      expect(await near(today, old, { ...anew, sentences: ['母牛养殖户每头3000元不变。'] })).toEqual([
        'changing',
        'old',
      ]));

    it('takes it to be about the same', async () =>
      expect(await near(today, old, anew)).toEqual(['changing', 'old']));

    it.each([
      ['a newer report, which gives no rule', [old, { ...anew, kind: 'report' }]],
      ['a newer rule beside what was done', [{ ...old, kind: 'report' }, anew]],
      ['one that nobody knows the day of', [old, { ...anew, date: null }]],
      ['one of another place', [old, { ...anew, region: baishi }]],
      ['one that names another beast', [old, { ...anew, sentences: ['山羊每只补助100元。'] }]],
    ] as [string, SmallDocument[]][])('leaves %s where it is', async (_, documents) =>
      expect(await near(today, ...documents)).toEqual(['old', 'changing']),
    );

    it('does not know it before it was issued', async () =>
      expect(await near({ years: [], day: '2024-11-30' }, old, anew)).toEqual(['old', 'changing']));
  });

  describe('among several newer ones', () => {
    const of = (year: number, fields: Partial<SmallDocument> = {}): SmallDocument => ({
      ...changing,
      id: String(year),
      date: `${year}-03-01`,
      period: { from: `${year}-01-01`, to: `${year}-12-31` },
      sentences: [`母牛养殖户每头补助${year}元。`],
      ...fields,
    });

    it('takes the newest, not the nearest', async () => {
      expect((await near({ years: [], day: '2026-06-01' }, of(2023), of(2024), of(2025)))[0]).toBe('2025');
      const change = ['母牛养殖户补助由每头2023元提高到5000元。'];
      const [far, newest] = [of(2024, { sentences: change }), of(2025, { sentences: change })];
      expect((await orderBy(0.25, { years: [], day: '2025-06-01' }, of(2023), far, newest))[0]).toBe('2024');
    });

    it('takes none whose time has not come or is over, while the older one stands', async () => {
      const stands = of(2023, { period: { from: '2023-01-01', to: '2027-12-31' } });
      const next = of(2026, { date: '2025-12-10' });
      expect(await near({ years: [], day: '2025-12-20' }, stands, next)).toEqual(['2023', '2026']);
      expect(await near({ years: [], day: '2026-06-20' }, stands, of(2024))).toEqual(['2023', '2024']);
      expect(await near({ years: [], day: '2026-06-20' }, of(2023), of(2024))).toEqual(['2024', '2023']);
    });

    it('does not know which of two is newer by a year alone', async () =>
      expect(await near(today, of(2025, { date: '2025' }), { ...changing, id: 'other' })).toEqual([
        '2025',
        'other',
      ]));
  });

  it('reads the beast off the turns before', async () => {
    const library = await smallLibrary([old, { ...changing, sentences: ['山羊的补助6月底前发放。'] }]);
    const ranked = library.passages.map((passage, i) => found(passage, {}, 1 - i / 10));
    const asked = { question: '啥时候发', searched: '母牛一头补多少 啥时候发', ...today };
    expect(newestRuleFirst(ranked, asked, library)[0]!.passage.document).toBe('old');
  });

  it('changes only the figure of the clause that is asked for', async () => {
    const list = { ...old, sentences: ['母牛养殖户每头补助2000元，山羊每只补助3000元。'] };
    const other = { ...changing, sentences: ['山羊养殖户母牛养殖户补助由每只3000元提高到5000元。'] };
    expect(await order([], list, other)).toEqual(['old', 'changing']);
  });

  it('does not overtake from afar', async () =>
    expect(await orderBy(0.25, today, old, changing)).toEqual(['old', 'changing']));

  it('has nothing to say of nothing', async () => expect(await order([])).toEqual([]));
});
