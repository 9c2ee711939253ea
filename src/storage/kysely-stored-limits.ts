import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import {
  wholeHouse,
  type LimitRefresh,
  type NewLimits,
  type StoredLimits,
} from '../hardship/clocks/stored-limits.js';
import { rankOf } from './apply-case-writes.js';
import { belowPlace } from './below-place.js';
import { guardStore } from './guard-store.js';
import { caseOf } from './read-case.js';
import type { LimitRefreshTable } from './schema/case-tables.js';
import type { Database } from './schema/database.js';

/** States in which nothing can run. */
const ended = ['已关闭', '风险消除'];

/** Limits of cases by county, written apart from the steps of these cases. */
export function createStoredLimits(database: Kysely<Database>): StoredLimits {
  const rowOf = (region: string) =>
    database.selectFrom('limit_refreshes').selectAll().where('region', '=', region).executeTakeFirst();

  return guardStore<StoredLimits>('stored limits', {
    async ask(region, at, basis) {
      const { total } = await database
        .selectFrom('cases')
        .select((row) => row.fn.countAll<number | string>().as('total'))
        .where((row) => mayRun(row, region))
        .executeTakeFirstOrThrow();
      const fresh = { asked_at: at, walked_to: null, walks: 0, seen: 0, changed: 0, done_at: null };
      const values = { ...fresh, total: Number(total), ...(basis === undefined ? {} : { basis }) };
      const row = await database
        .insertInto('limit_refreshes')
        .values({ region, asked: 1, basis: null, ...values })
        .onConflict((conflict) =>
          conflict
            .column('region')
            .doUpdateSet((kept) => ({ ...values, asked: kept('limit_refreshes.asked', '+', 1) })),
        )
        .returningAll()
        .executeTakeFirstOrThrow();
      return refreshOf(row);
    },

    async of(region) {
      const row = await rowOf(region);
      return row === undefined ? null : refreshOf(row);
    },

    async underway() {
      const rows = await database
        .selectFrom('limit_refreshes')
        .selectAll()
        .where('done_at', 'is', null)
        .orderBy('asked_at')
        .orderBy('region')
        .execute();
      return rows.map(refreshOf);
    },

    async note({ region, asked, walkedTo, walks, seen, changed, doneAt }) {
      const noted = await database
        .updateTable('limit_refreshes')
        .set({ walked_to: walkedTo, walks, seen, changed, done_at: doneAt })
        .where('region', '=', region)
        .where('asked', '=', asked)
        .executeTakeFirst();
      return Number(noted.numUpdatedRows) === 1;
    },

    async cases(region, after, most) {
      const rows = await database
        .selectFrom('cases')
        .selectAll()
        .where('id', '>', after ?? '')
        .where((row) => mayRun(row, region))
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map(caseOf);
    },

    async again(ids) {
      const rows = await database
        .selectFrom('cases')
        .selectAll()
        .where('id', 'in', ids)
        .where((row) => mayRun(row, wholeHouse))
        .execute();
      return rows.map(caseOf);
    },

    save: (limits) =>
      database.transaction().execute(async (transaction) => {
        const saved = new Set<string>();
        for (const { ids, version, urgent, dueAt, amberAt } of alike(limits)) {
          const rows = await transaction
            .updateTable('cases')
            .set({ due_at: dueAt, amber_at: amberAt })
            .where('id', 'in', ids)
            .where('version', '=', version)
            .returning('id')
            .execute();
          const own = rows.map(({ id }) => id);
          if (own.length === 0) continue;
          // also where only amber moved: another walk may have written a limit meanwhile
          await transaction
            .updateTable('case_places')
            .set({ rank: rankOf({ urgent, dueAt }), amber_at: amberAt })
            .where('case_id', 'in', own)
            .execute();
          for (const id of own) saved.add(id);
        }
        return limits.flatMap(({ id }) => (saved.has(id) ? [] : [id]));
      }),
  });
}

function mayRun(row: ExpressionBuilder<Database, 'cases'>, region: string) {
  const runs = row('state', 'not in', ended);
  return region === wholeHouse ? runs : row.and([runs, row('region', 'like', belowPlace(region))]);
}

/** Cases written by one statement: of a county most limits fall on few days. */
function alike(limits: readonly NewLimits[]): (Omit<NewLimits, 'id'> & { ids: string[] })[] {
  const groups = new Map<string, Omit<NewLimits, 'id'> & { ids: string[] }>();
  for (const { id, version, urgent, dueAt, amberAt } of limits) {
    const key = JSON.stringify([version, urgent, dueAt, amberAt]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ids: [id], version, urgent, dueAt, amberAt });
    else group.ids.push(id);
  }
  return [...groups.values()];
}

const refreshOf = (row: Selectable<LimitRefreshTable>): LimitRefresh => ({
  region: row.region,
  asked: row.asked,
  askedAt: row.asked_at,
  basis: row.basis,
  walkedTo: row.walked_to,
  walks: row.walks,
  total: row.total,
  seen: row.seen,
  changed: row.changed,
  doneAt: row.done_at,
});
