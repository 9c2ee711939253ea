import { describe, expect, it } from 'vitest';
import { measureDeadlines, measureFlags } from '../../../src/hardship/household/measure-flags.js';

describe('the flags of a list', () => {
  const now = new Date('2026-03-02T02:00:00.000Z');

  it('say both deadlines before they are over, and nothing once there is help', () => {
    const facts = {
      includedAt: '2026-01-31',
      firstMeasureAt: null,
      developmentMeasureAt: null,
      labour: 'able' as const,
    };
    expect(measureDeadlines(facts)).toEqual({ measureBy: '2026-02-28', developmentBy: '2026-07-31' });
    expect(measureFlags(facts, now)).toMatchObject([
      { rule: 'month_without_measure', dueOn: '2026-02-28', daysOver: 2 },
    ]);
    expect(measureFlags({ ...facts, developmentMeasureAt: '2026-02-20' }, now)).toEqual([]);
    expect(measureDeadlines({ ...facts, includedAt: null })).toEqual({
      measureBy: null,
      developmentBy: null,
    });
  });

  it('count the days of Asia/Shanghai', () => {
    const facts = {
      includedAt: '2026-02-01T17:00:00.000Z',
      firstMeasureAt: null,
      developmentMeasureAt: null,
      labour: null,
    };
    expect(measureFlags(facts, new Date('2026-03-01T15:59:00.000Z'))).toEqual([]);
    expect(measureFlags(facts, new Date('2026-03-01T16:00:00.000Z'))).toMatchObject([
      { dueOn: '2026-03-02' },
    ]);
  });
});
