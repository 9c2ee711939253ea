import { sql, type Kysely, type Migration } from 'kysely';

/**
 * The two other doors: sheets of other bureaus (their content sealed under a key of its own until the import ends, their
 * rows remembered by keyed hash), walks of the staff with the groups they cover; and the ledgers of migrant work and
 * disasters. Nothing here points at a case by foreign key: a case may be taken out without these.
 */
export const leads: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable('warning_imports')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('bureau', 'text', (column) => column.notNull())
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('mapping', 'text')
      .addColumn('sealed', 'text')
      .addColumn('row_count', 'integer', (column) => column.notNull())
      .addColumn('next_row', 'integer', (column) => column.notNull())
      .addColumn('opened', 'integer', (column) => column.notNull())
      .addColumn('joined', 'integer', (column) => column.notNull())
      .addColumn('repeated', 'integer', (column) => column.notNull())
      .addColumn('faulty', 'integer', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .execute();
    await schema
      .createTable('import_rows')
      .addColumn('fingerprint', 'text', (column) => column.primaryKey())
      .addColumn('import_id', 'text', (column) => column.notNull())
      .addColumn('row_number', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('import_faults')
      .addColumn('import_id', 'text', (column) => column.notNull())
      .addColumn('row_number', 'integer', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('column_number', 'integer')
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('fault', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('import_faults_key', ['import_id', 'row_number', 'position'])
      .execute();
    await schema
      .createTable('import_mappings')
      .addColumn('bureau', 'text', (column) => column.notNull())
      .addColumn('signature', 'text', (column) => column.notNull())
      .addColumn('mapping', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('import_mappings_key', ['bureau', 'signature'])
      .execute();

    await schema
      .createTable('grids')
      .addColumn('area', 'text', (column) => column.notNull())
      .addColumn('group_name', 'text', (column) => column.notNull())
      .addColumn('households', 'integer')
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('grids_key', ['area', 'group_name'])
      .execute();
    await schema
      .createTable('round_entries')
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('sent_as', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('area', 'text', (column) => column.notNull())
      .addColumn('group_name', 'text', (column) => column.notNull())
      .addColumn('households', 'integer', (column) => column.notNull())
      .addColumn('findings', 'integer', (column) => column.notNull())
      .addColumn('on_day', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('round_entries_key', ['staff_id', 'sent_as'])
      .execute();
    await schema.createIndex('round_entries_day').on('round_entries').columns(['on_day', 'area']).execute();
    await schema
      .createTable('concentrated_rounds')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('from_day', 'text', (column) => column.notNull())
      .addColumn('until_day', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();

    await schema
      .createTable('migrants')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('population', 'text', (column) => column.notNull())
      .addColumn('reach', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('wage_fell', 'integer', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.unique())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
    await schema.createIndex('migrants_place').on('migrants').columns(['region', 'id']).execute();

    await schema
      .createTable('disaster_modes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('started_by', 'text', (column) => column.notNull())
      .addColumn('started_as', 'text', (column) => column.notNull())
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('ended_by', 'text')
      .addColumn('ended_as', 'text')
      .addColumn('ended_at', 'text')
      .addColumn('end_reason', 'text')
      .addColumn('settled_at', 'text')
      .execute();
    // one at a time for a place, whoever switches it on in the same moment
    await schema
      .createIndex('disaster_modes_standing')
      .unique()
      .on('disaster_modes')
      .column('region')
      .where(sql.ref('ended_at'), 'is', null)
      .execute();
    await schema
      .createTable('disaster_cases')
      .addColumn('mode_id', 'text', (column) => column.notNull())
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('step_id', 'text', (column) => column.notNull())
      .addColumn('opened_in_it', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('disaster_cases_key', ['mode_id', 'case_id'])
      .execute();
  },
};
