import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { describe } from 'vitest';
import { migrate } from '../../src/storage/migrate.js';
import type { Database } from '../../src/storage/schema/database.js';
import { createPgliteDialect } from '../fakes/pglite-dialect.js';
import { databaseContracts } from './opened-stores.js';

describe('PGlite keeps the contracts', () => {
  databaseContracts(async () => {
    const database = new Kysely<Database>({ dialect: createPgliteDialect(new PGlite()) });
    await migrate(database);
    return database;
  });
});
