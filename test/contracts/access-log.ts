import { expect, it } from 'vitest';
import type { AccessEntry, AccessLog } from '../../src/hardship/staff/access-log.js';
import type { Recusals } from '../../src/hardship/staff/recusal.js';

const at = (minute: number): string => new Date(Date.UTC(2024, 11, 2, 2, minute)).toISOString();
const entry = (n: number, more: Partial<AccessEntry> = {}): AccessEntry => ({
  id: `0000000${n}`,
  at: at(n),
  staff: 'staff-a',
  case: 'case-a',
  what: 'case_page',
  reason: null,
  ...more,
});

export function accessLogContract(log: () => AccessLog): void {
  it('lists what was read, newest first, page after page, by member and by case', async () => {
    await log().note(entry(1));
    await log().note(entry(2, { staff: 'staff-b', case: null, what: 'export' }));
    await log().note(entry(3, { case: 'case-b' }));
    const ids = async (page: Parameters<AccessLog['list']>[0]) =>
      (await log().list(page)).map(({ id }) => id.at(-1));
    expect(await ids({ limit: 2 })).toEqual(['3', '2']);
    expect(await ids({ limit: 2, before: '00000002' })).toEqual(['1']);
    expect(await ids({ limit: 9, staff: 'staff-a' })).toEqual(['3', '1']);
    expect(await ids({ limit: 9, case: 'case-a' })).toEqual(['1']);
    expect(await log().list({ limit: 1, before: '00000002' })).toEqual([entry(1)]);
  });

  it('opens a case to one member for a time, with the reason in the log', async () => {
    const grant = {
      staff: 'staff-a',
      case: 'case-a',
      reason: '群众到县里反映，要核对',
      grantedAt: at(0),
      until: at(30),
    };
    await log().grant(grant, entry(1, { what: 'break_glass', reason: grant.reason }));
    expect(await log().grantOf('staff-a', 'case-a', at(29))).toEqual(grant);
    expect(await log().grantOf('staff-a', 'case-a', at(30))).toBeNull();
    expect(await log().grantOf('staff-b', 'case-a', at(1))).toBeNull();
    expect(await log().grantOf('staff-a', 'case-b', at(1))).toBeNull();
    const again = { ...grant, reason: '还要再看一次材料', grantedAt: at(40), until: at(70) };
    await log().grant(again, entry(2, { what: 'break_glass', reason: again.reason }));
    expect(await log().grantOf('staff-a', 'case-a', at(41))).toEqual(again);
    expect((await log().list({ limit: 9 })).map(({ reason }) => reason)).toEqual([
      again.reason,
      grant.reason,
    ]);
  });
}

export function recusalsContract(recusals: () => Recusals): void {
  it('keeps one standing declaration a member and case, and what was lifted', async () => {
    await recusals().declare('case-a', 'staff-a', at(1));
    await recusals().declare('case-a', 'staff-a', at(2));
    await recusals().declare('case-b', 'staff-a', at(2));
    expect(await recusals().of('case-a')).toEqual([
      { case: 'case-a', staff: 'staff-a', declaredAt: at(1), liftedAt: null, liftedBy: null },
    ]);
    expect(await recusals().lift('case-a', 'staff-a', 'staff-b', at(3))).toBe(true);
    expect(await recusals().lift('case-a', 'staff-a', 'staff-b', at(4))).toBe(false);
    await recusals().declare('case-a', 'staff-a', at(5));
    expect((await recusals().of('case-a')).map(({ liftedBy }) => liftedBy)).toEqual(['staff-b', null]);
  });
}
