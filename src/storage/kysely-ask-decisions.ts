import type { Kysely, Selectable } from 'kysely';
import type { AskDecision, AskDecisions } from '../policy/learn-asks/ask-decision.js';
import { guardStore } from './guard-store.js';
import type { AskDecisionTable, Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

export function createAskDecisions(database: Kysely<Database>, { house }: Vault): AskDecisions {
  const decisionOf = (row: Selectable<AskDecisionTable>): AskDecision => {
    const { ask, document, passage, quote } = row;
    const whole = ask !== null && document !== null && passage !== null && quote !== null;
    return {
      id: row.id,
      question: row.question_id,
      learnt: whole ? { ask: house.open(ask, placeOf(row.id)), document, passage, quote } : null,
      by: row.decided_by,
      at: row.at,
      undone: row.undone_at === null ? null : { at: row.undone_at, by: row.undone_by ?? '' },
    };
  };
  return guardStore<AskDecisions>('ask decisions', {
    async record({ id, question, learnt, by, at, undone }) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('ask_decisions')
        .values({
          id,
          question_id: question,
          decided: learnt === null ? 'rejected' : 'approved',
          decided_by: by,
          at,
          ask: learnt === null ? null : house.seal(learnt.ask, placeOf(id)),
          passage: learnt?.passage ?? null,
          document: learnt?.document ?? null,
          quote: learnt?.quote ?? null,
          undone_at: undone?.at ?? null,
          undone_by: undone?.by ?? null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 0n ? 'taken' : 'recorded';
    },

    async list({ limit, before }) {
      let query = database.selectFrom('ask_decisions').selectAll().orderBy('id', 'desc').limit(limit);
      if (before !== undefined) query = query.where('id', '<', before);
      return (await query.execute()).map(decisionOf);
    },

    async standing(ending) {
      if (!/^[0-9A-Z]+$/.test(ending)) return [];
      const rows = await database
        .selectFrom('ask_decisions')
        .selectAll()
        .where('question_id', 'like', `%${ending}`)
        .where('undone_at', 'is', null)
        .orderBy('id', 'desc')
        .execute();
      return rows.map(decisionOf);
    },

    async markUndone(id, undone) {
      await database
        .updateTable('ask_decisions')
        .set({ undone_at: undone.at, undone_by: undone.by })
        .where('id', '=', id)
        .where('undone_at', 'is', null)
        .execute();
    },

    async forgetBefore(instant) {
      const gone = await database
        .deleteFrom('ask_decisions')
        .where('at', '<', instant)
        .where((where) => where.or([where('decided', '=', 'rejected'), where('undone_at', 'is not', null)]))
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  });
}

const placeOf = (id: string): string => `ask_decisions.ask:${id}`;
