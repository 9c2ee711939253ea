import { describe, expect, it } from 'vitest';
import { caseActions, moveCase, caseStates } from '../../../src/hardship/cases/case-transitions.js';
import { passwordFault } from '../../../src/hardship/staff/password-rule.js';
import { may, permissions, rolesThatMay, type Permission } from '../../../src/hardship/staff/permissions.js';
import { inScope, reachOf } from '../../../src/hardship/staff/reach.js';
import { breakGlass, mayReadCase, noteReading } from '../../../src/hardship/staff/read-personal-data.js';
import { isRecused, liftRecusal } from '../../../src/hardship/staff/recusal.js';
import { staffRoles } from '../../../src/hardship/staff/staff-member.js';
import { createMemoryAccessLog, createMemoryRecusals } from '../../fakes/memory-access-log.js';
import { someMember } from '../../fakes/some-staff.js';

const county = '河东省青川市云溪县';
const now = new Date('2024-12-02T02:00:00Z');
const hours = (n: number): Date => new Date(now.getTime() + n * 3_600_000);

const everybody = ['grid_worker', 'village', 'township', 'county', 'city', 'supervisor', 'administrator'];
const readers = ['village', 'township', 'county', 'city', 'supervisor'];
const workers = ['village', 'township', 'county'];
/** Who may do what, written out once more by hand. */
const written: Record<Permission, readonly string[]> = {
  own_account: everybody,
  policy_ask: everybody,
  cases_read: readers,
  personal_read: readers,
  cases_act: workers,
  case_open: ['grid_worker', ...workers],
  bulk_assign: ['township', 'county'],
  break_glass: ['township', 'county', 'city', 'supervisor'],
  outbox_call: workers,
  notices_make: workers,
  import_warnings: ['county', 'city'],
  rounds_record: ['grid_worker', 'village', 'township'],
  migrants_record: workers,
  disaster_mode: ['township', 'county'],
  slips_issue: ['county', 'city', 'supervisor'],
  slips_answer: workers,
  inspections_record: ['township', 'county', 'city', 'supervisor'],
  duties_record: ['grid_worker', 'village', 'township', 'county', 'city'],
  statistics_read: readers,
  export: ['township', 'county', 'city', 'supervisor'],
  county_settings_edit: ['county', 'administrator'],
  documents_manage: ['county', 'administrator'],
  asks_manage: ['county'],
  rules_review: ['county'],
  unanswered_manage: ['county'],
  access_log_read: ['supervisor', 'administrator'],
  users_manage: ['administrator'],
};

describe('the table of permissions', () => {
  it.each(permissions)('%s is for exactly the roles written out by hand', (permission) => {
    const who = staffRoles.filter((role) => may({ role, active: true }, permission));
    expect(who).toEqual(staffRoles.filter((role) => written[permission].includes(role)));
  });

  it('lets exactly those act on cases whom the procedure lets move one', () => {
    const movers = staffRoles.filter((role) =>
      caseActions.some((action) =>
        caseStates.some((state) =>
          (['纳入', '消除'] as const).some(
            (purpose) => moveCase({ state, purpose }, action, role).kind === 'moved',
          ),
        ),
      ),
    );
    expect([...rolesThatMay('cases_act')].sort()).toEqual(movers.sort());
  });

  it('keeps families from those who need not see them', () => {
    for (const role of ['grid_worker', 'administrator'] as const) {
      for (const permission of ['cases_read', 'personal_read', 'export', 'break_glass'] as const) {
        expect(may({ role, active: true }, permission), `${role} ${permission}`).toBe(false);
      }
    }
  });

  it('lets a closed account do nothing', () => {
    for (const role of staffRoles) {
      expect(permissions.filter((permission) => may({ role, active: false }, permission))).toEqual([]);
    }
  });
});

describe('the area of a member', () => {
  it('holds the own place and what lies below it', () => {
    const township = someMember({ region: `${county}八宝镇` });
    expect(inScope(township, `${county}八宝镇`)).toBe(true);
    expect(inScope(township, `${county}八宝镇靠山村`)).toBe(true);
    expect(inScope(township, county)).toBe(false);
    expect(inScope(township, `${county}六合镇`)).toBe(false);
  });

  it('shows a case of unknown place to county roles, so that it is not lost', () => {
    for (const role of staffRoles) {
      expect(reachOf({ role, region: county }, null)).toBe(role === 'county' ? 'place_unknown' : 'outside');
    }
  });
});

