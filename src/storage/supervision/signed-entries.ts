import type { Kysely, Transaction } from 'kysely';
import { SignedEntry } from '../../hardship/supervision/signed-entry.js';
import type { Database } from '../schema/database.js';
import type { Sealer } from '../vault/sealer.js';

/** What stands for words whose key was destroyed with the family's data. */
export const erasedWords = '（内容已按规定清除）';

/** Adds a signature under the key of the house, and its words under `words`; those are dropped where it is destroyed. */
export async function writeSigned(
  database: Transaction<Database>,
  house: Sealer,
  words: Sealer | null,
  entry: SignedEntry,
): Promise<void> {
  const { id: staff, ...signature } = entry.by;
  await database
    .insertInto('signed_entries')
    .values({
      id: entry.id,
      about: entry.about,
      at: entry.at,
      kind: entry.kind,
      staff_id: staff,
      sealed_signature: house.seal(JSON.stringify(signature), signaturePlace(entry, staff)),
      sealed_words: (words ?? house).seal(words === null ? '' : entry.words, wordsPlace(entry.id)),
    })
    .execute();
}

/** What was signed on these, oldest first. */
export async function readSigned(
  database: Kysely<Database>,
  house: Sealer,
  words: Sealer | null,
  about: readonly string[],
): Promise<SignedEntry[]> {
  const rows = await database
    .selectFrom('signed_entries')
    .selectAll()
    .where('about', 'in', about)
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const signature = house.open(row.sealed_signature, signaturePlace(row, row.staff_id));
    return SignedEntry.parse({
      id: row.id,
      about: row.about,
      at: row.at,
      kind: row.kind,
      by: { ...(JSON.parse(signature) as object), id: row.staff_id },
      words: words?.open(row.sealed_words, wordsPlace(row.id)) ?? erasedWords,
    });
  });
}

/** Binds a signature to what it stands under, when, and by whom. */
const signaturePlace = (
  { id, about, at, kind }: Record<'id' | 'about' | 'at' | 'kind', string>,
  staff: string,
): string => `signed_entries.sealed_signature:${[id, about, at, kind, staff].join('|')}`;
const wordsPlace = (id: string): string => `signed_entries.sealed_words:${id}`;
