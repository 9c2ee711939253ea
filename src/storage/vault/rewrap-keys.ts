import type { Kysely } from 'kysely';
import type { Database } from '../schema/database.js';
import type { Vault } from './vault.js';

/** Wraps every data key with the current master key, in one transaction; how many were wrapped with an older one. */
export function rewrapKeys(database: Kysely<Database>, vault: Vault): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const rows = await transaction.selectFrom('data_keys').select(['id', 'wrapped']).execute();
    let rewrapped = 0;
    for (const { id, wrapped } of rows) {
      const anew = vault.rewrap(id, wrapped);
      if (anew === null) continue;
      await transaction.updateTable('data_keys').set({ wrapped: anew }).where('id', '=', id).execute();
      rewrapped++;
    }
    return rewrapped;
  });
}
