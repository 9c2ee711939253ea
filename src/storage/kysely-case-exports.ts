import type { Kysely } from 'kysely';
import { RecordContent } from '../hardship/cases/case-record.js';
import type { CaseExports, ExportedCase } from '../hardship/exports/case-exports.js';
import { belowPlace } from './below-place.js';
import { guardStore } from './guard-store.js';
import { caseOf, openerOf, readOrigin } from './read-case.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

export function createCaseExports(database: Kysely<Database>, vault: Vault): CaseExports {
  /** The newest visit form of each case, still sealed. */
  async function visitsOf(
    ids: readonly string[],
  ): Promise<Map<string, { id: string; sealed: string | null }>> {
    const rows = await database
      .selectFrom('case_records')
      .select(['id', 'case_id', 'sealed'])
      .where('case_id', 'in', ids)
      .where('kind', '=', 'visit')
      .orderBy('id')
      .execute();
    return new Map(rows.map(({ id, case_id, sealed }) => [case_id, { id, sealed }]));
  }

  return guardStore<CaseExports>('case exports', {
    async page({ scope, states, after, limit }) {
      let query = database
        .selectFrom('cases')
        .innerJoin('reports', 'reports.id', 'cases.report_id')
        .leftJoin('data_keys', 'data_keys.id', 'cases.report_id')
        .selectAll('cases')
        .select(['reports.receipt', 'reports.sealed', 'reports.channel', 'data_keys.wrapped'])
        .where('cases.region', 'like', belowPlace(scope))
        .orderBy('cases.id')
        .limit(limit);
      if (states.length > 0) query = query.where('cases.state', 'in', states);
      if (after !== undefined) query = query.where('cases.id', '>', after);
      const rows = await query.execute();
      if (rows.length === 0) return [];
      const visits = await visitsOf(rows.map(({ id }) => id));
      return rows.map((row): ExportedCase => {
        const sealer = row.wrapped === null ? null : vault.openKey(row.report_id, row.wrapped);
        const open = openerOf(sealer);
        const origin = open(row.sealed, `reports.sealed:${row.report_id}`);
        const visit = visits.get(row.id);
        const form = visit === undefined ? null : open(visit.sealed, `case_records.sealed:${visit.id}`);
        const content = form === null ? null : RecordContent.parse(JSON.parse(form));
        return {
          case: caseOf(row),
          receipt: row.receipt,
          origin: origin === null ? null : readOrigin(row.channel, origin),
          visit: content?.kind === 'visit' ? content.form : null,
        };
      });
    },
  });
}
