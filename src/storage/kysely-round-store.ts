import type { Kysely } from 'kysely';
import { ConcentratedRound, Grid, RoundEntry, type RoundStore } from '../hardship/rounds/round.js';
import { applyHardshipWrites } from './apply-hardship-writes.js';
import { belowPlace, overPlace } from './below-place.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

/** Undoes a transaction whose walk is known, or whose finding could not be written. */
class Undone extends Error {
  constructor(readonly known: boolean) {
    super();
  }
}

/** Walks of the staff and the groups they cover. */
export function createRoundStore(database: Kysely<Database>, vault: Vault): RoundStore {
  return guardStore<RoundStore>('rounds', {
    async record(entry, writes) {
      try {
        await database.transaction().execute(async (transaction) => {
          const { numInsertedOrUpdatedRows: inserted } = await transaction
            .insertInto('round_entries')
            .values({
              staff_id: entry.by,
              sent_as: entry.sentAs,
              role: entry.role,
              area: entry.area,
              group_name: entry.group,
              households: entry.households,
              findings: entry.findings,
              on_day: entry.on,
              at: entry.at,
            })
            .onConflict((conflict) => conflict.columns(['staff_id', 'sent_as']).doNothing())
            .executeTakeFirstOrThrow();
          if (Number(inserted) !== 1) throw new Undone(true);
          if (entry.households > 0) {
            await transaction
              .insertInto('grids')
              .values({
                area: entry.area,
                group_name: entry.group,
                households: null,
                staff_id: entry.by,
                at: entry.at,
              })
              .onConflict((conflict) => conflict.columns(['area', 'group_name']).doNothing())
              .execute();
          }
          if (!(await applyHardshipWrites(transaction, vault, writes))) throw new Undone(false);
        });
        return 'recorded';
      } catch (error) {
        if (error instanceof Undone && error.known) return 'known';
        throw error;
      }
    },

    async grids(region) {
      const rows = await database
        .selectFrom('grids')
        .select(['area', 'group_name', 'households'])
        .where('area', 'like', belowPlace(region))
        .orderBy('area')
        .orderBy('group_name')
        .execute();
      return rows.map(({ area, group_name: group, households }) => Grid.parse({ area, group, households }));
    },

    async keepGrid({ area, group, households }, by, at) {
      const values = { households, staff_id: by, at };
      await database
        .insertInto('grids')
        .values({ area, group_name: group, ...values })
        .onConflict((conflict) => conflict.columns(['area', 'group_name']).doUpdateSet(values))
        .execute();
    },

    async walked({ region, from, until, roles }) {
      let walks = database
        .selectFrom('round_entries')
        .select(({ fn }) => [
          'area',
          'group_name',
          fn.sum<number | string>('households').as('households'),
          fn.sum<number | string>('findings').as('findings'),
          fn.max('on_day').as('last_on'),
        ])
        .where('on_day', '>=', from)
        .where('on_day', '<=', until)
        .where('area', 'like', belowPlace(region))
        .groupBy(['area', 'group_name']);
      if (roles !== undefined) walks = walks.where('role', 'in', roles);
      const rows = await walks.execute();
      return rows.map((row) => ({
        area: row.area,
        group: row.group_name,
        households: Number(row.households),
        findings: Number(row.findings),
        lastOn: row.last_on,
      }));
    },

    async recent(region, limit) {
      const rows = await database
        .selectFrom('round_entries')
        .selectAll()
        .where('area', 'like', belowPlace(region))
        .orderBy('at', 'desc')
        .orderBy('sent_as', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) =>
        RoundEntry.parse({
          sentAs: row.sent_as,
          by: row.staff_id,
          role: row.role,
          area: row.area,
          group: row.group_name,
          households: row.households,
          findings: row.findings,
          on: row.on_day,
          at: row.at,
        }),
      );
    },

    async startRound({ id, region, title, from, until, by, at }) {
      await database
        .insertInto('concentrated_rounds')
        .values({ id, region, title, from_day: from, until_day: until, staff_id: by, at })
        .execute();
    },

    async rounds(region, limit) {
      const rows = await database
        .selectFrom('concentrated_rounds')
        .selectAll()
        .where((row) =>
          row.or([row('region', 'like', belowPlace(region)), row('region', 'in', overPlace(region))]),
        )
        .orderBy('until_day', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) =>
        ConcentratedRound.parse({
          id: row.id,
          region: row.region,
          title: row.title,
          from: row.from_day,
          until: row.until_day,
          by: row.staff_id,
          at: row.at,
        }),
      );
    },
  });
}
