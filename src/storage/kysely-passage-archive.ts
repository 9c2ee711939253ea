import type { Kysely } from 'kysely';
import { Citation } from '../policy/answer/policy-answer.js';
import type { PassageArchive } from '../policy/passage-archive.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';

const Archived = Citation.omit({ quote: true, url: true });
/** Rows in one statement: databases limit its parameters. */
const chunk = 200;

export function createPassageArchive(database: Kysely<Database>): PassageArchive {
  return guardStore<PassageArchive>('passage archive', {
    remember: (passages) =>
      database.transaction().execute(async (transaction) => {
        for (let start = 0; start < passages.length; start += chunk) {
          await transaction
            .insertInto('archived_passages')
            .values(
              passages
                .slice(start, start + chunk)
                .map((passage) => ({ id: passage.passage, passage: JSON.stringify(passage) })),
            )
            .onConflict((conflict) => conflict.column('id').doNothing())
            .execute();
        }
      }),

    async find(passage) {
      const row = await database
        .selectFrom('archived_passages')
        .select('passage')
        .where('id', '=', passage)
        .executeTakeFirst();
      return row === undefined ? null : Archived.parse(JSON.parse(row.passage));
    },
  });
}
