import type { Kysely, Selectable } from 'kysely';
import { DisasterMode, type DisasterStore } from '../hardship/disaster/disaster-mode.js';
import { belowPlace, overPlace } from './below-place.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';
import type { DisasterModeTable } from './schema/lead-tables.js';
import type { Vault } from './vault/vault.js';

/** 灾害模式 and its log: a row for each time it was switched on. */
export function createDisasterStore(database: Kysely<Database>, { house }: Vault): DisasterStore {
  const open = (row: Selectable<DisasterModeTable>): DisasterMode =>
    DisasterMode.parse({
      id: row.id,
      region: row.region,
      kind: row.kind,
      reason: house.open(row.reason, `disaster_modes.reason:${row.id}`),
      startedBy: row.started_by,
      startedAs: row.started_as,
      startedAt: row.started_at,
      ended:
        row.ended_at === null
          ? null
          : {
              by: row.ended_by,
              as: row.ended_as,
              at: row.ended_at,
              reason: house.open(row.end_reason!, `disaster_modes.end_reason:${row.id}`),
            },
    });

  return guardStore<DisasterStore>('disasters', {
    start: (mode) =>
      database.transaction().execute(async (transaction) => {
        const standing = await transaction
          .selectFrom('disaster_modes')
          .select('id')
          .where('region', 'in', overPlace(mode.region))
          .where('ended_at', 'is', null)
          .executeTakeFirst();
        if (standing !== undefined) return 'standing' as const;
        const { numInsertedOrUpdatedRows: inserted } = await transaction
          .insertInto('disaster_modes')
          .values({
            id: mode.id,
            region: mode.region,
            kind: mode.kind,
            reason: house.seal(mode.reason, `disaster_modes.reason:${mode.id}`),
            started_by: mode.startedBy,
            started_as: mode.startedAs,
            started_at: mode.startedAt,
            ended_by: null,
            ended_as: null,
            ended_at: null,
            end_reason: null,
            settled_at: null,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        return Number(inserted) === 1 ? ('started' as const) : ('standing' as const);
      }),

    async end(id, { by, as, at, reason }) {
      const ended = await database
        .updateTable('disaster_modes')
        .set({
          ended_by: by,
          ended_as: as,
          ended_at: at,
          end_reason: house.seal(reason, `disaster_modes.end_reason:${id}`),
        })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return Number(ended.numUpdatedRows) === 1;
    },

    async find(id) {
      const row = await database
        .selectFrom('disaster_modes')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : open(row);
    },

    async standing() {
      const rows = await database
        .selectFrom('disaster_modes')
        .selectAll()
        .where('ended_at', 'is', null)
        .orderBy('id', 'desc')
        .execute();
      return rows.map(open);
    },

    async log(region, limit) {
      const rows = await database
        .selectFrom('disaster_modes')
        .selectAll()
        .where((row) =>
          row.or([row('region', 'like', belowPlace(region)), row('region', 'in', overPlace(region))]),
        )
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(open);
    },
  });
}
