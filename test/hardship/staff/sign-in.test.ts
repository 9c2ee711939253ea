import { beforeEach, describe, expect, it } from 'vitest';
import { changePassword } from '../../../src/hardship/staff/change-password.js';
import {
  addUser,
  disableUser,
  enableUser,
  resetPassword,
  unlockUser,
} from '../../../src/hardship/staff/manage-accounts.js';
import { seatedBy, signOutEverywhere } from '../../../src/hardship/staff/sessions.js';
import { signIn } from '../../../src/hardship/staff/sign-in.js';
import type { StaffDesk } from '../../../src/hardship/staff/staff-desk.js';
import {
  bindTelegram,
  makeBindCode,
  memberOfTelegram,
} from '../../../src/hardship/staff/telegram-binding.js';
import { createMemoryStaffStore } from '../../fakes/memory-staff-store.js';
import { plainHasher } from '../../fakes/some-staff.js';

const start = Date.parse('2024-12-02T02:00:00Z');
const at = (minutes: number): Date => new Date(start + minutes * 60_000);
const good = '枣树下面拴着 7 只鸡';

let desk: StaffDesk;
let first: string;
let id: string;

beforeEach(async () => {
  desk = { store: createMemoryStaffStore(), passwords: plainHasher };
  const added = await addUser(
    desk,
    { name: '周望田', signInName: ' ＺhouWT ', role: 'township', region: '河东省青川市云溪县八宝镇' },
    at(0),
  );
  if (added.kind !== 'added') throw new Error(added.kind);
  [first, id] = [added.firstPassword, added.member.id];
});

const enter = (password: string, minutes = 0, signInName = 'zhouwt') =>
  signIn(desk, { signInName, password }, at(minutes));
const settle = async () => {
  const entered = await enter(first);
  if (entered.kind !== 'open') throw new Error(entered.kind);
  expect(entered.mustChangePassword).toBe(true);
  const typed = { current: '', next: good, again: good };
  expect(await changePassword(desk, id, typed, entered.token, at(0))).toEqual({ kind: 'changed' });
  return entered.token;
};
const wrong = async (times: number, minutes: number) => {
  for (let i = 0; i < times; i++) expect((await enter('不对的密码', minutes)).kind).toBe('wrong');
};

describe('an account', () => {
  it('opens with its first password, which must be changed, and then with its own', async () => {
    expect(first).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){2}$/);
    await settle();
    expect((await enter(first, 1)).kind).toBe('wrong');
    expect(await enter(good, 1, '　zhouWT')).toMatchObject({ kind: 'open', mustChangePassword: false });
  });

  it('is refused under a name that is taken or is none', async () => {
    const user = { name: '周望田', role: 'village', region: '河东省' } as const;
    const taken = await addUser(desk, { ...user, signInName: 'zhouwt' }, at(0));
    expect(taken).toEqual({ kind: 'name_taken', signInName: 'zhouwt' });
    expect((await addUser(desk, { ...user, name: ' ' }, at(0))).kind).toBe('bad_name');
    expect((await addUser(desk, { ...user, signInName: 'a b' }, at(0))).kind).toBe('bad_sign_in_name');
    expect(await addUser(desk, user, at(0))).toMatchObject({ member: { signInName: '周望田' } });
  });

  it('stays shut when it is disabled, also for a session that is open, until it is opened again', async () => {
    const token = await settle();
    expect(await seatedBy(desk, token, at(1))).toMatchObject({ member: { id } });
    await disableUser(desk, id);
    expect(await seatedBy(desk, token, at(1))).toBeNull();
    expect((await enter(good, 1)).kind).toBe('wrong');
    await enableUser(desk, id);
    expect((await enter(good, 2)).kind).toBe('open');
    expect((await disableUser(desk, 'nobody')).kind).toBe('unknown');
  });

  it('gets a new first password by a reset, and every session ends', async () => {
    const token = await settle();
    const reset = await resetPassword(desk, id);
    if (reset.kind !== 'reset') throw new Error(reset.kind);
    expect(await seatedBy(desk, token, at(1))).toBeNull();
    expect((await enter(good, 1)).kind).toBe('wrong');
    expect(await enter(reset.firstPassword, 1)).toMatchObject({ kind: 'open', mustChangePassword: true });
  });

  it('has no Telegram bound after a reset: it may be another person of the office', async () => {
    const { code } = await makeBindCode(desk, { id }, at(0));
    expect((await bindTelegram(desk, code, '4711', at(0))).kind).toBe('bound');
    await resetPassword(desk, id);
    expect(await memberOfTelegram(desk, '4711')).toBeNull();
  });
});

