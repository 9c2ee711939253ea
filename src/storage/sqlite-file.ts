import BetterSqlite3 from 'better-sqlite3';

export type SqliteFile = BetterSqlite3.Database;

/** A SQLite file as it lies on the disk. `patience`: how long a lock of another program is waited for, in milliseconds. */
export const openSqliteFile = (
  file: string,
  { patience, reading = false }: { patience: number; reading?: boolean },
): SqliteFile => new BetterSqlite3(file, { timeout: patience, readonly: reading, fileMustExist: reading });
