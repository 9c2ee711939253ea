import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import type { CasePage, CaseQuery, CaseRow } from '../hardship/cases/case-store.js';
import { caseStates, type CaseState } from '../hardship/cases/case-transitions.js';
import { AppError } from '../shared/app-error.js';
import { unknownPlace } from './apply-case-writes.js';
import { caseOf, openerOf, readOrigin } from './read-case.js';
import type { CaseTable } from './schema/case-tables.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

interface Found {
  case_id: string;
  rank: string;
}

/** One page of a place's cases: a walk along the index of each state asked for, merged. */
export async function listCases(
  database: Kysely<Database>,
  vault: Vault,
  query: CaseQuery,
): Promise<CasePage> {
  const states = query.states.length === 0 ? caseStates : query.states;
  const walks = states.map((state) => walk(database, vault, query, state));
  const found = (await Promise.all(walks)).flat().sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: await openRows(
      database,
      vault,
      page.map(({ case_id: id }) => id),
    ),
    next: found.length > query.limit && last !== undefined ? keyOf(last) : null,
  };
}

const cursorShape = /^([01] [\dTZ:.-]+)~([0-9A-Z]{26})$/;
const keyOf = ({ rank, case_id: id }: Found): string => `${rank}~${id}`;

function walk(
  database: Kysely<Database>,
  vault: Vault,
  query: CaseQuery,
  state: CaseState,
): Promise<Found[]> {
  let found = database
    .selectFrom('case_places')
    .select(['case_places.case_id', 'case_places.rank'])
    .where('case_places.place', '=', query.scope ?? unknownPlace)
    .where('case_places.state', '=', state)
    .orderBy('case_places.rank')
    .orderBy('case_places.case_id')
    .limit(query.limit + 1);
  if (query.after !== undefined) {
    const [, rank, id] = cursorShape.exec(query.after) ?? [];
    if (rank === undefined || id === undefined)
      throw new AppError('bad_request', 'the page asked for is none of this list; begin with the first');
    found = found.where((row) =>
      row.or([
        row('case_places.rank', '>', rank),
        row.and([row('case_places.rank', '=', rank), row('case_places.case_id', '>', id)]),
      ]),
    );
  }
  if (query.urgent !== undefined) {
    found = found
      .where('case_places.rank', '>=', query.urgent ? '0' : '1')
      .where('case_places.rank', '<', query.urgent ? '1' : '2');
  }
  if (!looksInside(query)) return found.execute();
  return found
    .innerJoin('cases', 'cases.id', 'case_places.case_id')
    .where((row) => row.and(conditions(row, vault, query)))
    .execute();
}

/** Whether more is asked than the index of places knows. */
const looksInside = (query: CaseQuery): boolean =>
  [query.standing, query.responsible, query.door, query.cause, query.group, query.recheck, query.search].some(
    (asked) => asked !== undefined,
  );

function conditions(
  row: ExpressionBuilder<Database, 'case_places' | 'cases'>,
  vault: Vault,
  { standing, responsible, door, cause, group, recheck, search }: CaseQuery,
) {
  const all = [];
  if (standing?.standing === 'red') all.push(row('cases.due_at', '<', standing.now));
  if (standing?.standing === 'amber') {
    all.push(row('cases.amber_at', '<=', standing.now), row('cases.due_at', '>=', standing.now));
  }
  if (responsible !== undefined) {
    all.push(
      responsible === null
        ? row('cases.responsible', 'is', null)
        : row('cases.responsible', '=', responsible),
    );
  }
  if (door !== undefined) all.push(row('cases.door', '=', door));
  if (cause !== undefined) all.push(row('cases.cause', '=', cause));
  if (group !== undefined) all.push(row('cases.household_group', '=', group));
  if (recheck === true) all.push(row('cases.recheck_asked_at', 'is not', null));
  if (search !== undefined) {
    const hashes = search.keys.map(({ kind, value }) => vault.blind(kind, value));
    const byKey = row
      .selectFrom('blind_indexes')
      .select('blind_indexes.report_id')
      .where('blind_indexes.hash', 'in', hashes.length === 0 ? [''] : hashes);
    const byReceipt = row
      .selectFrom('reports')
      .select('reports.id')
      .where('reports.receipt', '=', search.receipt ?? '');
    all.push(row.or([row('cases.report_id', 'in', byKey), row('cases.report_id', 'in', byReceipt)]));
  }
  return all;
}

async function openRows(
  database: Kysely<Database>,
  vault: Vault,
  ids: readonly string[],
): Promise<CaseRow[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('cases')
    .innerJoin('reports', 'reports.id', 'cases.report_id')
    .leftJoin('data_keys', 'data_keys.id', 'cases.report_id')
    .selectAll('cases')
    .select(['reports.receipt', 'reports.sealed', 'reports.channel', 'data_keys.wrapped'])
    .where('cases.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, openRow(vault, row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function openRow(
  vault: Vault,
  row: Selectable<CaseTable> & {
    receipt: string;
    sealed: string | null;
    channel: string;
    wrapped: string | null;
  },
): CaseRow {
  const sealer = row.wrapped === null ? null : vault.openKey(row.report_id, row.wrapped);
  const opened = openerOf(sealer)(row.sealed, `reports.sealed:${row.report_id}`);
  const origin = opened === null ? null : readOrigin(row.channel, opened);
  return {
    case: caseOf(row),
    receipt: row.receipt,
    name: origin?.name ?? null,
    said: origin?.village.said ?? null,
  };
}
