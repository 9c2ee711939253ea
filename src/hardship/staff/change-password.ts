import { changeAccount } from './change-account.js';
import { admitTry, nameKey } from './lock-out.js';
import { passwordFault, type PasswordFault } from './password-rule.js';
import type { StaffDesk } from './staff-desk.js';

export type PasswordChange =
  | { kind: 'changed' }
  | { kind: 'weak'; fault: PasswordFault }
  | { kind: 'not_the_same' }
  | { kind: 'wrong' }
  | { kind: 'locked'; until: string };

/**
 * A new password, typed twice. The old one is asked for, but for a first password: that one was typed a moment ago. Every
 * other session of the member ends.
 */
export async function changePassword(
  { store, passwords }: StaffDesk,
  id: string,
  typed: { current: string; next: string; again: string },
  session: string,
  now: Date,
): Promise<PasswordChange> {
  const account = await store.byId(id);
  if (account === null) return { kind: 'wrong' };
  if (!account.mustChangePassword) {
    const key = nameKey(account.signInName);
    const admitted = await admitTry(store, key, now);
    if (admitted.kind === 'locked') return admitted;
    if (!(await passwords.verify(account.passwordHash, typed.current))) return { kind: 'wrong' };
    await store.forgetTries(key);
  }
  if (typed.next !== typed.again) return { kind: 'not_the_same' };
  const fault = passwordFault(typed.next, account);
  if (fault !== null) return { kind: 'weak', fault };
  if (await passwords.verify(account.passwordHash, typed.next)) return { kind: 'weak', fault: 'too_simple' };
  const passwordHash = await passwords.hash(typed.next);
  await changeAccount(store, id, () => ({ passwordHash, mustChangePassword: false }));
  await store.endSessionsOf(id, session);
  return { kind: 'changed' };
}
