import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterionOf, type PassageCite } from '../../../src/hardship/household/group-criterion.js';
import { suggestGroup, type GroupSuggestion } from '../../../src/hardship/household/suggest-group.js';
import type { VisitForm, VisitFormDraft } from '../../../src/hardship/household/visit-form.js';
import { invented } from './invented-household.js';

const { form, exactly } = invented;
const line = { value: 8500, year: 2026, source: '云溪县通知（虚构）', date: '2026-01-10' };
const cite: PassageCite = {
  passage: 'p1',
  document: 'd1',
  title: '云溪县监测办法（虚构）',
  quote: '脱贫不稳定户，是指……',
  url: '/p/p1',
};
const suggest = (draft: VisitFormDraft, at: typeof line | null = line): GroupSuggestion =>
  suggestGroup(draft, { line: at, cites: { unstable: [cite] } });

const poor: Partial<VisitForm> = { income: { ...form().income, wages: exactly(2000) } };
const drained = { spending: { ...form().spending, medical: exactly(15_000) } };

const rows: [when: string, about: Partial<VisitForm>, kind: string, group?: string][] = [
  [
    'a 脱贫户 under the line with a risk',
    { ...poor, formerlyPoor: true, risks: ['01'] },
    'suggested',
    'unstable',
  ],
  ['another household under the line with a risk', { ...poor, risks: ['07'] }, 'suggested', 'marginal'],
  ['under the line without a risk', poor, 'none'],
  ['under the line without a risk, the house not known', { ...poor, housing: 'unknown' }, 'unknown'],
  ['under the line, a bad house and no risk named', { ...poor, housing: 'D' }, 'unknown'],
  ['over the line, illness eats the income', { ...drained, risks: ['01'] }, 'suggested', 'sudden'],
  [
    'over the line, flood took the house and the income',
    { risks: ['0201'], incomeDrop: 'sharp', housing: 'D' },
    'suggested',
    'sudden',
  ],
  [
    'over the line, an accident and no food',
    { risks: ['05'], incomeDrop: 'sharp', foodAndClothing: 'not_ok' },
    'suggested',
    'sudden',
  ],
  [
    'over the line, an accident, the income fell, life goes on',
    { risks: ['05'], incomeDrop: 'sharp' },
    'none',
  ],
  ['over the line, an accident, nothing fell', { risks: ['05'], housing: 'C' }, 'none'],
  ['over the line, school fees and no event', { ...drained, risks: ['09'] }, 'none'],
  ['over the line, nothing at all', {}, 'none'],
  [
    'over the line, illness, the bills not known',
    { risks: ['01'], spending: { ...form().spending, medical: 'unknown' } },
    'unknown',
  ],
  [
    'over the line, illness, the fall not known',
    { risks: ['01'], incomeDrop: 'unknown', housing: 'C' },
    'unknown',
  ],
  [
    'over the line, illness, the income fell, the house not known',
    { risks: ['01'], incomeDrop: 'sharp', housing: 'unknown' },
    'unknown',
  ],
  [
    'the line inside the range',
    { risks: ['01'], income: { ...form().income, wages: { low: 10_000, high: 20_000 } } },
    'unknown',
  ],
  [
    'the costs not known',
    { risks: ['01'], income: { ...form().income, businessCost: 'unknown' } },
    'unknown',
  ],
];

