import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { ledgerReasons, type LedgerEntry, type QuestionLedger } from '../policy/question-ledger.js';
import { guardStore } from './guard-store.js';
import type { Database, QuestionLedgerTable } from './schema/database.js';
import type { Vault } from './vault/vault.js';

const Kind = z.enum(['no_source', 'not_helpful', 'helpful']);
const Reason = z.enum(ledgerReasons).nullable();
const Texts = z.array(z.string());

export function createQuestionLedger(database: Kysely<Database>, { house }: Vault): QuestionLedger {
  const entryOf = (row: Selectable<QuestionLedgerTable>): LedgerEntry => ({
    id: row.id,
    kind: Kind.parse(row.kind),
    question: house.open(row.question, placeOf(row.id)),
    region: row.region,
    places: Texts.parse(JSON.parse(row.places)),
    reason: Reason.parse(row.reason),
    passages: Texts.parse(JSON.parse(row.passages)),
    candidates: Texts.parse(JSON.parse(row.candidates)),
    quote: row.quote,
    followUp: row.follow_up === 1,
    at: row.at,
  });
  return guardStore<QuestionLedger>('question ledger', {
    async record(entry) {
      await database
        .insertInto('question_ledger')
        .values({
          id: entry.id,
          kind: entry.kind,
          question: house.seal(entry.question, placeOf(entry.id)),
          region: entry.region,
          places: JSON.stringify(entry.places),
          reason: entry.reason,
          passages: JSON.stringify(entry.passages),
          candidates: JSON.stringify(entry.candidates),
          quote: entry.quote,
          follow_up: entry.followUp ? 1 : 0,
          at: entry.at,
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
      return (await query.execute()).map(entryOf);
    },

    async find(ending) {
      if (!/^[0-9A-Z]+$/.test(ending)) return [];
      const rows = await database
        .selectFrom('question_ledger')
        .selectAll()
        .where('id', 'like', `%${ending}`)
        .orderBy('id', 'desc')
        .execute();
      return rows.map(entryOf);
    },
  });
}

const placeOf = (id: string): string => `question_ledger.question:${id}`;
