import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect, type Dialect } from 'kysely';
import pg from 'pg';
import { AppError } from '../shared/app-error.js';
import { migrate } from './migrate.js';
import type { Database } from './schema/database.js';

/** How long a write waits for another process, in milliseconds. */
const busyTimeout = 10_000;

/** Opens a file (or sqlite:FILE) or postgres://… and brings its tables up to date. The only dialect branch. */
export async function openDatabase(url: string): Promise<Kysely<Database>> {
  const database = new Kysely<Database>({ dialect: dialectFor(url) });
  await migrate(database);
  return database;
}

function dialectFor(url: string): Dialect {
  if (/^postgres(ql)?:/.test(url)) return postgres(url);
  return sqlite(url.replace(/^sqlite:(\/\/)?/, ''));
}

function sqlite(file: string): Dialect {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    const database = new BetterSqlite3(file, { timeout: busyTimeout });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    return new SqliteDialect({ database });
  } catch (cause) {
    throw new AppError(
      'storage_failed',
      `The database ${file} cannot be opened; check the folder's rights and free disk.`,
      { cause },
    );
  }
}

function postgres(url: string): Dialect {
  // bigint columns hold Telegram's update ids, which fit a number
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  return new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 10 }) });
}
