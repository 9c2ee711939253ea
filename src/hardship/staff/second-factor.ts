import { changeAccount } from './change-account.js';
import { admitTry, codeKey, nameKey } from './lock-out.js';
import { codeSetupAddress, codeStep, hashRecoveryCode, newCodeSecret } from './one-time-code.js';
import { newRecoveryCode } from './password-rule.js';
import type { StaffDesk } from './staff-desk.js';

const recoveryCodes = 8;

type Store = Pick<StaffDesk, 'store'>;

export interface CodeSetup {
  /** Base32, to be typed where a picture cannot be taken. */
  secret: string;
  /** `otpauth://…`, for the picture. */
  address: string;
}

/** The secret that waits to be confirmed; made when there is none. Null when codes are on already. */
export async function startCodeSetup({ store }: Store, id: string): Promise<CodeSetup | null> {
  const fresh = newCodeSecret();
  const changed = await changeAccount(store, id, ({ totp, totpPending }) =>
    totp ? null : { totpPending: totpPending ?? fresh },
  );
  if (changed.kind !== 'saved') return null;
  const secret = changed.account.totpPending ?? fresh;
  return { secret, address: codeSetupAddress(secret, changed.account.signInName) };
}

export type CodeSwitchedOn =
  /** The codes are shown once. */
  { kind: 'on'; recoveryCodes: string[] } | { kind: 'wrong' } | { kind: 'locked'; until: string };

/** Switches one-time codes on, once the program shows the right one. */
export async function confirmCodeSetup(
  { store }: Store,
  id: string,
  code: string,
  now: Date,
): Promise<CodeSwitchedOn> {
  const admitted = await admitTry(store, codeKey(id), now);
  if (admitted.kind === 'locked') return admitted;
  const fresh = Array.from({ length: recoveryCodes }, newRecoveryCode);
  const changed = await changeAccount(store, id, ({ totp, totpPending }) => {
    const step = totp || totpPending === null ? null : codeStep(totpPending, code, null, now);
    if (step === null) return null;
    return {
      totp: true,
      totpSecret: totpPending,
      totpPending: null,
      totpLastStep: step,
      recoveryCodes: fresh.map(hashRecoveryCode),
    };
  });
  if (changed.kind !== 'saved') return { kind: 'wrong' };
  await store.forgetTries(codeKey(id));
  return { kind: 'on', recoveryCodes: fresh };
}

export type CodeSwitchedOff = { kind: 'off' } | { kind: 'wrong' } | { kind: 'locked'; until: string };

/** Switches one-time codes off; the password is asked for. */
export async function switchCodeOff(
  { store, passwords }: StaffDesk,
  id: string,
  password: string,
  now: Date,
): Promise<CodeSwitchedOff> {
  const account = await store.byId(id);
  if (account === null) return { kind: 'wrong' };
  const key = nameKey(account.signInName);
  const admitted = await admitTry(store, key, now);
  if (admitted.kind === 'locked') return admitted;
  if (!(await passwords.verify(account.passwordHash, password))) return { kind: 'wrong' };
  await store.forgetTries(key);
  await changeAccount(store, id, () => ({
    totp: false,
    totpSecret: null,
    totpPending: null,
    totpLastStep: null,
    recoveryCodes: [],
  }));
  return { kind: 'off' };
}
