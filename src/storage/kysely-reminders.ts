import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { ReminderStore } from '../hardship/reminders/reminder.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';

type Row = ExpressionBuilder<Database, 'case_places' | 'cases'>;

export function createReminders(database: Kysely<Database>): ReminderStore {
  return guardStore<ReminderStore>('reminders', {
    async due({ scope, states, below, now, freshSince }) {
      const counted = await database
        .selectFrom('case_places')
        .innerJoin('cases', 'cases.id', 'case_places.case_id')
        .select((row) => {
          const mine = row('case_places.state', 'in', states);
          const red = row('cases.due_at', '<', now);
          return [
            count(row, red).as('red'),
            count(row, row.and([red, row.not(mine)])).as('below'),
            count(row, row.and([mine, row('cases.amber_at', '<=', now), row('cases.due_at', '>=', now)])).as(
              'amber',
            ),
            count(row, row.and([mine, row('cases.urgent', '=', 1)])).as('urgent'),
            count(row, row.and([mine, row('cases.opened_at', '>=', freshSince)])).as('fresh'),
          ];
        })
        .where('case_places.place', '=', scope)
        .where('case_places.state', 'in', [...states, ...below])
        .executeTakeFirstOrThrow();
      return {
        red: Number(counted.red),
        below: Number(counted.below),
        amber: Number(counted.amber),
        urgent: Number(counted.urgent),
        fresh: Number(counted.fresh),
      };
    },

    async take(staff, day, at) {
      const { numInsertedOrUpdatedRows: inserted } = await database
        .insertInto('reminders_sent')
        .values({ staff_id: staff, on_day: day, how: null, at })
        .onConflict((conflict) => conflict.columns(['on_day', 'staff_id']).doNothing())
        .executeTakeFirstOrThrow();
      return Number(inserted) === 1;
    },

    async end(staff, day, how, at) {
      await database
        .updateTable('reminders_sent')
        .set({ how, at })
        .where('on_day', '=', day)
        .where('staff_id', '=', staff)
        .execute();
    },

    async release(staff, day) {
      await database
        .deleteFrom('reminders_sent')
        .where('on_day', '=', day)
        .where('staff_id', '=', staff)
        .where('how', 'is', null)
        .execute();
    },

    async takenOn(day) {
      const rows = await database
        .selectFrom('reminders_sent')
        .select('staff_id')
        .where('on_day', '=', day)
        .execute();
      return new Set(rows.map((row) => row.staff_id));
    },

    async forgetBefore(day) {
      const gone = await database.deleteFrom('reminders_sent').where('on_day', '<', day).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  });
}

/** How many rows hold; null where there are none at all, which `Number` makes 0. */
const count = (row: Row, holds: Expression<SqlBool>) =>
  row.fn.sum<number | string | null>(row.case().when(holds).then(1).else(0).end());
