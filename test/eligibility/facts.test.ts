import { describe, expect, it } from 'vitest';
import { completeFacts, readFacts } from '../../src/eligibility/facts.js';

describe('facts of a household', () => {
  it('read a number as a range, and leave out what is null', () => {
    expect(readFacts({ incomePerHead: 8000, formerlyPoor: null, cattleCount: { low: 2 } })).toEqual({
      kind: 'facts',
      facts: { incomePerHead: { low: 8000, high: 8000 }, cattleCount: { low: 2, high: null } },
    });
  });

  it('refuse a name outside the vocabulary, and say which', () => {
    const read = readFacts({ zodiac: '龙', incomePerHead: { low: 9, high: 3 } });
    expect(read.kind).toBe('refused');
    expect(read.kind === 'refused' && read.faults.join()).toMatch(
      /zodiac[\s\S]*low is above high|low is above high[\s\S]*zodiac/,
    );
  });

  it.each([
    [{ monitored: false, sudden: true }],
    [{ marginal: true, formerlyPoor: true }],
    [{ cattleCount: 3, cattle: false }],
    [{ disabled: false, members: [{ disabled: true }] }],
    [{ college: true, membersComplete: true, members: [{ college: false }] }],
  ])('refuse two that cannot both be so: %o', (json) => {
    expect(readFacts(json).kind).toBe('refused');
  });

  it('follow from each other by what the words mean', () => {
    expect(completeFacts({ unstable: true })).toMatchObject({
      monitored: true,
      formerlyPoor: true,
      marginal: false,
    });
    expect(completeFacts({ monitored: false })).toMatchObject({
      unstable: false,
      marginal: false,
      sudden: false,
    });
    expect(completeFacts({ marginal: true })).toMatchObject({ formerlyPoor: false, unstable: false });
    expect(completeFacts({ cattleCount: { low: 0, high: 0 } }).cattle).toBe(false);
    expect(completeFacts({ members: [{ weakLabour: true }, {}] }).weakLabour).toBe(true);
    expect(completeFacts({ members: [{ weakLabour: false }] }).weakLabour).toBeUndefined();
    expect(completeFacts({ membersComplete: true, members: [{ weakLabour: false }] }).weakLabour).toBe(false);
  });
});
