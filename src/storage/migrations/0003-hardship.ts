import type { Kysely, Migration } from 'kysely';

/**
 * Reports of hardship and the cases they open, designed for the whole procedure. What a person said lies in sealed
 * columns under the report's own key; what stands in the open is what lists and clocks need: state, place, times.
 */
export const hardship: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable('data_keys')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('wrapped', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('report_drafts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('resume_index', 'text', (column) => column.notNull().unique())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('report_drafts_expiry').on('report_drafts').column('expires_at').execute();
    await schema
      .createTable('reports')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('receipt', 'text', (column) => column.notNull().unique())
      .addColumn('sealed', 'text')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('submitted_at', 'text', (column) => column.notNull())
      .addColumn('erased_at', 'text')
      .execute();
    await schema
      .createTable('report_amendments')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('report_id', 'text', (column) => column.notNull().references('reports.id'))
      .addColumn('sealed', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createIndex('report_amendments_report')
      .on('report_amendments')
      .column('report_id')
      .execute();
    await schema
      .createTable('blind_indexes')
      .addColumn('report_id', 'text', (column) => column.notNull().references('reports.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('blind_indexes_key', ['hash', 'kind', 'report_id'])
      .execute();
    await schema.createIndex('blind_indexes_report').on('blind_indexes').column('report_id').execute();
    await schema
      .createTable('cases')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('report_id', 'text', (column) => column.notNull().unique().references('reports.id'))
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('region', 'text')
      .addColumn('urgent', 'integer', (column) => column.notNull())
      .addColumn('responsible', 'text')
      .addColumn('household_group', 'text')
      .addColumn('recheck_asked_at', 'text')
      .addColumn('opened_at', 'text', (column) => column.notNull())
      .addColumn('state_since', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
    await schema.createIndex('cases_by_place').on('cases').columns(['region', 'state', 'id']).execute();
    await schema.createIndex('cases_urgent').on('cases').columns(['urgent', 'state', 'id']).execute();
    await schema
      .createTable('case_steps')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text')
      .addColumn('from_state', 'text')
      .addColumn('to_state', 'text', (column) => column.notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('sealed_note', 'text')
      .addColumn('sealed_family_note', 'text')
      .execute();
    await schema.createIndex('case_steps_case').on('case_steps').columns(['case_id', 'id']).execute();
    await schema
      .createTable('case_links')
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('earlier_case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('why', 'text', (column) => column.notNull())
      .addColumn('decided', 'text')
      .addColumn('decided_at', 'text')
      .addColumn('decided_by', 'text')
      .addPrimaryKeyConstraint('case_links_key', ['case_id', 'earlier_case_id'])
      .execute();
    await schema
      .createTable('receipt_tries')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('receipt', 'text', (column) => column.notNull())
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createIndex('receipt_tries_receipt')
      .on('receipt_tries')
      .columns(['receipt', 'at'])
      .execute();
    await schema
      .createIndex('receipt_tries_conversation')
      .on('receipt_tries')
      .columns(['conversation_id', 'at'])
      .execute();
    await schema
      .createTable('county_profiles')
      .addColumn('region', 'text', (column) => column.primaryKey())
      .addColumn('profile', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('retention_log')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('rule', 'text', (column) => column.notNull())
      .addColumn('kept_days', 'integer', (column) => column.notNull())
      .addColumn('gone', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('telegram_messages')
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('message_id', 'bigint', (column) => column.notNull())
      .addColumn('sent_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('telegram_messages_key', ['chat', 'message_id'])
      .execute();
  },
};
