import { describe, expect, it } from 'vitest';
import { ActionInput } from '../../../src/hardship/cases/action-input.js';
import type { HardshipCase } from '../../../src/hardship/cases/case.js';
import { prepareEntry, type EntryInput } from '../../../src/hardship/cases/case-entry.js';
import { askRecheck, openCase, staffAct, staffEnter } from '../../../src/hardship/cases/case-service.js';
import type { CaseFile } from '../../../src/hardship/cases/case-store.js';
import type { Actor, CaseAction } from '../../../src/hardship/cases/case-transitions.js';
import { CountyProfile } from '../../../src/hardship/cases/county-profile.js';
import { toldOfRefusal } from '../../../src/hardship/cases/told-of-refusal.js';
import { colourOf } from '../../../src/hardship/clocks/case-clock.js';
import { clockOfCase } from '../../../src/hardship/clocks/clock-of-case.js';
import { createLimitsFor } from '../../../src/hardship/clocks/limits-for.js';
import { workingDays } from '../../../src/hardship/clocks/working-days.js';
import { submission, toldDraft } from '../../fakes/told-report.js';
import { invented } from '../household/invented-household.js';

const stated = (value: number) => ({ value, source: '云农发〔2026〕7号', date: '2026-03-05' });
const profile = CountyProfile.parse({
  region: '河东省青川市云溪县',
  visitDays: stated(3),
  wholeDays: stated(20),
  feedbackDays: stated(5),
});
const calendar = workingDays();
const midnightAfter = (day: string) => `${day}T16:00:00.000Z`;
const at = (day: string) => new Date(`${day}T01:00:00Z`);
const clockOf = (kept: HardshipCase) => clockOfCase(kept, profile, calendar);

/** A household that reported itself on Monday, 2 November 2026; what is done to it is written at once. */
async function aHousehold() {
  const { report } = submission(toldDraft());
  const limits = await createLimitsFor({ of: async () => profile }, { days: [], years: [] })(profile.region);
  const { opened, first } = openCase(report, at('2026-11-02'), limits);
  const empty = { amendments: [], records: [], links: [], idsElsewhere: [], recused: [] };
  let file: CaseFile = { case: opened, receipt: report.receipt, origin: report, history: [first], ...empty };
  const keep = (done: { kind: string; moved?: HardshipCase }) => {
    if (done.moved === undefined) throw new Error(done.kind);
    file = { ...file, case: done.moved };
    return done.moved;
  };
  return {
    opened,
    act(day: string, action: CaseAction, actor: Actor = 'village', given: Record<string, string> = {}) {
      const input = ActionInput.parse({ responsible: 's1', ...given });
      return keep(staffAct(file, action, input, { actor, id: 's1' }, { now: at(day), limits }));
    },
    enter(day: string, input: EntryInput) {
      const prepared = prepareEntry(file, input, at(day));
      if (prepared.kind !== 'entry') throw new Error(prepared.kind);
      const moment = { now: at(day), limits };
      return keep(staffEnter(file.case, prepared.entry, { actor: 'village', id: 's1' }, moment));
    },
    askRecheck: (day: string) => keep(askRecheck(file.case, at(day), limits)),
    keep: (kept: HardshipCase | null) => keep({ kind: 'nothing', ...(kept && { moved: kept }) }),
  };
}
const refusal = { reasonCode: 'no_risk', familyNote: '家里的收入稳，暂时不用纳入' };
const visitOn = (visitedOn: string): EntryInput => ({
  ...{ action: '入户核实', sentAs: null },
  form: { ...invented.form(), visitedOn },
});

