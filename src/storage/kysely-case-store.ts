import type { Kysely, Selectable } from 'kysely';
import { currentVisit, RecordContent, type CaseRecord } from '../hardship/cases/case-record.js';
import type { CaseFile, CaseStore } from '../hardship/cases/case-store.js';
import { widestPlace } from '../hardship/places-over.js';
import type { CaseLink } from '../hardship/unit-of-work.js';
import { applyHardshipWrites } from './apply-hardship-writes.js';
import { countByState, countCases, countLacking, countLate } from './count-cases.js';
import { guardStore } from './guard-store.js';
import { listCases } from './list-cases.js';
import { caseOf, openerOf, readAmendments, readHistory, readOrigin, type Opener } from './read-case.js';
import type { CaseTable } from './schema/case-tables.js';
import type { Database } from './schema/database.js';
import { reportSealer } from './vault/report-sealer.js';
import type { Vault } from './vault/vault.js';

/** Cases for the desk, opened with the key of the report or lead they began with. */
export function createCaseStore(database: Kysely<Database>, vault: Vault): CaseStore {
  const rowOf = (id: string) =>
    database.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();

  return guardStore<CaseStore>('cases', {
    async find(id) {
      const row = await rowOf(id);
      return row === undefined ? null : caseOf(row);
    },

    async file(id) {
      const row = await rowOf(id);
      return row === undefined ? null : readFile(database, vault, row);
    },

    idsElsewhere: (ids, except, place) => findIdsElsewhere(database, vault, ids, except, place),

    list: (query) => listCases(database, vault, query),

    counts: (scope, now, freshSince) => countCases(database, scope, now, freshSince),
    late: (scope, states, now) => countLate(database, scope, states, now),
    lacking: (scope, states, lacking) => countLacking(database, scope, states, lacking),

    byState: (scope) => countByState(database, scope),

    async commit(writes) {
      try {
        return await database.transaction().execute(async (transaction) => {
          if (!(await applyHardshipWrites(transaction, vault, writes))) throw new StaleRow();
          return true;
        });
      } catch (error) {
        if (error instanceof StaleRow) return false;
        throw error;
      }
    },
  });
}

/** Undoes a transaction in which a row was not at the version that was loaded. */
class StaleRow extends Error {}

async function readFile(
  database: Kysely<Database>,
  vault: Vault,
  row: Selectable<CaseTable>,
): Promise<CaseFile> {
  const open = openerOf(await reportSealer(database, vault, row.report_id));
  const report = await database
    .selectFrom('reports')
    .select(['receipt', 'sealed', 'channel'])
    .where('id', '=', row.report_id)
    .executeTakeFirstOrThrow();
  const [history, amendments, records, links, recused] = await Promise.all([
    readHistory(database, row.id, open),
    readAmendments(database, row.report_id, open),
    readRecords(database, row.id, open),
    readLinks(database, row.id),
    readRecused(database, row.id),
  ]);
  const ids = (currentVisit(records)?.members ?? []).flatMap(({ idNumber }) => idNumber ?? []);
  const idsElsewhere =
    row.region === null ? [] : await findIdsElsewhere(database, vault, ids, row.id, widestPlace(row.region));
  const origin = open(report.sealed, `reports.sealed:${row.report_id}`);
  return {
    case: caseOf(row),
    receipt: report.receipt,
    origin: origin === null ? null : readOrigin(report.channel, origin),
    history,
    amendments,
    records,
    links,
    idsElsewhere,
    recused,
  };
}

async function readRecords(database: Kysely<Database>, id: string, open: Opener): Promise<CaseRecord[]> {
  const rows = await database
    .selectFrom('case_records')
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    const content = open(row.sealed, `case_records.sealed:${row.id}`);
    if (content === null) return [];
    const parsed = RecordContent.parse(JSON.parse(content));
    return [{ id: row.id, case: row.case_id, at: row.at, by: row.staff_id, content: parsed }];
  });
}

async function readLinks(database: Kysely<Database>, id: string): Promise<CaseFile['links'][number][]> {
  const rows = await database
    .selectFrom('case_links')
    .select(['earlier_case_id', 'why', 'decided'])
    .where('case_id', '=', id)
    .execute();
  return rows.map((row) => ({
    case: row.earlier_case_id,
    why: row.why as CaseLink['why'],
    decided: row.decided as 'same' | 'different' | null,
  }));
}

async function readRecused(database: Kysely<Database>, id: string): Promise<string[]> {
  const rows = await database
    .selectFrom('case_recusals')
    .select('staff_id')
    .where('case_id', '=', id)
    .where('lifted_at', 'is', null)
    .execute();
  return rows.map((row) => row.staff_id);
}

/** The index holds keyed hashes; the numbers come back from the asker's own. */
async function findIdsElsewhere(
  database: Kysely<Database>,
  vault: Vault,
  ids: readonly string[],
  except: string,
  place: string,
): Promise<string[]> {
  const hashes = new Map(ids.map((id) => [vault.blind('id_number', id.toUpperCase()), id]));
  if (hashes.size === 0) return [];
  const rows = await database
    .selectFrom('blind_indexes')
    .innerJoin('cases', 'cases.report_id', 'blind_indexes.report_id')
    .innerJoin('case_places', 'case_places.case_id', 'cases.id')
    .select('blind_indexes.hash')
    .distinct()
    .where('blind_indexes.hash', 'in', [...hashes.keys()])
    .where('case_places.place', '=', place)
    .where('cases.id', '!=', except)
    .execute();
  return rows.flatMap(({ hash }) => hashes.get(hash) ?? []);
}
