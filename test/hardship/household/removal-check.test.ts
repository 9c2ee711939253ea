import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../src/hardship/household/bounds.js';
import { FollowUp, followUpsDue } from '../../../src/hardship/household/follow-up.js';
import {
  checkRemoval,
  type ConditionState,
  type RemovalCondition,
  type RemovalFacts,
} from '../../../src/hardship/household/removal-check.js';
import { invented } from './invented-household.js';

const { form, exactly } = invented;
const now = new Date('2026-09-10T02:00:00.000Z');
const line = { value: 8500, year: 2026, source: '云溪县通知（虚构）', date: '2026-01-10' };

const followUp = (on: string, about: Partial<FollowUp> = {}): FollowUp =>
  FollowUp.parse({
    schema: 1,
    on,
    by: '01STAFF',
    how: 'visit',
    income: 'same',
    risk: 'less',
    measures: 'all',
    basics: 'firm',
    words: '',
    next: '',
    ...about,
  });

const facts = (about: Partial<RemovalFacts> = {}): RemovalFacts => ({
  labour: 'able',
  line,
  readings: [
    { on: '2026-03-02', perHead: { low: 9000, high: 9500 } },
    { on: '2026-08-20', perHead: { low: 12_000, high: 12_000 } },
  ],
  visit: form({ visitedOn: '2026-08-20' }),
  followUps: [followUp('2026-07-05'), followUp('2026-08-25')],
  ...about,
});
const over: Bounds = { low: 9000, high: 9000 };
const reading = (on: string, perHead = over) => ({ on, perHead });

const rows: [RemovalCondition, when: string, Partial<RemovalFacts>, ConditionState][] = [
  ['labour', 'somebody can work', {}, 'met'],
  ['labour', 'nobody can', { labour: 'unable' }, 'not_met'],
  ['labour', 'nobody knows', { labour: null }, 'unknown'],

  ['income', 'over the line since March', {}, 'met'],
  ['income', 'over it for six months to the day', { readings: [reading('2026-03-10')] }, 'met'],
  ['income', 'a day less', { readings: [reading('2026-03-11')] }, 'not_met'],
  [
    'income',
    'under it now',
    { readings: [reading('2026-03-02'), reading('2026-08-20', { low: 8000, high: 8000 })] },
    'not_met',
  ],
  [
    'income',
    'under it in May',
    { readings: [reading('2026-03-02'), reading('2026-05-20', { low: 1, high: 2 }), reading('2026-08-20')] },
    'not_met',
  ],
  [
    'income',
    'not known in May',
    {
      readings: [reading('2026-03-02'), reading('2026-05-20', { low: 1, high: null }), reading('2026-08-20')],
    },
    'not_met',
  ],
  [
    'income',
    'fell sharply between the visits',
    { followUps: [followUp('2026-06-05', { income: 'sharply_down' }), followUp('2026-08-25')] },
    'not_met',
  ],
  [
    'income',
    'fell sharply since',
    { followUps: [followUp('2026-08-25', { income: 'sharply_down' })] },
    'unknown',
  ],
  [
    'income',
    'the newest reading allows both',
    { readings: [reading('2026-08-20', { low: 8000, high: 9000 })] },
    'unknown',
  ],
  ['income', 'never measured', { readings: [] }, 'unknown'],
  ['income', 'the line not known', { line: null }, 'unknown'],
  [
    'income',
    'nobody asked since June',
    { readings: [reading('2026-01-02'), reading('2026-06-02')], followUps: [] },
    'unknown',
  ],

  ['spending', 'none', {}, 'met'],
  ['spending', 'none, the line not known', { line: null }, 'met'],
  [
    'spending',
    'little',
    { visit: form({ spending: { ...form().spending, medical: exactly(1000) } }) },
    'met',
  ],
  [
    'spending',
    'much',
    { visit: form({ spending: { ...form().spending, medical: exactly(15_000) } }) },
    'not_met',
  ],
  [
    'spending',
    'not known',
    { visit: form({ spending: { ...form().spending, medical: 'unknown' } }) },
    'unknown',
  ],
  [
    'spending',
    'some, the line not known',
    { line: null, visit: form({ spending: { ...form().spending, other: exactly(1) } }) },
    'unknown',
  ],
  ['spending', 'no visit', { visit: null }, 'unknown'],

  ['basics', 'all firm', {}, 'met'],
  ['basics', 'no follow-up after the visit', { followUps: [] }, 'met'],
  ['basics', 'a bad house', { visit: form({ housing: 'C' }) }, 'not_met'],
  ['basics', 'a child out of school', { visit: form({ education: 'dropout' }) }, 'not_met'],
  ['basics', 'somebody uninsured', { visit: form({ insured: 'not_all' }) }, 'not_met'],
  ['basics', 'no safe water', { visit: form({ water: 'not_ok' }) }, 'not_met'],
  ['basics', 'the house not known', { visit: form({ housing: 'unknown' }) }, 'unknown'],
  [
    'basics',
    'not firm at the last follow-up',
    { followUps: [followUp('2026-08-25', { basics: 'not_firm' })] },
    'not_met',
  ],
  [
    'basics',
    'not firm before the visit only',
    { followUps: [followUp('2026-07-25', { basics: 'not_firm' })] },
    'met',
  ],
  [
    'basics',
    'not known at the last follow-up',
    { followUps: [followUp('2026-08-25', { basics: 'unknown' })] },
    'unknown',
  ],
  ['basics', 'no visit', { visit: null }, 'unknown'],

  ['no_new_risk', 'less', {}, 'met'],
  [
    'no_new_risk',
    'a new one in July',
    { followUps: [followUp('2026-07-05', { risk: 'new' }), followUp('2026-08-25')] },
    'not_met',
  ],
  [
    'no_new_risk',
    'a new one in July, removed since',
    { followUps: [followUp('2026-07-05', { risk: 'new' }), followUp('2026-08-25', { risk: 'removed' })] },
    'unknown',
  ],
  ['no_new_risk', 'worse now', { followUps: [followUp('2026-08-25', { risk: 'more' })] }, 'not_met'],
  [
    'no_new_risk',
    'a new one a year ago',
    { followUps: [followUp('2025-07-05', { risk: 'new' }), followUp('2026-08-25')] },
    'met',
  ],
  [
    'no_new_risk',
    'the old one as it was',
    { followUps: [followUp('2026-08-25', { risk: 'same' })] },
    'unknown',
  ],
  ['no_new_risk', 'nobody asked', { followUps: [] }, 'unknown'],
  ['no_new_risk', 'nobody asked since June', { followUps: [followUp('2026-06-05')] }, 'unknown'],
];

