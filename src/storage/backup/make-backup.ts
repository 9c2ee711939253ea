import { copyFile, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import { openSqliteFile } from '../sqlite-file.js';
import {
  attachmentsName,
  databaseName,
  filesIn,
  hashOf,
  manifestName,
  type BackupManifest,
} from './backup-folder.js';

/** Where the data lies: the database file and the folder of sealed attachments. */
export interface DataPlaces {
  database: string;
  attachments: string;
}

/**
 * Copies database and attachments into a new folder while the house may be running: the database first, as it stands at
 * one moment; every attachment it names was on disk before. The folder gets its name only when everything is in it.
 */
export async function makeBackup(
  from: DataPlaces,
  folder: string,
  now: Date,
): Promise<{ attachments: number }> {
  if ((await readdir(folder).catch(() => [])).length > 0) {
    throw new AppError('bad_request', `${folder} is not empty; name a new folder for the backup.`);
  }
  const part = `${folder}.part`;
  await mkdir(join(part, attachmentsName), { recursive: true, mode: 0o700 });
  const connection = openSqliteFile(from.database, { patience: 10_000, reading: true });
  try {
    await connection.backup(join(part, databaseName));
  } finally {
    connection.close();
  }
  const names = await readdir(from.attachments).catch(() => [] as string[]);
  const attachments = names.filter((name) => !name.endsWith('.part'));
  for (const name of attachments) {
    await copyUnlessErased(join(from.attachments, name), join(part, attachmentsName, name));
  }
  const files: BackupManifest['files'] = {};
  for (const file of await filesIn(part)) files[file] = await hashOf(join(part, file));
  const manifest: BackupManifest = { schema: 1, madeAt: now.toISOString(), files };
  await writeFile(join(part, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await rename(part, folder);
  return { attachments: Object.keys(files).length - 1 };
}

/** A household may erase its report while its files are copied. */
async function copyUnlessErased(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
