import { expect, it } from 'vitest';
import { askRecheck } from '../../src/hardship/cases/case-service.js';
import type { CaseStore } from '../../src/hardship/cases/case-store.js';
import { withFamilyMessage } from '../../src/hardship/messages/with-family-message.js';
import type { ReportStore } from '../../src/hardship/reports/report-store.js';
import { staffAct, staffEnter } from '../../src/hardship/cases/case-service.js';
import { ActionInput } from '../../src/hardship/cases/action-input.js';
import type { OutboxStores } from './outbox.js';

export interface FamilyStores extends OutboxStores {
  cases: CaseStore;
  reports: ReportStore;
}

const now = new Date('2024-12-02T02:00:00Z');
const moment = { now, limits: () => ({ dueAt: null, amberAt: null }) };
const village = { actor: 'village' as const, id: 'staff-1' };

/** What the steps of a case do to the outbox: only a database writes both at once. */
export function familyWritesContract(stores: () => FamilyStores): void {
  const states = async (id: string) =>
    (await stores().outbox.ofCase(id)).map(({ state, doneAt }) => [state, doneAt !== null]);
  const told = (id: string) => stores().cases.file(id);

  async function accept(id: string) {
    const file = (await told(id))!;
    const input = ActionInput.parse({ responsible: 'staff-1', familyNote: '明天上午去' });
    const acted = staffAct(file, '受理', input, village, moment);
    if (acted.kind !== 'done') throw new Error(acted.kind);
    return withFamilyMessage(file, acted.writes, now);
  }

  it('writes a step and what is told of it together, or neither', async () => {
    const { case: id } = await stores().told('telegram', 0);
    const writes = await accept(id);
    expect(await stores().cases.commit([...writes, ...writes.slice(0, 1)])).toBe(false);
    expect(await states(id)).toEqual([]);
    expect(await stores().cases.commit(writes)).toBe(true);
    expect(await states(id)).toEqual([['waiting', false]]);
    const [message] = await stores().outbox.ofCase(id);
    expect(message?.words.said).toContain('明天上午去');
    expect(message?.step).toBe((await told(id))!.history.at(-1)!.id);
  });

  it('settles with 告知 everything told up to the step it saw', async () => {
    const { case: id } = await stores().told('web', 2);
    const file = (await told(id))!;
    const entry = {
      action: '告知' as const,
      content: { kind: 'told' as const, words: '念过了', by: 'phone' as const },
    };
    const entered = staffEnter(file.case, entry, village, moment);
    if (entered.kind !== 'done') throw new Error(entered.kind);
    expect(await stores().cases.commit(withFamilyMessage(file, entered.writes, now))).toBe(true);
    expect(await states(id)).toEqual([
      ['told', true],
      ['told', true],
    ]);
    expect((await stores().outbox.families({ place: '河东省', limit: 9 })).families).toEqual([]);
  });

  it('leaves what came after the step that 告知 saw', async () => {
    const { case: id } = await stores().told('web', 1);
    const file = (await told(id))!;
    const [first] = file.history;
    await stores().cases.commit([{ write: 'family_told', case: id, upTo: first!.id, at: now.toISOString() }]);
    expect(await states(id)).toEqual([['to_call', false]]);
  });

  it('gives a report what is still to be told, until its family read it', async () => {
    const { report } = await stores().told('web', 2);
    expect((await stores().reports.filed(report))?.untold.map(({ said }) => said)).toEqual([
      '第1条',
      '第2条',
    ]);
    await stores().cases.commit([{ write: 'family_read', report, at: now.toISOString() }]);
    expect((await stores().reports.filed(report))?.untold).toEqual([]);
  });

  it('loses the messages of a report that is erased, also one that is being sent', async () => {
    const { case: id, report, messages } = await stores().told('telegram', 2);
    const other = await stores().told('web', 1);
    await stores().outbox.take(now.toISOString(), now.toISOString());
    await stores().cases.commit([{ write: 'erasure', report, at: now.toISOString() }]);
    expect(await stores().outbox.ofCase(id)).toEqual([]);
    await stores().outbox.later(messages[0]!, now.toISOString());
    expect(await stores().outbox.take('2030-01-01T00:00:00.000Z', '2030-01-02T00:00:00.000Z')).toBeNull();
    expect((await states(other.case)).length).toBe(1);
  });

  it('tells nothing of what the family did itself', async () => {
    const { case: id } = await stores().told('telegram', 0);
    const file = (await told(id))!;
    const asked = askRecheck({ ...file.case, state: '不予纳入' }, now);
    if (asked.kind !== 'done') throw new Error(asked.kind);
    expect(withFamilyMessage(file, asked.writes, now)).toEqual(asked.writes);
  });
}
