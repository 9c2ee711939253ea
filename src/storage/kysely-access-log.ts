import type { Insertable, Kysely } from 'kysely';
import { AccessEntry, AccessGrant, type AccessLog } from '../hardship/staff/access-log.js';
import { belowPlace } from './below-place.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';
import type { AccessLogTable } from './schema/staff-tables.js';
import type { Vault } from './vault/vault.js';

/** Who read what; reasons are sealed under the house key. Rows are only ever added. */
export function createAccessLog(database: Kysely<Database>, { house }: Vault): AccessLog {
  const entryPlace = (id: string): string => `access_log.sealed_reason:${id}`;
  const grantPlace = (staff: string, caseId: string): string =>
    `access_grants.sealed_reason:${staff}:${caseId}`;
  const rowOf = ({ id, at, staff, case: caseId, what, reason }: AccessEntry): Insertable<AccessLogTable> => ({
    id,
    at,
    staff_id: staff,
    case_id: caseId,
    what,
    sealed_reason: reason === null ? null : house.seal(reason, entryPlace(id)),
  });

  return guardStore<AccessLog>('access log', {
    async note(entry) {
      await database.insertInto('access_log').values(rowOf(entry)).execute();
    },

    async list({ limit, before, within, staff, case: caseId }) {
      let rows = database.selectFrom('access_log').selectAll();
      if (before !== undefined) rows = rows.where('id', '<', before);
      if (within !== undefined) {
        // entry by entry, newest first: a page needs no list of all cases of the place
        rows = rows.where((row) =>
          row.or([
            row.exists(
              row
                .selectFrom('staff')
                .select('staff.id')
                .whereRef('staff.id', '=', 'access_log.staff_id')
                .where('staff.region', 'like', belowPlace(within)),
            ),
            row.exists(
              row
                .selectFrom('cases')
                .select('cases.id')
                .whereRef('cases.id', '=', 'access_log.case_id')
                .where('cases.region', 'like', belowPlace(within)),
            ),
          ]),
        );
      }
      if (staff !== undefined) rows = rows.where('staff_id', '=', staff);
      if (caseId !== undefined) rows = rows.where('case_id', '=', caseId);
      const page = await rows.orderBy('id', 'desc').limit(limit).execute();
      return page.map((row) =>
        AccessEntry.parse({
          id: row.id,
          at: row.at,
          staff: row.staff_id,
          case: row.case_id,
          what: row.what,
          reason: row.sealed_reason === null ? null : house.open(row.sealed_reason, entryPlace(row.id)),
        }),
      );
    },

    grant: (grant, entry) =>
      database.transaction().execute(async (transaction) => {
        const values = {
          sealed_reason: house.seal(grant.reason, grantPlace(grant.staff, grant.case)),
          granted_at: grant.grantedAt,
          until_at: grant.until,
        };
        await transaction
          .insertInto('access_grants')
          .values({ staff_id: grant.staff, case_id: grant.case, ...values })
          .onConflict((conflict) => conflict.columns(['staff_id', 'case_id']).doUpdateSet(values))
          .execute();
        await transaction.insertInto('access_log').values(rowOf(entry)).execute();
      }),

    async grantOf(staff, caseId, at) {
      const row = await database
        .selectFrom('access_grants')
        .selectAll()
        .where('staff_id', '=', staff)
        .where('case_id', '=', caseId)
        .where('until_at', '>', at)
        .executeTakeFirst();
      if (row === undefined) return null;
      return AccessGrant.parse({
        staff,
        case: caseId,
        reason: house.open(row.sealed_reason, grantPlace(staff, caseId)),
        grantedAt: row.granted_at,
        until: row.until_at,
      });
    },
  });
}
