import { changeAccount } from './change-account.js';
import { admitTry, bindKey } from './lock-out.js';
import { newBindCode } from './password-rule.js';
import { memberOf } from './staff-account.js';
import type { StaffDesk } from './staff-desk.js';
import type { StaffMember } from './staff-member.js';

const minute = 60_000;
const codeMinutes = 10;

type Store = Pick<StaffDesk, 'store'>;

/** Eight characters to send to the bot within ten minutes; an older code of the member is over. */
export async function makeBindCode(
  { store }: Store,
  member: Pick<StaffMember, 'id'>,
  now: Date,
): Promise<{ code: string; until: string }> {
  const code = newBindCode();
  const until = new Date(now.getTime() + codeMinutes * minute).toISOString();
  await store.keepBindCode(code, member.id, until);
  return { code, until };
}

export type BoundTelegram =
  | { kind: 'bound'; member: StaffMember }
  | { kind: 'unknown_code' }
  /** Another member has this Telegram account. */
  | { kind: 'taken' }
  | { kind: 'locked'; until: string };

/** Binds the Telegram account that sent a code. Wrong codes of one account are counted. */
export async function bindTelegram(
  { store }: Store,
  code: string,
  telegramAccount: string,
  now: Date,
): Promise<BoundTelegram> {
  const admitted = await admitTry(store, bindKey(telegramAccount), now);
  if (admitted.kind === 'locked') return admitted;
  const typed = code.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
  const staff = await store.takeBindCode(typed, now.toISOString());
  const account = staff === null ? null : await store.byId(staff);
  if (account === null || !account.active) return { kind: 'unknown_code' };
  await store.forgetTries(bindKey(telegramAccount));
  const changed = await changeAccount(store, account.id, () => ({ telegramAccount }));
  if (changed.kind === 'telegram_taken') return { kind: 'taken' };
  if (changed.kind !== 'saved') return { kind: 'unknown_code' };
  return { kind: 'bound', member: memberOf(changed.account) };
}

/** The active member behind a Telegram account; null for everybody else. */
export async function memberOfTelegram(
  { store }: Store,
  telegramAccount: string,
): Promise<StaffMember | null> {
  const account = await store.byTelegram(telegramAccount);
  return account === null || !account.active ? null : memberOf(account);
}

export async function unbindTelegram({ store }: Store, id: string): Promise<void> {
  await changeAccount(store, id, () => ({ telegramAccount: null }));
}
