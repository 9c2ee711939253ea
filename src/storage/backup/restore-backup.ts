import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import { dropDraft, eraseReport } from '../apply-hardship-writes.js';
import { openDatabase } from '../open-database.js';
import { openVault } from '../vault/vault.js';
import { attachmentsName, databaseName, verifyBackup } from './backup-folder.js';
import type { DataPlaces } from './make-backup.js';

export interface RestoreOptions {
  masters: readonly Buffer[];
  /** What stands there now is put aside, not overwritten; without this a standing database is refused. */
  replace: boolean;
  now: Date;
}

export interface Restored {
  madeAt: string;
  /** Where the data that stood here before lies now; null when there was none. */
  aside: string | null;
  /** Reports erased after the backup was made, erased again. */
  erasedAgain: number;
}

/**
 * Puts a backup in the place of the data. Everything is checked first (each file's hash, the master key) in a folder
 * beside; what a household had erased since does not come back. The caller holds the house alone.
 */
export async function restoreBackup(
  folder: string,
  to: DataPlaces,
  { masters, replace, now }: RestoreOptions,
): Promise<Restored> {
  const { madeAt, files } = await verifyBackup(folder);
  const stands = existsSync(to.database);
  if (stands && !replace) {
    throw new AppError(
      'bad_request',
      `There is a database at ${to.database} already; --replace puts it aside and restores the backup.`,
    );
  }
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const coming = `${to.database}.restoring-${stamp}`;
  await mkdir(join(coming, attachmentsName), { recursive: true, mode: 0o700 });
  for (const file of Object.keys(files)) await copyFile(join(folder, file), join(coming, file));
  const arrived = join(coming, databaseName);
  const standing = stands ? await readStanding(to.database) : null;
  const erasedAgain = await openArrived(arrived, masters, standing, now).catch(async (error: unknown) => {
    await rm(coming, { recursive: true, force: true });
    throw error;
  });

  const aside = stands ? `${to.database}.before-restore-${stamp}` : null;
  if (aside !== null) await putAside(to, aside);
  await rename(join(coming, attachmentsName), to.attachments);
  await rename(arrived, to.database);
  await rm(coming, { recursive: true, force: true });
  return { madeAt, aside, erasedAgain };
}

/** What is, and what households had destroyed, in the database that stands here. */
interface Standing {
  erased: ReadonlyMap<string, string>;
  /** Drafts and reports alike: a draft's id becomes the report's. */
  known: ReadonlySet<string>;
}

async function readStanding(file: string): Promise<Standing> {
  const database = await openDatabase(file);
  try {
    const reports = await database.selectFrom('reports').select(['id', 'erased_at']).execute();
    const drafts = await database.selectFrom('report_drafts').select('id').execute();
    return {
      erased: new Map(
        reports.flatMap(({ id, erased_at }) => (erased_at === null ? [] : [[id, erased_at] as const])),
      ),
      known: new Set([...reports, ...drafts].map(({ id }) => id)),
    };
  } finally {
    await database.destroy();
  }
}

/** Brings the tables up to date, proves the master key, destroys again what had been destroyed; how many reports. */
async function openArrived(
  file: string,
  masters: readonly Buffer[],
  standing: Standing | null,
  now: Date,
): Promise<number> {
  const database = await openDatabase(file);
  try {
    await openVault(database, masters, now.toISOString());
    if (standing === null) return 0;
    return await database.transaction().execute(async (transaction) => {
      const reports = await transaction
        .selectFrom('reports')
        .select('id')
        .where('erased_at', 'is', null)
        .execute();
      const again = reports.filter(({ id }) => standing.erased.has(id));
      for (const { id } of again) await eraseReport(transaction, id, standing.erased.get(id)!);
      const drafts = await transaction.selectFrom('report_drafts').select('id').execute();
      for (const { id } of drafts) if (!standing.known.has(id)) await dropDraft(transaction, id);
      return again.length;
    });
  } finally {
    await database.destroy();
  }
}

async function putAside(from: DataPlaces, aside: string): Promise<void> {
  await mkdir(aside, { recursive: true, mode: 0o700 });
  for (const end of ['', '-wal', '-shm']) {
    const file = `${from.database}${end}`;
    if (existsSync(file)) await rename(file, join(aside, basename(file)));
  }
  if (existsSync(from.attachments)) await rename(from.attachments, join(aside, attachmentsName));
}
