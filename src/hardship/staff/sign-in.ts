import { changeAccount } from './change-account.js';
import { admitTry, codeKey, nameKey } from './lock-out.js';
import { codeStep, hashRecoveryCode } from './one-time-code.js';
import { isOver, newSessionToken } from './sessions.js';
import { memberOf, type StaffAccount } from './staff-account.js';
import type { StaffDesk } from './staff-desk.js';
import type { StaffMember } from './staff-member.js';

export type SignInOutcome =
  | { kind: 'open'; token: string; member: StaffMember; mustChangePassword: boolean }
  /** The password was right; the token is good for `confirmCode` alone, for five minutes. */
  | { kind: 'needs_code'; token: string }
  /** Unknown name, wrong password or a disabled account: one answer. */
  | { kind: 'wrong' }
  | { kind: 'locked'; until: string };

/** As names are compared: 　ＺhangSan → zhangsan. */
export const plainSignInName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** Opens a session for a name and a password. Five tries are free, then the waits grow; unknown names are treated alike. */
export async function signIn(
  { store, passwords }: StaffDesk,
  typed: { signInName: string; password: string },
  now: Date,
): Promise<SignInOutcome> {
  const name = plainSignInName(typed.signInName);
  const admitted = await admitTry(store, nameKey(name), now);
  if (admitted.kind === 'locked') return admitted;
  const account = await store.bySignInName(name);
  const right = await passwords.verify(account?.passwordHash ?? null, typed.password);
  if (account === null || !right || !account.active) return { kind: 'wrong' };
  await store.forgetTries(nameKey(name));
  if (!account.totp) return openSession(store, account, now);
  const token = newSessionToken();
  const at = now.toISOString();
  await store.openSession(token, { staff: account.id, openedAt: at, lastSeenAt: at, stage: 'code' });
  return { kind: 'needs_code', token };
}

export type CodeOutcome = SignInOutcome | { kind: 'too_late' };

/** The second half of a sign-in: a one-time code, or one of the recovery codes, which is used up. */
export async function confirmCode(
  { store }: Pick<StaffDesk, 'store'>,
  token: string,
  code: string,
  now: Date,
): Promise<CodeOutcome> {
  const found = await store.session(token);
  if (found === null || found.session.stage !== 'code' || isOver(found.session, now)) {
    return { kind: 'too_late' };
  }
  const { id } = found.account;
  const admitted = await admitTry(store, codeKey(id), now);
  if (admitted.kind === 'locked') return admitted;
  const changed = await changeAccount(store, id, (account) =>
    account.active ? useCode(account, code, now) : null,
  );
  if (changed.kind !== 'saved') return { kind: 'wrong' };
  await store.forgetTries(codeKey(id));
  await store.endSession(token);
  return openSession(store, changed.account, now);
}

/** What taking the code changes in the account; null for a wrong one. */
function useCode(account: StaffAccount, code: string, now: Date): Partial<StaffAccount> | null {
  if (account.totpSecret === null) return null;
  const step = codeStep(account.totpSecret, code, account.totpLastStep, now);
  if (step !== null) return { totpLastStep: step };
  const hash = hashRecoveryCode(code);
  if (!account.recoveryCodes.includes(hash)) return null;
  return { recoveryCodes: account.recoveryCodes.filter((each) => each !== hash) };
}

async function openSession(
  store: StaffDesk['store'],
  account: StaffAccount,
  now: Date,
): Promise<SignInOutcome> {
  const token = newSessionToken();
  const at = now.toISOString();
  await store.openSession(token, { staff: account.id, openedAt: at, lastSeenAt: at, stage: 'open' });
  return { kind: 'open', token, member: memberOf(account), mustChangePassword: account.mustChangePassword };
}
