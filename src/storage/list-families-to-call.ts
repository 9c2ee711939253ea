import type { Kysely } from 'kysely';
import type { CaseState } from '../hardship/cases/case-transitions.js';
import type { CallReason, FamilyToCall, Outbox } from '../hardship/messages/outbox.js';
import { openerOf, readOrigin } from './read-case.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

type Query = Parameters<Outbox['families']>[0];

/** One page of a place's families with something to be told, the longest waiting first. */
export async function listFamiliesToCall(
  database: Kysely<Database>,
  vault: Vault,
  { place, limit, after }: Query,
): Promise<{ families: FamilyToCall[]; next: string | null }> {
  const found = await database
    .selectFrom('outbox')
    .innerJoin('case_places', 'case_places.case_id', 'outbox.case_id')
    .select((row) => [
      'outbox.case_id as id',
      row.fn.min('outbox.id').as('first'),
      row.fn.max('outbox.id').as('last'),
      row.fn.countAll<number | string>().as('messages'),
    ])
    .where('outbox.state', '=', 'to_call')
    .where('case_places.place', '=', place)
    .groupBy('outbox.case_id')
    .having((row) => row(row.fn.min('outbox.id'), '>', after ?? ''))
    .orderBy('first')
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const families: FamilyToCall[] = [];
  for (const each of page) families.push(...(await openFamily(database, vault, each)));
  return { families, next: found.length > limit ? page.at(-1)!.first : null };
}

async function openFamily(
  database: Kysely<Database>,
  vault: Vault,
  { id, first, last, messages }: { id: string; first: string; last: string; messages: number | string },
): Promise<FamilyToCall[]> {
  const row = await database
    .selectFrom('cases')
    .innerJoin('reports', 'reports.id', 'cases.report_id')
    .innerJoin('data_keys', 'data_keys.id', 'reports.id')
    .innerJoin('outbox as oldest', (join) => join.on('oldest.id', '=', first))
    .innerJoin('outbox as newest', (join) => join.on('newest.id', '=', last))
    .select(['cases.region', 'cases.state', 'reports.id as report', 'reports.receipt', 'reports.channel'])
    .select(['reports.sealed', 'data_keys.wrapped', 'oldest.at as since', 'newest.why'])
    .where('cases.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return [];
  const opened = openerOf(vault.openKey(row.report, row.wrapped))(row.sealed, `reports.sealed:${row.report}`);
  if (opened === null) return [];
  const { name, village } = readOrigin(row.channel, opened);
  return [
    {
      case: id,
      region: row.region,
      state: row.state as CaseState,
      receipt: row.receipt,
      name,
      village: village.said,
      since: row.since,
      messages: Number(messages),
      why: row.why as CallReason,
    },
  ];
}
