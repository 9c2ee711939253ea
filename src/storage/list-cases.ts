import type { Kysely, Selectable } from 'kysely';
import type { CasePage, CaseQuery, CaseRow } from '../hardship/cases/case-store.js';
import { caseStates, type CaseState } from '../hardship/cases/case-transitions.js';
import { AppError } from '../shared/app-error.js';
import { unknownPlace } from './apply-case-writes.js';
import { goesWithout } from './goes-without.js';
import { caseOf, openerOf, readOrigin } from './read-case.js';
import type { CaseTable } from './schema/case-tables.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

interface Found {
  case_id: string;
  rank: string;
}

/**
 * One page of a place's cases, urgent ones first, then by limit. A person, a name, a 复核 and the like pick few cases, which
 * are looked up and sorted; everything else is a walk along the index of each state, merged.
 */
export async function listCases(
  database: Kysely<Database>,
  vault: Vault,
  query: CaseQuery,
): Promise<CasePage> {
  const states = query.states.length === 0 ? caseStates : query.states;
  const picks =
    typeof query.responsible === 'string' ||
    query.search !== undefined ||
    query.recheck === true ||
    query.lacking !== undefined ||
    query.openedSince !== undefined;
  const found = picks
    ? await pickFew(database, vault, query, states)
    : (
        await Promise.all(
          spansOf(query).flatMap((span) => states.map((state) => walk(database, query, state, span))),
        )
      )
        .flat()
        .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  const ids = page.map(({ case_id: id }) => id);
  return {
    rows: await openRows(database, vault, ids),
    next: found.length > query.limit && last !== undefined ? keyOf(last) : null,
  };
}

const keyOf = ({ rank, case_id: id }: Found): string => `${rank}~${id}`;
const cursorShape = /^([01] [\dTZ:.-]+)~([0-9A-Z]{26})$/;

/** Part of the order of a list: from one rank, included, to another, not included. */
interface Span {
  from: string;
  to: string;
}

/** `0 …` is urgent and `1 …` is not; behind it stands the limit, so that what is late is a span of its own. */
function spansOf({ urgent, standing }: CaseQuery): Span[] {
  const lanes = urgent === undefined ? ['0', '1'] : [urgent ? '0' : '1'];
  return lanes.map((lane) => {
    const [from, to] = [`${lane} `, `${Number(lane) + 1} `];
    if (standing === undefined) return { from, to };
    const now = `${lane} ${standing.now}`;
    return standing.standing === 'red' ? { from, to: now } : { from: now, to };
  });
}

type Facet = 'responsible' | 'door' | 'cause' | 'group';

/** What is asked of the facets; each is a pattern for `like`. */
const facetsAsked = ({ responsible, door, cause, group }: Pick<CaseQuery, Facet>): string[] =>
  [
    responsible === null ? 'to:nobody' : null,
    door === undefined ? null : `door:${door}`,
    cause === undefined ? null : `cause:${cause}`,
    group === undefined ? null : `group:${group}`,
  ].flatMap((facet) => (facet === null ? [] : [`% ${facet} %`]));

/** Along the index that holds all a list asks about, so that no case is opened on the way. */
function walk(
  database: Kysely<Database>,
  query: CaseQuery,
  state: CaseState,
  { from, to }: Span,
): Promise<Found[]> {
  let found = database
    .selectFrom('case_places')
    .select(['case_id', 'rank'])
    .where('place', '=', query.scope ?? unknownPlace)
    .where('state', '=', state)
    .where('rank', '>=', from)
    .where('rank', '<', to)
    .orderBy('rank')
    .orderBy('case_id')
    .limit(query.limit + 1);
  if (query.standing?.standing === 'amber') found = found.where('amber_at', '<=', query.standing.now);
  for (const pattern of facetsAsked(query)) found = found.where('facets', 'like', pattern);
  const cursor = cursorOf(query);
  if (cursor === null) return found.execute();
  return found
    .where((row) =>
      row.or([
        row('rank', '>', cursor.rank),
        row.and([row('rank', '=', cursor.rank), row('case_id', '>', cursor.id)]),
      ]),
    )
    .where('rank', '>=', cursor.rank)
    .execute();
}

function cursorOf({ after }: CaseQuery): { rank: string; id: string } | null {
  if (after === undefined) return null;
  const [, rank, id] = cursorShape.exec(after) ?? [];
  if (rank === undefined || id === undefined)
    throw new AppError('bad_request', 'the page asked for is none of this list; begin with the first');
  return { rank, id };
}

/** Cases of a person, of a household looked for, with a 复核 that waits, just opened, or too long without measures. */
async function pickFew(
  database: Kysely<Database>,
  vault: Vault,
  query: CaseQuery,
  states: readonly CaseState[],
): Promise<Found[]> {
  // the few are found first, then looked up in the place: a join would walk all of the place
  let found = database
    .selectFrom('case_places')
    .select(['case_id', 'rank', 'state'])
    .where('place', '=', query.scope ?? unknownPlace)
    .where('case_id', 'in', fewMeant(database, vault, query, states));
  for (const pattern of facetsAsked(query)) found = found.where('facets', 'like', pattern);
  const spans = spansOf(query);
  const amber = query.standing?.standing === 'amber' ? query.standing.now : null;
  if (amber !== null) found = found.where('amber_at', '<=', amber);
  const cursor = cursorOf(query);
  const rows = await found.orderBy('rank').orderBy('case_id').execute();
  return rows.filter(
    (row) =>
      states.some((state) => state === row.state) &&
      spans.some(({ from, to }) => row.rank >= from && row.rank < to) &&
      (cursor === null || keyOf(row) > `${cursor.rank}~${cursor.id}`),
  );
}

function fewMeant(
  database: Kysely<Database>,
  vault: Vault,
  { responsible, search, recheck, lacking, openedSince }: CaseQuery,
  states: readonly CaseState[],
) {
  let meant = database.selectFrom('cases').select('id');
  if (typeof responsible === 'string') meant = meant.where('responsible', '=', responsible);
  if (recheck === true) meant = meant.where('recheck_asked_at', '>', '');
  if (lacking !== undefined) meant = meant.where(goesWithout(states, lacking));
  if (openedSince !== undefined) meant = meant.where('opened_at', '>=', openedSince);
  if (search === undefined) return meant;
  const hashes = search.keys.map(({ kind, value }) => vault.blind(kind, value));
  const byKey = database
    .selectFrom('blind_indexes')
    .select('report_id as id')
    .where('hash', 'in', hashes.length === 0 ? [''] : hashes);
  const byReceipt = database
    .selectFrom('reports')
    .select('id')
    .where('receipt', '=', search.receipt ?? '');
  return meant.where('report_id', 'in', byKey.union(byReceipt));
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