describe('reading a family’s data', () => {
  const kept = { id: 'case-a', region: `${county}八宝镇靠山村` };

  it('is open in the own area, and outside it with a reason, for three hours and that one case', async () => {
    const log = createMemoryAccessLog();
    const own = someMember();
    const other = someMember({ region: `${county}六合镇` });
    expect((await mayReadCase(log, own, kept, now)).kind).toBe('open');
    expect((await mayReadCase(log, other, kept, now)).kind).toBe('needs_reason');
    expect(await breakGlass(log, other, kept.id, ' 看 一下 ', now)).toEqual({ kind: 'reason_too_short' });
    const opened = await breakGlass(log, other, kept.id, '这户搬到我们镇，要接着帮扶', now);
    expect(opened).toEqual({ kind: 'opened', until: hours(3).toISOString() });
    expect((await mayReadCase(log, other, kept, hours(2.9))).kind).toBe('open');
    expect((await mayReadCase(log, other, { ...kept, id: 'case-b' }, now)).kind).toBe('needs_reason');
    expect((await mayReadCase(log, other, kept, hours(3))).kind).toBe('needs_reason');
    expect(log.entries).toMatchObject([
      { staff: other.id, case: kept.id, what: 'break_glass', reason: '这户搬到我们镇，要接着帮扶' },
    ]);
  });

  it('is never open to roles without families, nor outside its village to a village', async () => {
    const log = createMemoryAccessLog();
    for (const role of ['grid_worker', 'administrator'] as const) {
      const member = someMember({ role, region: county });
      expect((await mayReadCase(log, member, kept, now)).kind).toBe('not_by_you');
      expect((await breakGlass(log, member, kept.id, '有一个很好的理由', now)).kind).toBe('not_by_you');
    }
    const village = someMember({ role: 'village', region: `${county}六合镇上河村` });
    expect((await mayReadCase(log, village, kept, now)).kind).toBe('not_by_you');
    expect(log.entries).toEqual([]);
  });

  it('of a case of unknown place wants a reason from the county too', async () => {
    const log = createMemoryAccessLog();
    const member = someMember({ role: 'county', region: county });
    const lost = { id: 'case-z', region: null };
    expect((await mayReadCase(log, member, lost, now)).kind).toBe('needs_reason');
  });

  it('is noted line by line', async () => {
    const log = createMemoryAccessLog();
    await noteReading(log, { id: 'staff-a' }, 'case_page', 'case-a', now);
    await noteReading(log, { id: 'staff-a' }, 'export', null, now);
    expect(log.entries.map(({ what, case: of }) => [what, of])).toEqual([
      ['case_page', 'case-a'],
      ['export', null],
    ]);
  });
});

describe('a relative’s case', () => {
  it('is not for the one who declared it, until somebody else of township or county finds otherwise', async () => {
    const recusals = createMemoryRecusals();
    const relative = someMember({ role: 'village' });
    const colleague = someMember();
    await recusals.declare('case-a', relative.id, now.toISOString());
    expect(isRecused(relative, await recusals.of('case-a'))).toBe(true);
    expect(isRecused(colleague, await recusals.of('case-a'))).toBe(false);
    const lift = (by: typeof relative) => liftRecusal(recusals, 'case-a', relative.id, by, now);
    expect((await lift(relative)).kind).toBe('not_by_you');
    expect((await lift(someMember({ role: 'village' }))).kind).toBe('not_by_you');
    expect((await lift(colleague)).kind).toBe('lifted');
    expect((await lift(colleague)).kind).toBe('none_stands');
    expect(isRecused(relative, await recusals.of('case-a'))).toBe(false);
  });
});

it.each([
  ['短', 'too_short'],
  ['a'.repeat(200), 'too_long'],
  ['我是周望田我住八宝镇', 'has_name'],
  ['ZHOUWT-2024-8812', 'has_name'],
  ['1234567890', 'too_simple'],
  ['aaaabbbbaaaa', 'too_simple'],
  ['Password2024', 'too_simple'],
  ['井边三棵柿子树都结果', null],
  ['k7mp-3xqd-w9ht', null],
])('judges the password %s', (password, fault) => {
  expect(passwordFault(password, { signInName: 'zhouwt', name: '周望田' })).toBe(fault);
});
