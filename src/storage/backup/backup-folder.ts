import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';

export const manifestName = 'manifest.json';
export const databaseName = 'mingbai.db';
export const attachmentsName = 'attachments';

/** What lies in a backup: everything stays sealed, the master key is not in it. */
export const BackupManifest = z.object({
  schema: z.literal(1),
  madeAt: z.string(),
  /** Path within the folder → SHA-256. */
  files: z.record(z.string(), z.string()),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** The files of a backup, by path within it, the database first. */
export async function filesIn(folder: string): Promise<string[]> {
  const attachments = await readdir(join(folder, attachmentsName)).catch(() => [] as string[]);
  return [databaseName, ...attachments.sort().map((name) => `${attachmentsName}/${name}`)];
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Reads the manifest and holds every file against it; `storage_failed` names what is missing or changed. */
export async function verifyBackup(folder: string): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  for (const [file, hash] of Object.entries(manifest.files)) {
    const found = await hashOf(join(folder, file)).catch(() => null);
    if (found === hash) continue;
    const what = found === null ? 'is missing' : 'was changed';
    throw new AppError(
      'storage_failed',
      `The backup ${folder} is not whole: ${file} ${what}; use another one.`,
    );
  }
  return manifest;
}

async function readManifest(folder: string): Promise<BackupManifest> {
  try {
    return BackupManifest.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')));
  } catch (cause) {
    throw new AppError('storage_failed', `${folder} is no backup: it has no readable ${manifestName}.`, {
      cause,
    });
  }
}
