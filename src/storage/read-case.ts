import type { Kysely, Selectable } from 'kysely';
import { CaseStep, HardshipCase } from '../hardship/cases/case.js';
import { Lead } from '../hardship/leads/lead.js';
import { HardshipReport } from '../hardship/reports/hardship-report.js';
import type { CaseStepTable, CaseTable } from './schema/case-tables.js';
import type { Database } from './schema/database.js';
import type { Sealer } from './vault/sealer.js';

export const caseOf = (row: Selectable<CaseTable>): HardshipCase =>
  HardshipCase.parse({
    id: row.id,
    report: row.report_id,
    door: row.door,
    cause: row.cause,
    state: row.state,
    purpose: row.purpose,
    region: row.region,
    urgent: row.urgent === 1,
    recheckAskedAt: row.recheck_asked_at,
    openedAt: row.opened_at,
    stateSince: row.state_since,
    responsible: row.responsible,
    group: row.household_group,
    labour: row.labour,
    dueAt: row.due_at,
    amberAt: row.amber_at,
    pauses: JSON.parse(row.pauses) as unknown,
    notice:
      row.notice_from === null || row.notice_until === null
        ? null
        : { from: row.notice_from, until: row.notice_until },
    openObjections: row.open_objections,
    includedAt: row.included_at,
    firstMeasureAt: row.first_measure_at,
    developmentMeasureAt: row.development_measure_at,
    lastFollowUpAt: row.last_follow_up_at,
    toldAt: row.told_at,
    visitedAt: row.visited_at,
    roundSince: row.round_since,
    version: row.version,
  });

/** Opens what is sealed at a place (`table.column:id`); null stays null, and everything is null once the key is gone. */
export type Opener = (sealed: string | null, place: string) => string | null;

export const openerOf =
  (sealer: Sealer | null): Opener =>
  (sealed, place) =>
    sealed === null || sealer === null ? null : sealer.open(sealed, place);

/** Steps of a case, oldest first. */
export async function readHistory(database: Kysely<Database>, id: string, open: Opener): Promise<CaseStep[]> {
  const rows = await database
    .selectFrom('case_steps')
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map((row) => stepOf(row, open));
}

const stepOf = (row: Selectable<CaseStepTable>, open: Opener): CaseStep =>
  CaseStep.parse({
    id: row.id,
    case: row.case_id,
    at: row.at,
    action: row.action,
    actor: row.actor,
    actorId: row.actor_id,
    from: row.from_state,
    to: row.to_state,
    purpose: row.purpose,
    note: open(row.sealed_note, `case_steps.sealed_note:${row.id}`),
    familyNote: open(row.sealed_family_note, `case_steps.sealed_family_note:${row.id}`),
  });

/** What was added to a report later, oldest first. */
export async function readAmendments(
  database: Kysely<Database>,
  report: string,
  open: Opener,
): Promise<{ text: string; at: string }[]> {
  const rows = await database
    .selectFrom('report_amendments')
    .selectAll()
    .where('report_id', '=', report)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, sealed, at }) => {
    const text = open(sealed, `report_amendments.sealed:${id}`);
    return text === null ? [] : [{ text, at }];
  });
}

/** What opened a case, by the channel it came through. */
export const readOrigin = (channel: string, json: string): HardshipReport | Lead =>
  (channel === 'warning' || channel === 'finding' ? Lead : HardshipReport).parse(JSON.parse(json));
