import { Migrator, type Kysely } from 'kysely';
import { AppError } from '../shared/app-error.js';
import { conversations } from './migrations/0001-conversations.js';
import type { Database } from './schema/database.js';

/** Every migration by name, in order; a migration is never edited after it landed. */
const migrations = { '0001-conversations': conversations };

/** Brings a database to today's tables; kysely holds a lock meanwhile, so that two starts do not collide. */
export async function migrate(database: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
  throw new AppError(
    'storage_failed',
    `The database could not be brought up to date (migration ${failed}). Restore a backup or ask the maintainers.`,
    { cause: error },
  );
}