describe('the check before 风险消除', () => {
  it.each(rows)('%s: %s', (condition, _, about, state) => {
    const found = checkRemoval(facts(about), now).conditions.find((each) => each.condition === condition);
    expect(found).toMatchObject({ condition, state });
    expect(found!.says).toMatch(/\p{Script=Han}/u);
  });

  it('is met only when all is', () => {
    expect(checkRemoval(facts(), now).verdict).toBe('met');
    expect(checkRemoval(facts({ line: null }), now).verdict).toBe('unknown');
    expect(checkRemoval(facts({ line: null, visit: form({ water: 'not_ok' }) }), now).verdict).toBe(
      'not_met',
    );
    expect(checkRemoval(facts(), now).decidedBy).toContain('由县级审定');
  });

  it('never marks a household without labour, whatever else is met', () => {
    const found = checkRemoval(facts({ labour: 'unable' }), now);
    expect(found.verdict).toBe('not_marked');
    expect(found.conditions[0]!.says).toContain('暂不标注');
  });
});

describe('the monthly follow-up', () => {
  it.each([
    ['2026-09-01', { state: 'done', dueBy: '2026-10-31', missed: 0 }],
    ['2026-08-01', { state: 'due', dueBy: '2026-09-30', missed: 0 }],
    ['2026-07-31', { state: 'overdue', dueBy: '2026-08-31', missed: 1 }],
    ['2025-12-31T17:00:00.000Z', { state: 'overdue', dueBy: '2026-02-28', missed: 7 }],
  ])('after %s', (last, due) => expect(followUpsDue(last, now)).toEqual(due));

  it('turns with the month of Asia/Shanghai', () => {
    expect(followUpsDue('2026-08-15', new Date('2026-09-30T15:59:00.000Z')).state).toBe('due');
    expect(followUpsDue('2026-08-15', new Date('2026-09-30T16:00:00.000Z')).state).toBe('overdue');
  });
});
