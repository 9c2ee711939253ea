import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { QuestionLedger } from '../policy/question-ledger.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

const Kind = z.enum(['no_source', 'not_helpful', 'helpful']);
const Passages = z.array(z.string());

export function createQuestionLedger(database: Kysely<Database>, { house }: Vault): QuestionLedger {
  return guardStore<QuestionLedger>('question ledger', {
    async record(entry) {
      await database
        .insertInto('question_ledger')
        .values({
          ...entry,
          question: house.seal(entry.question, placeOf(entry.id)),
          passages: JSON.stringify(entry.passages),
        })
        .execute();
    },

    async forgetBefore(instant) {
      const gone = await database.deleteFrom('question_ledger').where('at', '<', instant).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },

    async list({ limit, before }) {
      let query = database.selectFrom('question_ledger').selectAll().orderBy('id', 'desc').limit(limit);
      if (before !== undefined) query = query.where('id', '<', before);
      const rows = await query.execute();
      return rows.map((row) => ({
        ...row,
        kind: Kind.parse(row.kind),
        question: house.open(row.question, placeOf(row.id)),
        passages: Passages.parse(JSON.parse(row.passages)),
      }));
    },
  });
}

const placeOf = (id: string): string => `question_ledger.question:${id}`;
