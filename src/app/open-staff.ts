import { loadConfig } from '../config/load-config.js';
import type { StaffDesk } from '../hardship/staff/staff-desk.js';
import { loadRegions } from '../policy/corpus/known-regions.js';
import { openStoresAt } from './open-stores.js';

export interface OpenStaff {
  desk: StaffDesk;
  /** Canonical path of a place as it was typed; null when the words name no place. */
  resolvePlace: (typed: string) => string | null;
  close(): Promise<void>;
}

/** Accounts of the desk, for the command line. */
export async function openStaff(): Promise<OpenStaff> {
  const config = loadConfig();
  const [stores, regions, { createArgon2Hasher }] = await Promise.all([
    openStoresAt(config),
    loadRegions(config.corpusDir),
    import('../storage/vault/argon2-hasher.js'),
  ]);
  return {
    desk: { store: stores.staff, passwords: createArgon2Hasher() },
    resolvePlace: (typed) => regions.resolve(typed),
    close: () => stores.close(),
  };
}
