import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../shared/app-error.js';
import { openSqliteFile } from './sqlite-file.js';

/** Held on a data folder; a killed program holds nothing any more. */
export interface HouseLock {
  release(): void;
}

/** Many programs may use a data folder together; waits a moment for one that has it alone, then `storage_failed`. */
export function shareHouse(dataDir: string): HouseLock {
  return hold(
    dataDir,
    // only a read takes the shared lock
    'BEGIN; SELECT count(*) FROM sqlite_master',
    `The data folder ${dataDir} is being restored or its keys rotated by another program; try again when that has ended.`,
  );
}

/** Nobody else may use the data folder; `storage_failed` when somebody does. */
export function holdHouseAlone(dataDir: string): HouseLock {
  return hold(
    dataDir,
    'BEGIN EXCLUSIVE',
    `Another program uses the data folder ${dataDir}; stop it first (a running start or chat), then try again.`,
  );
}

/** The operating system's file locks, by way of a database of nothing: released with the process, however it ends. */
function hold(dataDir: string, begin: string, busy: string): HouseLock {
  mkdirSync(dataDir, { recursive: true });
  const connection = openSqliteFile(join(dataDir, 'house.lock'), { patience: 3000 });
  try {
    connection.exec(begin);
  } catch (cause) {
    connection.close();
    throw new AppError('storage_failed', busy, { cause });
  }
  return { release: () => void connection.close() };
}
