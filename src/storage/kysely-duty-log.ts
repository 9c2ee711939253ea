import { sql, type Kysely, type Selectable } from 'kysely';
import { z } from 'zod';
import { DutyDone, QuarterlyAnalysis, type DutyLog } from '../hardship/duties/duty-log.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

const Written = QuarterlyAnalysis.pick({ words: true, risks: true, measures: true, tookPart: true });
const Counts = z.record(z.string(), z.number());

export function createDutyLog(database: Kysely<Database>, { house }: Vault): DutyLog {
  const analysisOf = (row: Selectable<Database['quarterly_analyses']>): QuarterlyAnalysis => {
    const { area, quarter, at, version } = row;
    const written = Written.parse(JSON.parse(house.open(row.written, placeOfAnalysis(row))));
    const counts = Counts.parse(JSON.parse(row.counts));
    return { area, quarter, counts, ...written, by: row.written_by, at, version };
  };
  const insertDone = async (on: Kysely<Database>, done: DutyDone): Promise<boolean> => {
    const { id, duty, period, area, by } = done;
    const note = done.note === null ? null : house.seal(done.note, placeOfNote(id));
    const { numInsertedOrUpdatedRows } = await on
      .insertInto('duty_log')
      .values({ id, duty, period, area, on_day: done.on, done_by: by, note })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  };
  const writeAnalysis = async (on: Kysely<Database>, analysis: QuarterlyAnalysis): Promise<boolean> => {
    const { area, quarter, counts, by, at, version, ...written } = analysis;
    const values = {
      counts: JSON.stringify(counts),
      written: house.seal(JSON.stringify(written), placeOfAnalysis(analysis)),
      written_by: by,
      at,
      version: version + 1,
    };
    if (version === 0) {
      const { numInsertedOrUpdatedRows } = await on
        .insertInto('quarterly_analyses')
        .values({ area, quarter, ...values })
        .onConflict((conflict) => conflict.columns(['quarter', 'area']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    }
    const { numUpdatedRows } = await on
      .updateTable('quarterly_analyses')
      .set(values)
      .where('area', '=', area)
      .where('quarter', '=', quarter)
      .where('version', '=', version)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  };

  return guardStore<DutyLog>('duty log', {
    async record(done) {
      return (await insertDone(database, done)) ? 'recorded' : 'known';
    },

    async doneWithin({ within, from, to, duties }) {
      let query = database
        .selectFrom('duty_log')
        .selectAll()
        .where('on_day', '>=', from)
        .where('on_day', '<=', to)
        .where('undone_at', 'is', null)
        .where(lieWithin(within))
        .orderBy('on_day')
        .orderBy('id');
      if (duties !== undefined) {
        if (duties.length === 0) return [];
        query = query.where('duty', 'in', duties);
      }
      return (await query.execute()).map((row) =>
        DutyDone.parse({
          ...row,
          on: row.on_day,
          by: row.done_by,
          note: row.note === null ? null : house.open(row.note, placeOfNote(row.id)),
        }),
      );
    },

    async takeBack(id, undone) {
      const { numUpdatedRows } = await database
        .updateTable('duty_log')
        .set({ undone_at: undone.at, undone_by: undone.by })
        .where('id', '=', id)
        .where('undone_at', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    async saveAnalysis(analysis, done) {
      return database.transaction().execute(async (transaction) => {
        if (!(await writeAnalysis(transaction, analysis))) return 'conflict';
        if (done !== null) await insertDone(transaction, done);
        return 'saved';
      });
    },

    async analysis(area, quarter) {
      const row = await database
        .selectFrom('quarterly_analyses')
        .selectAll()
        .where('area', '=', area)
        .where('quarter', '=', quarter)
        .executeTakeFirst();
      return row === undefined ? null : analysisOf(row);
    },

    async analysesWithin(within, quarter) {
      const rows = await database
        .selectFrom('quarterly_analyses')
        .selectAll()
        .where('quarter', '=', quarter)
        .where(lieWithin(within))
        .execute();
      // here and not in SQL: databases do not agree on the order of characters
      return rows.map(analysisOf).sort((a, b) => (a.area < b.area ? -1 : 1));
    },
  });
}

/** Whether the area of a row begins with a path. */
function lieWithin(path: string) {
  const pattern = `${path.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`area like ${pattern} escape '\\'`;
}

const placeOfNote = (id: string): string => `duty_log.note:${id}`;
const placeOfAnalysis = ({ area, quarter }: { area: string; quarter: string }): string =>
  `quarterly_analyses.written:${area}:${quarter}`;
