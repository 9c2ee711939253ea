import type { Kysely } from 'kysely';
import type { Database } from '../schema/database.js';
import type { Sealer } from './sealer.js';
import type { Vault } from './vault.js';

/** The sealer of a draft, report or lead; null once its key is destroyed. */
export async function reportSealer(
  database: Kysely<Database>,
  vault: Vault,
  id: string,
): Promise<Sealer | null> {
  const row = await database
    .selectFrom('data_keys')
    .select('wrapped')
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : vault.openKey(id, row.wrapped);
}
