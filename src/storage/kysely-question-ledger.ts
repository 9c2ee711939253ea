import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { QuestionLedger } from '../policy/question-ledger.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';

const Kind = z.enum(['no_source', 'not_helpful', 'helpful']);
const Passages = z.array(z.string());

export function createQuestionLedger(database: Kysely<Database>): QuestionLedger {
  return guardStore<QuestionLedger>('question ledger', {
    async record(entry) {
      await database
        .insertInto('question_ledger')
        .values({ ...entry, passages: JSON.stringify(entry.passages) })
        .execute();
    },

    async list({ limit, before }) {
      let query = database.selectFrom('question_ledger').selectAll().orderBy('id', 'desc').limit(limit);
      if (before !== undefined) query = query.where('id', '<', before);
      const rows = await query.execute();
      return rows.map((row) => ({
        ...row,
        kind: Kind.parse(row.kind),
        passages: Passages.parse(JSON.parse(row.passages)),
      }));
    },
  });
}
