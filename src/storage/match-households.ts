import type { Kysely } from 'kysely';
import { endedStates } from '../hardship/cases/whose-turn.js';
import type { Lead } from '../hardship/leads/lead.js';
import type { HouseholdMatch } from '../hardship/leads/warning-import.js';
import { householdKeys, matchingKeys, type HouseholdKey } from '../hardship/reports/household-keys.js';
import { memberKind } from './apply-hardship-writes.js';
import { caseOf } from './read-case.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

const matchesAtMost = 10;

/** What a row of the index says two households share: the number of any member counts as the household's. */
export const sharedKind = (kind: string): HouseholdKey['kind'] =>
  kind === memberKind ? 'id_number' : (kind as HouseholdKey['kind']);

/** Open cases whose household shares something with a lead, the newest first. */
export async function matchHouseholds(
  database: Kysely<Database>,
  vault: Vault,
  lead: Lead,
): Promise<HouseholdMatch[]> {
  const hashesOf = (keys: readonly HouseholdKey[]) => keys.map(({ kind, value }) => vault.blind(kind, value));
  const shared = await database
    .selectFrom('blind_indexes')
    .innerJoin('cases', 'cases.report_id', 'blind_indexes.report_id')
    .selectAll('cases')
    .select('blind_indexes.kind')
    .where('blind_indexes.hash', 'in', hashesOf(matchingKeys(lead)))
    .where('cases.state', 'not in', endedStates)
    .orderBy('cases.id', 'desc')
    .limit(matchesAtMost * 4)
    .execute();
  const found = new Map<string, { case: HouseholdMatch['case']; by: Set<HouseholdKey['kind']> }>();
  for (const { kind, ...row } of shared) {
    const known = found.get(row.id) ?? { case: caseOf(row), by: new Set() };
    found.set(row.id, known);
    known.by.add(sharedKind(kind));
  }
  const byPhone = [...found.values()].filter(({ by }) => by.has('phone'));
  if (byPhone.length > 0) {
    const sounds = householdKeys(lead).filter(({ kind }) => kind === 'name_sound');
    const alike = await database
      .selectFrom('blind_indexes')
      .select('report_id')
      .where('hash', 'in', hashesOf(sounds))
      .where(
        'report_id',
        'in',
        byPhone.map((match) => match.case.report),
      )
      .execute();
    const reports = new Set(alike.map(({ report_id: report }) => report));
    for (const match of byPhone) if (reports.has(match.case.report)) match.by.add('name_sound');
  }
  return [...found.values()].slice(0, matchesAtMost);
}
