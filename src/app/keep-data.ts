import type { Config } from '../config/config.js';
import {
  ensureKeyFile,
  newMasterKey,
  readMasterKeys,
  retireMasterKeys,
  writeMasterKeys,
} from '../config/key-file.js';
import { AppError } from '../shared/app-error.js';
import { systemClock } from '../shared/clock.js';
import type { DataPlaces } from '../storage/backup/make-backup.js';
import type { Restored } from '../storage/backup/restore-backup.js';
import { attachmentsFolder, databaseUrl, openStoresAt } from './open-stores.js';

/**
 * A new master key for everything, with the house to ourselves. The file holds new and old key until every data key is
 * rewrapped, so that a kill at any moment leaves everything readable; then the old ones go to a file of retired keys.
 */
export async function rotateMasterKey(config: Config): Promise<{ rewrapped: number; retired: string }> {
  const [{ holdHouseAlone }, { openDatabase }, { openVault }, { rewrapKeys }] = await Promise.all([
    import('../storage/house-lock.js'),
    import('../storage/open-database.js'),
    import('../storage/vault/vault.js'),
    import('../storage/vault/rewrap-keys.js'),
  ]);
  const lock = holdHouseAlone(config.dataDir);
  try {
    ensureKeyFile(config.keyFile);
    const before = readMasterKeys(config.keyFile);
    const masters = [newMasterKey(), ...before];
    const database = await openDatabase(databaseUrl(config));
    try {
      // the key that is there must be the right one before another is put in front of it
      await openVault(database, before, systemClock.now().toISOString());
      writeMasterKeys(config.keyFile, masters);
      const vault = await openVault(database, masters, systemClock.now().toISOString());
      const rewrapped = await rewrapKeys(database, vault);
      const retired = retireMasterKeys(config.keyFile, before);
      writeMasterKeys(config.keyFile, masters.slice(0, 1));
      return { rewrapped, retired };
    } finally {
      await database.destroy();
    }
  } finally {
    lock.release();
  }
}

/** Copies database and attachments into a new folder; the house may be running. */
export async function backUp(config: Config, folder: string): Promise<{ attachments: number }> {
  const places = placesOf(config);
  const [{ makeBackup }, stores] = await Promise.all([
    import('../storage/backup/make-backup.js'),
    openStoresAt(config),
  ]);
  try {
    return await makeBackup(places, folder, systemClock.now());
  } finally {
    await stores.close();
  }
}

/** Puts a backup in the place of the data, with the house to ourselves. */
export async function restoreFrom(config: Config, folder: string, replace: boolean): Promise<Restored> {
  const places = placesOf(config);
  const masters = readMasterKeys(config.keyFile);
  const [{ holdHouseAlone }, { restoreBackup }] = await Promise.all([
    import('../storage/house-lock.js'),
    import('../storage/backup/restore-backup.js'),
  ]);
  const lock = holdHouseAlone(config.dataDir);
  try {
    return await restoreBackup(folder, places, { masters, replace, now: systemClock.now() });
  } finally {
    lock.release();
  }
}

function placesOf(config: Config): DataPlaces {
  const url = databaseUrl(config);
  if (/^postgres/.test(url)) {
    throw new AppError(
      'bad_request',
      `The database is a server: use its own tools (pg_dump, pg_restore), and copy ${attachmentsFolder(config)} beside it.`,
    );
  }
  return { database: url.replace(/^sqlite:(\/\/)?/, ''), attachments: attachmentsFolder(config) };
}
