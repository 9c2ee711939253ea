import type { Kysely, Migration } from 'kysely';

/** Who of the staff was reminded on which day of the calendar; nothing about what. */
export const reminders: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('reminders_sent')
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('on_day', 'text', (column) => column.notNull())
      .addColumn('how', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('reminders_sent_key', ['on_day', 'staff_id'])
      .execute();
  },
};
