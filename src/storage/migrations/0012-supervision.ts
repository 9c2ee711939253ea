import type { Kysely, Migration } from 'kysely';

/**
 * 督办单, 三查一访 and what was signed on them: words and names lie sealed, under the report's key where they are about a
 * case. And the indexes along which cases are counted for charts, each holding all its count needs.
 */
export const supervision: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('slip_numbers')
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('last', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('slip_numbers_key', ['place', 'year'])
      .execute();

    await schema
      .createTable('slips')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('from_region', 'text', (column) => column.notNull())
      .addColumn('from_role', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('to_region', 'text', (column) => column.notNull())
      .addColumn('to_level', 'text', (column) => column.notNull())
      .addColumn('case_id', 'text', (column) => column.references('cases.id'))
      .addColumn('key_id', 'text')
      .addColumn('sealed_title', 'text', (column) => column.notNull())
      .addColumn('due_on', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('issued_at', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addUniqueConstraint('slips_number', ['from_region', 'year', 'number'])
      .execute();
    await schema.createIndex('slips_by_state').on('slips').columns(['state', 'due_on']).execute();
    await schema.createIndex('slips_case').on('slips').column('case_id').execute();

    await schema
      .createTable('inspections')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('made_on', 'text', (column) => column.notNull())
      .addColumn('households', 'integer')
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('signed', 'integer', (column) => column.notNull())
      .execute();

    await schema
      .createTable('findings')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('inspection_id', 'text', (column) => column.notNull().references('inspections.id'))
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('mend_by', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
    await schema.createIndex('findings_by_state').on('findings').columns(['state', 'mend_by']).execute();
    await schema.createIndex('findings_inspection').on('findings').column('inspection_id').execute();

    await schema
      .createTable('signed_entries')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('sealed_signature', 'text', (column) => column.notNull())
      .addColumn('sealed_words', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('signed_entries_about').on('signed_entries').columns(['about', 'id']).execute();

    await schema
      .createIndex('cases_for_charts')
      .on('cases')
      .columns(['door', 'cause', 'state', 'household_group', 'region'])
      .execute();
    await schema.createIndex('cases_by_region').on('cases').columns(['region', 'state', 'due_at']).execute();
    await schema
      .createIndex('cases_for_measures')
      .on('cases')
      .columns(['state', 'labour', 'first_measure_at', 'development_measure_at', 'region', 'included_at'])
      .execute();
    await schema
      .createIndex('cases_by_opening')
      .on('cases')
      .columns(['opened_at', 'door', 'region'])
      .execute();
    await schema
      .createIndex('case_steps_by_time')
      .on('case_steps')
      .columns(['at', 'action', 'purpose', 'case_id'])
      .execute();
  },
};
