import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideLine, boundsText } from '../../../src/hardship/household/bounds.js';
import {
  householdIncome,
  incomePeriod,
  wagesOfMembers,
} from '../../../src/hardship/household/household-income.js';
import { invented } from './invented-household.js';

const { form, member, exactly } = invented;

describe('the income of a household', () => {
  it('adds the four kinds, the costs taken off, by head and after rigid spending', () => {
    const income = householdIncome(form({ spending: { ...form().spending, medical: exactly(5000) } }));
    expect(income).toMatchObject({
      heads: 2,
      total: exactly(24_000),
      perHead: exactly(12_000),
      rigid: exactly(5000),
      perHeadAfterRigid: exactly(9500),
      missing: [],
      missingSpending: [],
    });
  });

  it('carries ranges through', () => {
    const draft = form({
      income: {
        ...form().income,
        wages: { low: 10_000, high: 12_000 },
        businessCost: { low: 3000, high: 5000 },
      },
    });
    expect(householdIncome(draft).total).toEqual({ low: 10_000 + 1000 + 2000, high: 12_000 + 3000 + 2000 });
  });

  it('lets a business lose money', () => {
    const draft = form({
      income: { ...form().income, businessGross: exactly(0), businessCost: exactly(30_000) },
    });
    expect(householdIncome(draft).kinds.business).toEqual(exactly(-30_000));
    expect(householdIncome(draft).total).toEqual(exactly(-8000));
  });

  it.each([
    ['wages', { low: 4000, high: null }],
    ['businessGross', { low: 18_000, high: null }],
    ['businessCost', { low: null, high: 28_000 }],
    ['transfer', { low: 22_500, high: null }],
  ] as const)('does not guess an unknown %s, and says that it is missing', (kind, total) => {
    const unknown = householdIncome(form({ income: { ...form().income, [kind]: 'unknown' } }));
    expect(unknown.total).toEqual(total);
    expect(unknown.missing.map(({ field }) => field)).toEqual([`income.${kind}`]);
    const { [kind]: _, ...rest } = form().income;
    expect(householdIncome({ ...form(), income: rest })).toEqual(unknown);
  });

  it('knows nothing by head without heads', () => {
    const { members: _, ...rest } = form();
    const income = householdIncome(rest);
    expect(income.perHead).toEqual({ low: null, high: null });
    expect(income.missing.map(({ field }) => field)).toEqual(['members']);
  });

  it('never has a lower bound over the upper one', () => {
    fc.assert(
      fc.property(invented.anyDraft, (draft) => {
        const { total, perHead, rigid, afterRigid, perHeadAfterRigid, kinds } = householdIncome(draft);
        for (const { low, high } of [
          total,
          perHead,
          rigid,
          afterRigid,
          perHeadAfterRigid,
          ...Object.values(kinds),
        ])
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('is the same in whatever order the members stand', () => {
    fc.assert(
      fc.property(invented.anyForm, (draft) => {
        const turned = { ...draft, members: [...draft.members].reverse() };
        expect(householdIncome(turned)).toEqual(householdIncome(draft));
        expect(wagesOfMembers(turned)).toEqual(wagesOfMembers(draft));
      }),
    );
  });

  it('speaks of the twelve months before the report', () => {
    expect(incomePeriod('2026-03-01T17:00:00.000Z')).toEqual({ from: '2025-03-02', to: '2026-03-02' });
  });

  it('adds what the members earn, unless one does not say', () => {
    const worker = member({ works: true, monthlyWage: { low: 2000, high: 3000 }, workMonths: 8 });
    expect(wagesOfMembers(form({ members: [worker, member()] }))).toEqual({ low: 16_000, high: 24_000 });
    expect(wagesOfMembers(form({ members: [worker, member({ works: true })] }))).toBeNull();
    expect(wagesOfMembers(form())).toEqual({ low: 0, high: 0 });
  });
});

describe('bounds', () => {
  it.each([
    [{ low: 5, high: 9 }, 10, 'under', '5元到9元'],
    [{ low: 10, high: 10 }, 10, 'over', '10元'],
    [{ low: 9, high: 10 }, 10, 'unknown', '9元到10元'],
    [{ low: 12, high: null }, 10, 'over', '至少12元'],
    [{ low: null, high: 3.333_3 }, 10, 'under', '最多3.33元'],
    [{ low: null, high: null }, 10, 'unknown', '不清楚'],
  ] as const)('%o beside %s is %s', (bounds, line, side, says) => {
    expect(besideLine(bounds, line)).toBe(side);
    expect(boundsText(bounds)).toBe(says);
  });
});
