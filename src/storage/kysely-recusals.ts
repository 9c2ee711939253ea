import type { Kysely } from 'kysely';
import type { Recusals } from '../hardship/staff/recusal.js';
import { newUlid } from '../shared/id.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';

export function createRecusals(database: Kysely<Database>): Recusals {
  return guardStore<Recusals>('recusals', {
    async declare(caseId, staff, at) {
      await database
        .insertInto('case_recusals')
        .values({
          id: newUlid(new Date(at)),
          case_id: caseId,
          staff_id: staff,
          declared_at: at,
          lifted_at: null,
          lifted_by: null,
        })
        .onConflict((conflict) =>
          conflict.columns(['case_id', 'staff_id']).where('lifted_at', 'is', null).doNothing(),
        )
        .execute();
    },

    async lift(caseId, staff, by, at) {
      const lifted = await database
        .updateTable('case_recusals')
        .set({ lifted_at: at, lifted_by: by })
        .where('case_id', '=', caseId)
        .where('staff_id', '=', staff)
        .where('lifted_at', 'is', null)
        .executeTakeFirst();
      return Number(lifted.numUpdatedRows) === 1;
    },

    async of(caseId) {
      const rows = await database
        .selectFrom('case_recusals')
        .selectAll()
        .where('case_id', '=', caseId)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        case: row.case_id,
        staff: row.staff_id,
        declaredAt: row.declared_at,
        liftedAt: row.lifted_at,
        liftedBy: row.lifted_by,
      }));
    },
  });
}