describe('the clock of the visit', () => {
  it('runs on when a case is taken up, and ends at the visit', async () => {
    const household = await aHousehold();
    expect(household.opened.dueAt).toBe(midnightAfter('2026-11-05'));
    const taken = household.act('2026-11-03', '受理');
    expect(taken).toMatchObject({ dueAt: midnightAfter('2026-11-05'), visitedAt: null });
    expect(clockOf(taken).step).toBe('上门核实');
    const visited = household.enter('2026-11-04', visitOn('2026-11-04'));
    expect(visited).toMatchObject({
      dueAt: midnightAfter('2026-11-30'),
      visitedAt: at('2026-11-04').toISOString(),
    });
    expect(clockOf(visited).step).toBe('全程办结');
  });

  it('ends on the day somebody was there, however late the form comes in, and at the first visit', async () => {
    const household = await aHousehold();
    household.act('2026-11-03', '受理');
    expect(household.enter('2026-11-09', visitOn('2026-11-05')).visitedAt).toBe(midnightAfter('2026-11-05'));
    expect(household.enter('2026-11-10', visitOn('2026-11-10')).visitedAt).toBe(midnightAfter('2026-11-05'));
  });
});

describe('the clock of a refused family', () => {
  it('runs until it is told, and does not stay red after that', async () => {
    const household = await aHousehold();
    household.act('2026-11-03', '受理');
    const refused = household.act('2026-11-09', '不予纳入', 'village', refusal);
    expect(refused.dueAt).toBe(midnightAfter('2026-11-16'));
    const late = at('2026-11-20');
    expect(colourOf(clockOf(refused), late)).toBe('red');
    const told = household.enter('2026-11-20', { action: '告知', words: '电话里说了', by: 'phone' });
    expect(told).toMatchObject({ toldAt: late.toISOString(), dueAt: null, amberAt: null });
    expect(colourOf(clockOf(told), new Date('2030-01-01T00:00:00Z'))).toBe('none');
  });

  it('is not ended by words about an earlier step', async () => {
    const household = await aHousehold();
    household.act('2026-11-03', '受理');
    const told = household.enter('2026-11-04', { action: '告知', words: '说明天去', by: 'phone' });
    expect(told.toldAt).toBeNull();
    expect(household.act('2026-11-09', '不予纳入', 'village', refusal)).toMatchObject({
      toldAt: null,
      dueAt: midnightAfter('2026-11-16'),
    });
  });

  it('ends when a message reached it, as the clock itself would say', async () => {
    const household = await aHousehold();
    household.act('2026-11-03', '受理');
    expect(toldOfRefusal(household.opened, at('2026-11-03').toISOString())).toBeNull();
    const refused = household.act('2026-11-09', '不予纳入', 'village', refusal);
    const told = toldOfRefusal(refused, at('2026-11-10').toISOString())!;
    const { dueAt, amberAt } = clockOf(told);
    expect(told).toMatchObject({ dueAt, amberAt });
    expect(toldOfRefusal(told, at('2026-11-11').toISOString())).toBeNull();
    // nor does 复核, which the family may ask for first, run by any profile
    const asked = clockOf({ ...told, recheckAskedAt: at('2026-11-12').toISOString() });
    expect(asked).toMatchObject({ step: '受理复核', dueAt: null, amberAt: null });
  });
});

describe('the clock after 复核', () => {
  it('counts visit and whole time from the re-check, and forgets what the first round knew', async () => {
    const household = await aHousehold();
    household.act('2026-11-03', '受理');
    household.enter('2026-11-04', visitOn('2026-11-04'));
    household.act('2026-11-09', '不予纳入', 'village', refusal);
    household.enter('2026-11-10', { action: '告知', words: '电话里说了', by: 'phone' });
    const asked = household.askRecheck('2026-11-12');
    expect(asked).toMatchObject({ dueAt: null, recheckAskedAt: at('2026-11-12').toISOString() });
    const again = household.act('2026-11-16', '复核', 'township');
    expect(again).toMatchObject({
      roundSince: at('2026-11-16').toISOString(),
      visitedAt: null,
      toldAt: null,
    });
    expect(again.dueAt).toBe(midnightAfter('2026-11-19'));
    // the form of the first round saved again is no visit of this one
    expect(household.enter('2026-11-17', visitOn('2026-11-04')).dueAt).toBe(midnightAfter('2026-11-19'));
    const visited = household.enter('2026-11-18', visitOn('2026-11-18'));
    expect(clockOf(visited)).toMatchObject({ step: '全程办结', dueAt: midnightAfter('2026-12-14') });
    expect(household.act('2026-11-20', '不予纳入', 'village', refusal).dueAt).toBe(
      midnightAfter('2026-11-27'),
    );
  });
});
