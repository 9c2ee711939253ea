import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { ReminderStore } from '../hardship/reminders/reminder.js';
import { belowPlace } from './below-place.js';
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
          // a notice that stood its days is amber and has no limit where the county entered none
          const notRed = row.or([row('cases.due_at', 'is', null), row('cases.due_at', '>=', now)]);
          return [
            count(row, red).as('red'),
            count(row, row.and([red, row.not(mine)])).as('below'),
            count(row, row.and([mine, row('cases.amber_at', '<=', now), notRed])).as('amber'),
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

    async supervised({ role, region }, today) {
      const slips = await database
        .selectFrom('slips')
        .select((row) => [
          row.fn.countAll<number | string>().as('open'),
          row.fn
            .sum<number | string | null>(row.case().when('due_on', '<', today).then(1).else(0).end())
            .as('overdue'),
        ])
        .where('to_level', '=', role)
        .where('to_region', 'like', belowPlace(region))
        .where('state', 'in', ['issued', 'returned'])
        .executeTakeFirstOrThrow();
      const mended = database
        .selectFrom('findings')
        .innerJoin('inspections', 'inspections.id', 'findings.inspection_id')
        .select((row) => [
          row.fn.countAll<number | string>().as('open'),
          row.fn
            .sum<
              number | string | null
            >(row.case().when('findings.mend_by', '<', today).then(1).else(0).end())
            .as('overdue'),
        ])
        .where('inspections.signed', '=', 1)
        .where('findings.state', '=', 'open')
        .where('findings.region', 'like', belowPlace(region));
      const findings = await (
        role === 'village'
          ? mended
          : mended.where((row) =>
              row.or([row('findings.region', '=', region), row('findings.mend_by', '<', today)]),
            )
      ).executeTakeFirstOrThrow();
      return { slips: numbers(slips), findings: numbers(findings) };
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

const numbers = ({ open, overdue }: { open: number | string; overdue: number | string | null }) => ({
  open: Number(open),
  overdue: Number(overdue ?? 0),
});

/** How many rows hold; null where there are none at all, which `Number` makes 0. */
const count = (row: Row, holds: Expression<SqlBool>) =>
  row.fn.sum<number | string | null>(row.case().when(holds).then(1).else(0).end());
