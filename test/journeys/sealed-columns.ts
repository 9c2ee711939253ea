import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { readMasterKeys } from '../../src/config/key-file.js';
import { openDatabase } from '../../src/storage/open-database.js';
import type { Sealer } from '../../src/storage/vault/sealer.js';
import { openVault } from '../../src/storage/vault/vault.js';
import { keyOf } from '../prepared-index.js';

/** Columns that name the row a sealed value stands in, where it is not `id`. */
const namedBy: Record<string, readonly string[]> = {
  turn_replies: ['conversation_id', 'turn'],
  access_grants: ['staff_id', 'case_id'],
};

interface SealedValue {
  column: string;
  /** What it says, opened with the house key or with that of any report; null when no key opens it. */
  text: string | null;
}

/** Every sealed value of every table of a data folder, opened with all keys that are left. */
export async function openSealedColumns(data: string): Promise<SealedValue[]> {
  const file = join(data, 'mingbai.db');
  const database = await openDatabase(file);
  const vault = await openVault(database, readMasterKeys(keyOf(data)), new Date().toISOString());
  const keys = await database.selectFrom('data_keys').select(['id', 'wrapped']).execute();
  await database.destroy();
  const sealers = [vault.house, ...keys.map(({ id, wrapped }) => vault.openKey(id, wrapped))];
  return textsOf(file)
    .filter(({ text }) => text.startsWith('s1.'))
    .map(({ table, name, row, text }) => {
      const place = `${table}.${name}:${(namedBy[table] ?? ['id']).map((each) => String(row[each])).join(':')}`;
      return { column: `${table}.${name}`, text: firstOpened(sealers, text, place) };
    });
}

function firstOpened(sealers: readonly Sealer[], sealed: string, place: string): string | null {
  for (const sealer of sealers) {
    try {
      return sealer.open(sealed, place);
    } catch {
      // the key of something else
    }
  }
  return null;
}

/** Every text of every table that is not sealed. */
export const openColumns = (data: string): string[] =>
  textsOf(join(data, 'mingbai.db'))
    .map(({ text }) => text)
    .filter((text) => !text.startsWith('s1.'));

function textsOf(file: string) {
  const database = new BetterSqlite3(file, { readonly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as {
    name: string;
  }[];
  const texts = tables
    .filter(({ name }) => name !== 'archived_passages')
    .flatMap(({ name: table }) =>
      (database.prepare(`select * from "${table}"`).all() as Record<string, unknown>[]).flatMap((row) =>
        Object.entries(row).flatMap(([name, text]) =>
          typeof text === 'string' ? [{ table, name, row, text }] : [],
        ),
      ),
    );
  database.close();
  return texts;
}