describe('a session', () => {
  it('ends after half an hour without use, and after twelve hours whatever happens', async () => {
    const token = await settle();
    for (let minutes = 0; minutes <= 12 * 60; minutes += 29) {
      expect(await seatedBy(desk, token, at(minutes)), String(minutes)).not.toBeNull();
    }
    expect(await seatedBy(desk, token, at(12 * 60 + 1))).toBeNull();
    const entered = await enter(good, 800);
    if (entered.kind !== 'open') throw new Error(entered.kind);
    expect(await seatedBy(desk, entered.token, at(831))).toBeNull();
    expect(await seatedBy(desk, entered.token, at(800))).toBeNull();
  });

  it('is another one at every sign-in; all end at once, and the others when the password changes', async () => {
    const mine = await settle();
    const entered = await enter(good, 1);
    if (entered.kind !== 'open') throw new Error(entered.kind);
    expect(entered.token).not.toBe(mine);
    const typed = { current: good, next: '井边三棵柿子树', again: '井边三棵柿子树' };
    expect((await changePassword(desk, id, typed, mine, at(1))).kind).toBe('weak');
    const longer = { current: good, next: '井边三棵柿子树都结果', again: '井边三棵柿子树都结果' };
    expect((await changePassword(desk, id, longer, mine, at(1))).kind).toBe('changed');
    expect(await seatedBy(desk, entered.token, at(2))).toBeNull();
    expect(await seatedBy(desk, mine, at(2))).not.toBeNull();
    await signOutEverywhere(desk, id);
    expect(await seatedBy(desk, mine, at(2))).toBeNull();
  });
});

describe('the lock', () => {
  it('leaves five tries free, then makes one wait longer and longer, and opens by waiting', async () => {
    await settle();
    await wrong(5, 1);
    expect(await enter(good, 1.5)).toEqual({ kind: 'locked', until: at(2).toISOString() });
    await wrong(1, 2.1);
    expect(await enter(good, 7)).toMatchObject({ kind: 'locked', until: at(7.1).toISOString() });
    expect((await enter(good, 7.2)).kind).toBe('open');
    // whoever got in starts anew
    await wrong(5, 8);
  });

  it('treats a name that nobody has as one that somebody has', async () => {
    const seen: string[] = [];
    for (let i = 0; i < 7; i++) seen.push((await enter('x', 1, 'nobody')).kind);
    expect(seen).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'locked', 'locked']);
  });

  it('is lifted by an administrator', async () => {
    await settle();
    await wrong(5, 1);
    await unlockUser(desk, id);
    expect((await enter(good, 1)).kind).toBe('open');
  });

  it('stops a hundred tries that come at once', async () => {
    await settle();
    const all = await Promise.all(Array.from({ length: 100 }, () => enter('不对的密码', 1)));
    expect(all.filter(({ kind }) => kind === 'wrong').length).toBeLessThanOrEqual(6);
    expect((await enter(good, 1.5)).kind).toBe('locked');
  });

  it('counts wrong tries at changing the password too', async () => {
    const token = await settle();
    const typed = { current: '猜的', next: good, again: good };
    for (let i = 0; i < 5; i++) {
      expect((await changePassword(desk, id, typed, token, at(1))).kind).toBe('wrong');
    }
    expect((await changePassword(desk, id, { ...typed, current: good }, token, at(1))).kind).toBe('locked');
  });
});
