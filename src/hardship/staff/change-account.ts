import { AppError } from '../../shared/app-error.js';
import type { StaffAccount } from './staff-account.js';
import type { StaffStore } from './staff-store.js';

const triesOnConflict = 4;

export type ChangedAccount =
  | { kind: 'saved'; account: StaffAccount }
  /** `change` gave null: nothing was written. */
  | { kind: 'unchanged' }
  | { kind: 'unknown' }
  | { kind: 'telegram_taken' };

/** Reads an account, changes it and writes it, again when somebody else wrote in between. */
export async function changeAccount(
  store: StaffStore,
  id: string,
  change: (account: StaffAccount) => Partial<StaffAccount> | null,
): Promise<ChangedAccount> {
  for (let i = 0; i < triesOnConflict; i++) {
    const kept = await store.byId(id);
    if (kept === null) return { kind: 'unknown' };
    const changes = change(kept);
    if (changes === null) return { kind: 'unchanged' };
    const account = { ...kept, ...changes };
    const saved = await store.save(account);
    if (saved === 'saved') return { kind: 'saved', account: { ...account, version: kept.version + 1 } };
    if (saved === 'telegram_taken') return { kind: saved };
  }
  throw new AppError(
    'storage_failed',
    `Account ${id} is being changed by several people at once; try again in a moment.`,
  );
}
