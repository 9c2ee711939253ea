import { sql, type Kysely, type Migration } from 'kysely';

/**
 * People of the desk and their doors; the log of reading. Tokens, codes and what tries are counted under lie here as keyed
 * hashes; an account's secrets are sealed.
 */
export const staff: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable('staff')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('sign_in_name', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('active', 'integer', (column) => column.notNull())
      .addColumn('totp', 'integer', (column) => column.notNull())
      .addColumn('telegram_index', 'text', (column) => column.unique())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
    await schema.createIndex('staff_region').on('staff').column('region').execute();
    await schema
      .createTable('staff_sessions')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
      .addColumn('stage', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'text', (column) => column.notNull())
      .addColumn('last_seen_at', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('staff_sessions_staff').on('staff_sessions').column('staff_id').execute();
    await schema
      .createTable('staff_bind_codes')
      .addColumn('staff_id', 'text', (column) => column.primaryKey().references('staff.id'))
      .addColumn('code_hash', 'text', (column) => column.notNull().unique())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('sign_in_tries')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('key_hash', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('sign_in_tries_key').on('sign_in_tries').columns(['key_hash', 'at']).execute();
    await schema
      .createTable('access_log')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('case_id', 'text')
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('sealed_reason', 'text')
      .execute();
    await schema.createIndex('access_log_staff').on('access_log').columns(['staff_id', 'id']).execute();
    await schema.createIndex('access_log_case').on('access_log').columns(['case_id', 'id']).execute();
    await schema
      .createTable('access_grants')
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('sealed_reason', 'text', (column) => column.notNull())
      .addColumn('granted_at', 'text', (column) => column.notNull())
      .addColumn('until_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('access_grants_key', ['staff_id', 'case_id'])
      .execute();
    await schema
      .createTable('case_recusals')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('declared_at', 'text', (column) => column.notNull())
      .addColumn('lifted_at', 'text')
      .addColumn('lifted_by', 'text')
      .execute();
    // one standing declaration a member and case
    await schema
      .createIndex('case_recusals_standing')
      .unique()
      .on('case_recusals')
      .columns(['case_id', 'staff_id'])
      .where(sql.ref('lifted_at'), 'is', null)
      .execute();
  },
};
