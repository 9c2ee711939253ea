import type { Kysely } from 'kysely';
import type { Database } from '../../src/storage/schema/database.js';
import { openVault, type Vault } from '../../src/storage/vault/vault.js';

/** The vault of a test's database, under a master key that protects nothing. */
export const openTestVault = (database: Kysely<Database>): Promise<Vault> =>
  openVault(database, [Buffer.alloc(32, 7)], '2024-12-01T02:00:00.000Z');
