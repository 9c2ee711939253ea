import { expect, it } from 'vitest';
import type { AskDecision, AskDecisions } from '../../src/policy/learn-asks/ask-decision.js';
import { newUlid } from '../../src/shared/id.js';

const learnt = {
  ask: '房前屋后喂鸡，公家给几个钱',
  document: 'yunxi-2024-garden',
  passage: 'yunxi-2024-garden.0a1b2c3d',
  quote: '每户补贴不超过1500元。',
};

function decision(n: number, more: Partial<AskDecision> = {}): AskDecision {
  const at = new Date(Date.parse('2024-12-01T00:00:00Z') + n * 1000);
  return {
    id: newUlid(at),
    question: newUlid(at),
    learnt,
    by: '县级',
    at: at.toISOString(),
    undone: null,
    ...more,
  };
}

export function askDecisionsContract(decisions: () => AskDecisions): void {
  it('gives back what was decided, newest first, page by page', async () => {
    const [approved, rejected] = [decision(1), decision(2, { learnt: null, by: '县级-2' })];
    for (const each of [approved, rejected]) expect(await decisions().record(each)).toBe('recorded');
    expect(await decisions().list({ limit: 10 })).toEqual([rejected, approved]);
    expect(await decisions().list({ limit: 10, before: rejected.id })).toEqual([approved]);
  });

  it('lets one decision a question stand, also when two are made at once', async () => {
    const first = decision(1);
    const others = [decision(2, { question: first.question }), decision(3, { question: first.question })];
    const outcomes = await Promise.all([first, ...others].map((each) => decisions().record(each)));
    expect(outcomes.sort()).toEqual(['recorded', 'taken', 'taken']);
    expect(await decisions().list({ limit: 10 })).toHaveLength(1);
  });

  it('keeps an undone decision in the log and lets another be made', async () => {
    const first = decision(1);
    await decisions().record(first);
    const undone = { at: '2024-12-02T00:00:00.000Z', by: '县级-2' };
    await decisions().markUndone(first.id, undone);
    await decisions().markUndone(first.id, { at: '2024-12-03T00:00:00.000Z', by: '另一个' });
    expect(await decisions().standing(first.question)).toEqual([]);
    const second = decision(5, { question: first.question });
    expect(await decisions().record(second)).toBe('recorded');
    expect(await decisions().list({ limit: 10 })).toEqual([second, { ...first, undone }]);
  });

  it('finds what stands by the end of the id of its question', async () => {
    const [first, second] = [decision(1), decision(2)];
    for (const each of [first, second]) await decisions().record(each);
    expect(await decisions().standing(first.question.slice(-8))).toEqual([first]);
    for (const wild of ['%', '']) expect(await decisions().standing(wild)).toEqual([]);
  });

  it('forgets what was rejected or undone, and never what stands', async () => {
    const [stands, rejected, undone, later] = [
      decision(1),
      decision(2, { learnt: null }),
      decision(3),
      decision(100, { learnt: null }),
    ];
    for (const each of [stands, rejected, undone, later]) await decisions().record(each);
    await decisions().markUndone(undone.id, { at: undone.at, by: '县级' });
    expect(await decisions().forgetBefore(later.at)).toBe(2);
    expect(await decisions().list({ limit: 10 })).toEqual([later, stands]);
  });
}
