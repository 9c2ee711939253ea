import type { Kysely } from 'kysely';
import { FamilyWords } from '../hardship/messages/family-message.js';
import { unheard } from './apply-family-writes.js';
import type { Opener } from './read-case.js';
import type { Database } from './schema/database.js';

/** What a family is still to be told, oldest first. */
export async function readUntold(
  database: Kysely<Database>,
  report: string,
  open: Opener,
): Promise<{ said: string; at: string }[]> {
  const rows = await database
    .selectFrom('outbox')
    .select(['id', 'sealed', 'at'])
    .where('report_id', '=', report)
    .where('state', 'in', unheard)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, sealed, at }) => {
    const words = open(sealed, `outbox.sealed:${id}`);
    return words === null ? [] : [{ said: FamilyWords.parse(JSON.parse(words)).said, at }];
  });
}
