import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { UnansweredMark, UnansweredMarks } from '../policy/unanswered/unanswered-mark.js';
import { guardStore } from './guard-store.js';
import type { Database, UnansweredMarkTable } from './schema/database.js';
import type { Vault } from './vault/vault.js';

const Mark = z.enum(['document_needed', 'closed']);
const How = z.enum(['answered', 'by_hand']).nullable();

export function createUnansweredMarks(database: Kysely<Database>, { house }: Vault): UnansweredMarks {
  const markOf = (row: Selectable<UnansweredMarkTable>): UnansweredMark => ({
    id: row.id,
    batch: row.batch,
    question: row.question_id,
    mark: Mark.parse(row.mark),
    how: How.parse(row.how),
    note: row.note === null ? null : house.open(row.note, placeOf(row.id)),
    passage: row.passage,
    by: row.marked_by,
    at: row.at,
    undone: row.undone_at === null ? null : { at: row.undone_at, by: row.undone_by ?? '' },
  });
  return guardStore<UnansweredMarks>('unanswered marks', {
    record: (marks) =>
      database.transaction().execute(async (transaction) => {
        let written = 0;
        for (const { id, batch, question, mark, how, note, passage, by, at, undone } of marks) {
          const { numInsertedOrUpdatedRows } = await transaction
            .insertInto('unanswered_marks')
            .values({
              id,
              batch,
              question_id: question,
              mark,
              how,
              note: note === null ? null : house.seal(note, placeOf(id)),
              passage,
              marked_by: by,
              at,
              undone_at: undone?.at ?? null,
              undone_by: undone?.by ?? null,
            })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirstOrThrow();
          written += Number(numInsertedOrUpdatedRows ?? 0);
        }
        return written;
      }),

    async list({ limit, before }) {
      let query = database.selectFrom('unanswered_marks').selectAll().orderBy('id', 'desc').limit(limit);
      if (before !== undefined) query = query.where('id', '<', before);
      return (await query.execute()).map(markOf);
    },

    async undo(batch, undone) {
      const rows = await database
        .updateTable('unanswered_marks')
        .set({ undone_at: undone.at, undone_by: undone.by })
        .where('batch', '=', batch)
        .where('undone_at', 'is', null)
        .returningAll()
        .execute();
      return rows.map(markOf);
    },

    async forgetBefore(instant) {
      const gone = await database.deleteFrom('unanswered_marks').where('at', '<', instant).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  });
}

const placeOf = (id: string): string => `unanswered_marks.note:${id}`;
