import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely';
import pg from 'pg';
import { AppError } from '../shared/app-error.js';
import { migrate } from './migrate.js';
import { openSqliteFile, type SqliteFile } from './sqlite-file.js';
import type { Database } from './schema/database.js';

/** How long a write waits for another process, or a connection for its server, in milliseconds. */
const patience = 10_000;

/** Opens a file (or sqlite:FILE) or postgres://… and brings its tables up to date. The only dialect branch. */
export function openDatabase(url: string): Promise<Kysely<Database>> {
  if (/^postgres(ql)?:/.test(url)) return openPostgres(url);
  return openSqlite(url.replace(/^sqlite:(\/\/)?/, ''));
}

async function openSqlite(file: string): Promise<Kysely<Database>> {
  const connection = openFile(file);
  const database = new Kysely<Database>({ dialect: new SqliteDialect({ database: connection }) });
  try {
    // kysely locks nothing here: two first starts would collide, and a kill would leave half the tables
    connection.exec('BEGIN IMMEDIATE');
    await migrate(database);
    connection.exec('COMMIT');
    return database;
  } catch (error) {
    // closing rolls back
    await database.destroy();
    throw error instanceof AppError ? error : cannotOpen(file, error);
  }
}

function openFile(file: string): SqliteFile {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    const connection = openSqliteFile(file, { patience });
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    // what is erased is overwritten, not just unlinked
    connection.pragma('secure_delete = ON');
    return connection;
  } catch (cause) {
    throw cannotOpen(file, cause);
  }
}

function cannotOpen(file: string, cause: unknown): AppError {
  const message = `The database ${file} cannot be opened; check that it is a database, the folder's rights and free disk.`;
  return new AppError('storage_failed', message, { cause });
}

async function openPostgres(url: string): Promise<Kysely<Database>> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: patience });
  // a server that goes away fails the next query; without a listener it would end the process
  pool.on('error', () => undefined);
  const database = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(database);
  } catch (cause) {
    await database.destroy();
    const message = `The PostgreSQL server of DATABASE_URL (${serverOf(url)}) cannot be reached or refuses; check that it runs, the name and the password.`;
    throw new AppError('storage_failed', message, { cause });
  }
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** Host and port without user and password. */
function serverOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'not a URL';
}
