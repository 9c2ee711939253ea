import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { AttachmentKept, AttachmentStore } from '../../hardship/reports/attachment-store.js';
import { newUlid } from '../../shared/id.js';
import { guardStore } from '../guard-store.js';
import type { Database } from '../schema/database.js';
import type { Sealer } from '../vault/sealer.js';
import type { Vault } from '../vault/vault.js';
import { cleanPicture } from '../../shared/picture.js';
import { cleanVoice } from './voice/clean-voice.js';

const largestPicture = 12 * 1024 * 1024;
const largestVoice = 5 * 1024 * 1024;

/** Files in `folder`, each named `<report>.<attachment>` and sealed under that report's key. */
export function createAttachmentStore(
  database: Kysely<Database>,
  vault: Vault,
  folder: string,
): AttachmentStore {
  const sealerOf = async (report: string): Promise<Sealer | null> => {
    const row = await database
      .selectFrom('data_keys')
      .select('wrapped')
      .where('id', '=', report)
      .executeTakeFirst();
    return row === undefined ? null : vault.openKey(report, row.wrapped);
  };
  const pathOf = (report: string, id: string): string => join(folder, `${report}.${id}`);

  return guardStore<AttachmentStore>('attachments', {
    async keep(report, { kind, bytes }, now): Promise<AttachmentKept> {
      if (bytes.length > (kind === 'picture' ? largestPicture : largestVoice)) {
        return { kind: 'refused', why: 'too_large' };
      }
      const clean = kind === 'picture' ? await pictureOf(bytes) : cleanVoice(bytes);
      const sealer = await sealerOf(report);
      if (clean === null || sealer === null) return { kind: 'refused', why: 'not_readable' };
      const id = newUlid(now);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeWhole(pathOf(report, id), sealer.sealBytes(clean.bytes, placeOf(report, id)));
      const { mediaType } = clean;
      const attachment = { id, kind, mediaType, bytes: clean.bytes.length, at: now.toISOString() };
      return { kind: 'kept', attachment };
    },

    async read(report, { id }) {
      const sealer = await sealerOf(report);
      if (sealer === null) return null;
      return sealer.openBytes(await readFile(pathOf(report, id)), placeOf(report, id));
    },

    async sweep() {
      const names = await readdir(folder).catch(() => [] as string[]);
      let gone = 0;
      for (const name of names) {
        if ((await sealerOf(name.split('.')[0]!)) !== null) continue;
        await rm(join(folder, name), { force: true });
        gone++;
      }
      return gone;
    },
  });
}

async function pictureOf(given: Uint8Array): Promise<{ mediaType: string; bytes: Buffer } | null> {
  const bytes = await cleanPicture(given);
  return bytes === null ? null : { mediaType: 'image/jpeg', bytes };
}

const placeOf = (report: string, id: string): string => `attachments:${report}:${id}`;

/** On disk before anybody is told so. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}
