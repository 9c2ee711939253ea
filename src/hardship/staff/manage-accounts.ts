import { newUlid } from '../../shared/id.js';
import { changeAccount } from './change-account.js';
import { codeKey, nameKey } from './lock-out.js';
import { newFirstPassword } from './password-rule.js';
import { plainSignInName } from './sign-in.js';
import { memberOf } from './staff-account.js';
import type { StaffDesk } from './staff-desk.js';
import type { StaffMember, StaffRole } from './staff-member.js';

export interface NewUser {
  name: string;
  /** The name itself when absent. */
  signInName?: string | undefined;
  role: StaffRole;
  /** Canonical path. */
  region: string;
}

export type AddedUser =
  /** The password is shown once and must be changed at the first sign-in. */
  | { kind: 'added'; member: StaffMember; firstPassword: string }
  | { kind: 'bad_name' }
  | { kind: 'bad_sign_in_name' }
  | { kind: 'name_taken'; signInName: string };

const signInNameShape = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,31}$/u;

export async function addUser({ store, passwords }: StaffDesk, user: NewUser, now: Date): Promise<AddedUser> {
  const name = user.name.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  if (!/^[\p{L}\p{N}·. ]{1,40}$/u.test(name)) return { kind: 'bad_name' };
  const signInName = plainSignInName(user.signInName ?? name);
  if (!signInNameShape.test(signInName)) return { kind: 'bad_sign_in_name' };
  const firstPassword = newFirstPassword();
  const account = {
    id: newUlid(now),
    signInName,
    name,
    role: user.role,
    region: user.region,
    active: true,
    telegramAccount: null,
    totp: false,
    passwordHash: await passwords.hash(firstPassword),
    mustChangePassword: true,
    totpSecret: null,
    totpPending: null,
    totpLastStep: null,
    recoveryCodes: [],
    createdAt: now.toISOString(),
    version: 0,
  };
  const added = await store.add(account);
  if (added === 'name_taken') return { kind: added, signInName };
  return { kind: 'added', member: memberOf(account), firstPassword };
}

export type ManagedUser = { kind: 'done'; member: StaffMember } | { kind: 'unknown' };

/** Closes an account: every session ends, reminders stop, the history keeps the name. */
export async function disableUser({ store }: Pick<StaffDesk, 'store'>, id: string): Promise<ManagedUser> {
  const changed = await changeAccount(store, id, () => ({ active: false, telegramAccount: null }));
  if (changed.kind !== 'saved') return { kind: 'unknown' };
  await store.endSessionsOf(id);
  return { kind: 'done', member: memberOf(changed.account) };
}

export async function enableUser({ store }: Pick<StaffDesk, 'store'>, id: string): Promise<ManagedUser> {
  const changed = await changeAccount(store, id, () => ({ active: true }));
  if (changed.kind !== 'saved') return { kind: 'unknown' };
  return { kind: 'done', member: memberOf(changed.account) };
}

export type ResetUser = { kind: 'reset'; member: StaffMember; firstPassword: string } | { kind: 'unknown' };

/**
 * A new first password, perhaps for another person of the office: one-time codes are switched off, Telegram is unbound, the
 * lock is lifted and every session ends.
 */
export async function resetPassword({ store, passwords }: StaffDesk, id: string): Promise<ResetUser> {
  const firstPassword = newFirstPassword();
  const passwordHash = await passwords.hash(firstPassword);
  const changed = await changeAccount(store, id, () => ({
    passwordHash,
    mustChangePassword: true,
    telegramAccount: null,
    totp: false,
    totpSecret: null,
    totpPending: null,
    totpLastStep: null,
    recoveryCodes: [],
  }));
  if (changed.kind !== 'saved') return { kind: 'unknown' };
  await store.endSessionsOf(id);
  await unlockUser({ store }, id);
  return { kind: 'reset', member: memberOf(changed.account), firstPassword };
}

/** Lifts the lock that wrong tries brought. */
export async function unlockUser({ store }: Pick<StaffDesk, 'store'>, id: string): Promise<ManagedUser> {
  const account = await store.byId(id);
  if (account === null) return { kind: 'unknown' };
  await store.forgetTries(nameKey(account.signInName));
  await store.forgetTries(codeKey(id));
  return { kind: 'done', member: memberOf(account) };
}
