import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { AppError } from '../../shared/app-error.js';
import type { Database } from '../schema/database.js';
import { createSealer, type Sealer } from './sealer.js';

const keyBytes = 32;
/** Everything that belongs to no report: conversations, replies, the ledger, raw updates. */
const houseKey = 'house';
/** Blind indexes: it must outlive every rotation, or nobody would be found again. */
const indexKey = 'blind-index';

/** A data key as it is stored: sealed with the master key that is named in it. */
export type WrappedKey = string;

/** The keys of the house. Data keys are stored wrapped by the master key, which lies outside the data folder. */
export interface Vault {
  house: Sealer;
  /** Keyed hash by which something is found again without being stored. */
  blind(kind: string, value: string): string;
  /** A new data key for one report, to be stored under `id`. */
  newKey(id: string): { wrapped: WrappedKey; sealer: Sealer };
  /** The sealer of a stored data key. */
  openKey(id: string, wrapped: WrappedKey): Sealer;
  /** The same data key wrapped by the current master key; null when it is so already. */
  rewrap(id: string, wrapped: WrappedKey): WrappedKey | null;
}

/** Opens the house's own keys, made on the first start. `masters`: the current master key first, then older ones. */
export async function openVault(
  database: Kysely<Database>,
  masters: readonly Buffer[],
  now: string,
): Promise<Vault> {
  const current = masters[0];
  if (current === undefined) throw new AppError('bad_config', 'The key file holds no key.');
  const sealers = new Map(masters.map((key) => [nameOf(key), createSealer(key)]));
  const wrap = (id: string, key: Buffer): WrappedKey => {
    const sealed = sealers.get(nameOf(current))!.sealBytes(key, `data_keys.wrapped:${id}`);
    return `${nameOf(current)}.${sealed.toString('base64url')}`;
  };
  const unwrap = (id: string, wrapped: WrappedKey): Buffer => {
    const [name, sealed] = wrapped.split('.') as [string, string];
    const sealer = sealers.get(name);
    if (sealer === undefined) {
      throw new AppError(
        'storage_failed',
        `The data was encrypted with another master key (${name}) than the one in MINGBAI_KEY_FILE (${nameOf(current)}). Put the right key file there; without it nothing can be read.`,
      );
    }
    return sealer.openBytes(Buffer.from(sealed, 'base64url'), `data_keys.wrapped:${id}`);
  };
  const standing = async (id: string): Promise<Buffer> => {
    await database
      .insertInto('data_keys')
      .values({ id, wrapped: wrap(id, randomBytes(keyBytes)), made_at: now })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    const row = await database
      .selectFrom('data_keys')
      .select('wrapped')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return unwrap(id, row.wrapped);
  };

  const house = createSealer(await standing(houseKey));
  const index = await standing(indexKey);
  return {
    house,
    blind: (kind, value) => createHmac('sha256', index).update(`${kind}\u0000${value}`).digest('base64url'),
    newKey(id) {
      const key = randomBytes(keyBytes);
      return { wrapped: wrap(id, key), sealer: createSealer(key) };
    },
    openKey: (id, wrapped) => createSealer(unwrap(id, wrapped)),
    rewrap(id, wrapped) {
      return wrapped.startsWith(`${nameOf(current)}.`) ? null : wrap(id, unwrap(id, wrapped));
    },
  };
}

/** A short name of a master key that says nothing about it. */
export const nameOf = (key: Buffer): string =>
  createHash('sha256').update('mingbai master key').update(key).digest('hex').slice(0, 12);