describe('the suggestion of a group', () => {
  it.each(rows)('%s', (_, about, kind, group) => {
    const found = suggest(form(about));
    expect(found).toMatchObject(group === undefined ? { kind } : { kind, group });
    expect(found.decidedBy).toContain('由县级审定');
    if (found.kind === 'unknown') expect(found.missing.length).toBeGreaterThan(0);
    else expect(found.grounds.length).toBeGreaterThan(0);
  });

  it('says that the line of the place was not entered, whatever else is known', () => {
    fc.assert(
      fc.property(invented.anyDraft, (draft) => {
        const found = suggest(draft, null);
        expect(found.kind).toBe('unknown');
        if (found.kind === 'unknown') expect(found.missing[0]!.says).toContain('本县监测收入线尚未录入');
      }),
    );
  });

  it('shows the figures it compared, where they are from, and the passage', () => {
    const found = suggest(form({ ...poor, formerlyPoor: true, risks: ['01'] }));
    if (found.kind !== 'suggested') throw new Error('no suggestion');
    const [ground] = found.grounds;
    expect(ground!.says).toBe(
      '报告前12个月人均纯收入3000元（入户核实表，2026-03-02；2口人，全家6000元），低于监测收入线8500元（2026年；来源：云溪县通知（虚构），2026-01-10）',
    );
    expect(ground).toMatchObject({
      cite,
      citeSays: '依据《云溪县监测办法（虚构）》：“脱贫不稳定户，是指……”',
    });
    expect(found.cites).toEqual([cite]);
  });

  it('says where no passage defines the group, and where the line is of another year', () => {
    const found = suggest(form({ ...poor, risks: ['01'] }), { ...line, year: 2024 });
    if (found.kind !== 'suggested') throw new Error('no suggestion');
    expect(found.grounds[0]).toMatchObject({
      cite: null,
      citeSays: '文件库里没有找到写明“边缘易致贫户”认定条件的段落',
    });
    expect(found.grounds[0]!.says).toContain('2026年的线尚未录入');
    expect(found.cites).toEqual([]);
  });

  it('asks for each group by its name', () => {
    expect(criterionOf('sudden')).toContain('突发严重困难户');
    expect(criterionOf('unstable')).toContain('脱贫不稳定户');
    expect(criterionOf('marginal')).toContain('边缘易致贫户');
  });

  it('names what is missing of an empty form', () => {
    const found = suggest({ schema: 1 });
    if (found.kind !== 'unknown') throw new Error('something was guessed');
    expect(found.missing.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['members', 'income.wages']),
    );
  });

  it('stands by a suggestion when more becomes known', () => {
    const low = fc.integer({ min: 0, max: 6000 }).map(exactly);
    const anybody = fc
      .tuple(
        invented.anyForm,
        fc.record({ wages: low, businessGross: low, businessCost: low, property: low, transfer: low }),
        fc.boolean(),
      )
      .map(([draft, income, poorer]): VisitForm => (poorer ? { ...draft, income } : draft));
    const forget = fc.record({
      income: fc.subarray(['wages', 'businessGross', 'businessCost', 'property', 'transfer'] as const),
      spending: fc.subarray(['medical', 'education', 'housing', 'other'] as const),
      root: fc.subarray([
        'formerlyPoor',
        'risks',
        'incomeDrop',
        'foodAndClothing',
        'housing',
        'water',
        'education',
        'insured',
      ] as const),
    });
    let suggested = 0;
    fc.assert(
      fc.property(anybody, forget, (whole, { income, spending, root }) => {
        const less: VisitFormDraft = {
          ...whole,
          income: without(whole.income, income),
          spending: without(whole.spending, spending),
        };
        for (const key of root) Reflect.deleteProperty(less, key);
        const before = suggest(less);
        if (before.kind === 'unknown') return;
        const after = suggest(whole);
        if (before.kind === 'none') {
          expect(after.kind).toBe('none');
          return;
        }
        suggested += 1;
        expect(after).toMatchObject({ kind: 'suggested', group: before.group });
        if (after.kind === 'suggested') {
          const criteria = after.grounds.map(({ criterion }) => criterion);
          for (const { criterion } of before.grounds) expect(criteria).toContain(criterion);
        }
      }),
      { numRuns: 2000 },
    );
    expect(suggested).toBeGreaterThan(20);
  });

  it('is the same in whatever order the members stand', () => {
    fc.assert(
      fc.property(invented.anyForm, (draft) => {
        expect(suggest({ ...draft, members: [...draft.members].reverse() })).toEqual(suggest(draft));
      }),
    );
  });
});

function without<Answers extends object, Key extends keyof Answers>(
  answers: Answers,
  keys: readonly Key[],
): Omit<Answers, Key> {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key as Key))) as Omit<
    Answers,
    Key
  >;
}
