import { describe, expect, it } from 'vitest';
import { judgeNeed } from '../../src/eligibility/judge-need.js';

describe('a need of a rule', () => {
  it('is not decided by a figure exactly on the line that 以下 draws', () => {
    const below = { kind: 'below', fact: 'incomePerHead', value: 8500 } as const;
    const at = (low: number | null, high: number | null) =>
      judgeNeed(below, { incomePerHead: { low, high } }).state;
    expect([at(8499, 8499), at(8500, 8500), at(8501, null), at(8000, 9000), at(null, 8499)]).toEqual([
      'met',
      'unknown',
      'not_met',
      'unknown',
      'met',
    ]);
  });

  it('names what is not known once, in words a villager reads', () => {
    const need = { kind: 'any', facts: ['chickens', 'ducks', 'cattle'], open: false } as const;
    expect(judgeNeed({ ...need, facts: [...need.facts] }, { ducks: false })).toEqual({
      state: 'unknown',
      reason: '还不知道家里有没有养鸡、养肉牛',
      waits: ['chickens', 'cattle'],
    });
  });

  it('stays unknown off an open list, since 等 may mean another of its sort', () => {
    expect(judgeNeed({ kind: 'any', facts: ['grapes'], open: true }, { grapes: false })).toMatchObject({
      state: 'unknown',
      waits: [],
    });
  });

  it('asks for one and the same person, not for two', () => {
    const need = { kind: 'person' as const, all: ['disabled' as const, 'child' as const] };
    const two = {
      disabled: true,
      child: true,
      members: [
        { disabled: true, child: false },
        { disabled: false, child: true },
      ],
    };
    expect(judgeNeed(need, two).state).toBe('unknown');
    expect(judgeNeed(need, { ...two, membersComplete: true }).state).toBe('not_met');
    expect(judgeNeed(need, { members: [{ disabled: true, child: true }] }).state).toBe('met');
    expect(judgeNeed(need, { child: false }).state).toBe('not_met');
  });

  it('takes one of several needs, and says both when neither is known', () => {
    const need = {
      kind: 'either' as const,
      needs: [
        { kind: 'any' as const, facts: ['incomeDropped' as const], open: false },
        { kind: 'below' as const, fact: 'incomePerHead' as const, value: 10000 },
      ],
    };
    expect(judgeNeed(need, {}).reason).toBe(
      '还不知道家里有没有收入比以前减少的情况；或者还不知道家里一年的人均收入在不在10000元以下',
    );
    expect(judgeNeed(need, { incomeDropped: true }).state).toBe('met');
  });
});
