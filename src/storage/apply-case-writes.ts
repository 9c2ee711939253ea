import type { Transaction } from 'kysely';
import type { CaseStep, HardshipCase } from '../hardship/cases/case.js';
import type { CaseRecord } from '../hardship/cases/case-record.js';
import { placesOf } from '../hardship/places-over.js';
import type { CaseLink, HardshipWrite } from '../hardship/unit-of-work.js';
import { shanghaiDay } from '../shared/clock.js';
import type { Database } from './schema/database.js';
import type { Sealer } from './vault/sealer.js';

type Writes<Kind extends HardshipWrite['write']> = Extract<HardshipWrite, { write: Kind }>;

/** A new case with its first history entry, its places, and the cases that may be the same household's. */
export async function insertCase(
  database: Transaction<Database>,
  sealer: Sealer,
  { opened, first, links }: { opened: HardshipCase; first: CaseStep; links: readonly CaseLink[] },
): Promise<void> {
  await database
    .insertInto('cases')
    .values({
      ...caseColumns(opened),
      id: opened.id,
      report_id: opened.report,
      opened_at: opened.openedAt,
      version: 1,
    })
    .execute();
  await placeCase(database, opened);
  await writeStep(database, sealer, first);
  if (links.length === 0) return;
  await database
    .insertInto('case_links')
    .values(
      links.map((link) => ({
        case_id: opened.id,
        earlier_case_id: link.case,
        why: link.why,
        decided: null,
        decided_at: null,
        decided_by: null,
      })),
    )
    .execute();
}

/** `sealer` is null once the report is erased: notes have no key left to lie under, and are not kept. */
export async function takeStep(
  database: Transaction<Database>,
  sealer: Sealer | null,
  { moved, step }: Writes<'case_step'>,
): Promise<boolean> {
  const before = await database
    .selectFrom('cases')
    .select(['region', 'state', 'due_at', 'state_since'])
    .where('id', '=', moved.id)
    .executeTakeFirst();
  if (before === undefined || !(await writeOver(database, moved, before.region))) return false;
  if (before.state !== moved.state) await countTime(database, before, step.at);
  await writeStep(database, sealer, step);
  return true;
}

/** Writes a case over the version that was loaded, and where it stands in lists; false when it is another by now. */
export async function writeOver(
  database: Transaction<Database>,
  moved: HardshipCase,
  region: string | null,
): Promise<boolean> {
  const updated = await database
    .updateTable('cases')
    .set({ ...caseColumns(moved), version: moved.version + 1 })
    .where('id', '=', moved.id)
    .where('version', '=', moved.version)
    .executeTakeFirst();
  if (Number(updated.numUpdatedRows) !== 1) return false;
  // read once the row is ours: its limit may have been counted anew a moment ago
  const placed = await database
    .selectFrom('case_places')
    .select(['state', 'rank', 'amber_at', 'facets'])
    .where('case_id', '=', moved.id)
    .limit(1)
    .executeTakeFirst();
  const { state, rank, amber_at, facets } = standingOf(moved);
  const stays =
    placed?.state === state &&
    placed.rank === rank &&
    placed.amber_at === amber_at &&
    placed.facets === facets;
  if (region === moved.region && stays) return true;
  await database.deleteFrom('case_places').where('case_id', '=', moved.id).execute();
  await placeCase(database, moved);
  return true;
}

/** A record of the staff; refused where the household's words are erased. */
export async function addRecord(
  database: Transaction<Database>,
  sealer: Sealer | null,
  record: CaseRecord,
): Promise<boolean> {
  if (sealer === null) return false;
  const { id, at, by, content } = record;
  await database
    .insertInto('case_records')
    .values({
      id,
      case_id: record.case,
      at,
      staff_id: by,
      kind: content.kind,
      sealed: sealer.seal(JSON.stringify(content), `case_records.sealed:${id}`),
    })
    .execute();
  return true;
}

/** What a person said about two cases; said once, it stands. */
export async function decideLink(
  database: Transaction<Database>,
  { case: id, earlier, decided, by, at }: Writes<'link_decided'>,
): Promise<boolean> {
  const updated = await database
    .updateTable('case_links')
    .set({ decided, decided_at: at, decided_by: by })
    .where('case_id', '=', id)
    .where('earlier_case_id', '=', earlier)
    .where('decided', 'is', null)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) === 1;
}

const caseColumns = (each: HardshipCase) => ({
  state: each.state,
  purpose: each.purpose,
  region: each.region,
  urgent: each.urgent ? 1 : 0,
  recheck_asked_at: each.recheckAskedAt,
  state_since: each.stateSince,
  responsible: each.responsible,
  household_group: each.group,
  door: each.door,
  cause: each.cause,
  labour: each.labour,
  due_at: each.dueAt,
  amber_at: each.amberAt,
  pauses: JSON.stringify(each.pauses),
  notice_from: each.notice?.from ?? null,
  notice_until: each.notice?.until ?? null,
  open_objections: each.openObjections,
  included_at: each.includedAt,
  first_measure_at: each.firstMeasureAt,
  development_measure_at: each.developmentMeasureAt,
  last_follow_up_at: each.lastFollowUpAt,
  told_at: each.toldAt,
  visited_at: each.visitedAt,
  round_since: each.roundSince,
});

/** The place under which cases stand whose place nobody knows. */
export const unknownPlace = '';

/** Sorts urgent cases first, then by limit; those without a limit come last. */
export const rankOf = ({ urgent, dueAt }: Pick<HardshipCase, 'urgent' | 'dueAt'>): string =>
  `${urgent ? 0 : 1} ${dueAt ?? '9999'}`;

/** What lists read of a case without opening its row. */
const standingOf = (each: HardshipCase) => ({
  state: each.state,
  rank: rankOf(each),
  amber_at: each.amberAt,
  opened_at: each.openedAt,
  facets: facetsOf(each),
});

const facetsOf = ({ door, cause, group, responsible }: HardshipCase): string =>
  ` ${[
    `door:${door}`,
    ...(cause === null ? [] : [`cause:${cause}`]),
    ...(group === null ? [] : [`group:${group}`]),
    `to:${responsible === null ? 'nobody' : 'somebody'}`,
  ].join(' ')} `;

async function placeCase(database: Transaction<Database>, each: HardshipCase): Promise<void> {
  const places = each.region === null ? [unknownPlace] : placesOf(each.region);
  await database
    .insertInto('case_places')
    .values(places.map((place) => ({ place, case_id: each.id, ...standingOf(each) })))
    .execute();
}

/** Adds the step that ended to the sums of its month, under each of its places. */
async function countTime(
  database: Transaction<Database>,
  left: { region: string | null; state: string; due_at: string | null; state_since: string },
  at: string,
): Promise<void> {
  const minutes = Math.max(0, Math.round((Date.parse(at) - Date.parse(left.state_since)) / 60_000));
  const late = left.due_at !== null && left.due_at < at ? 1 : 0;
  const month = shanghaiDay(new Date(at)).slice(0, 7);
  for (const place of left.region === null ? [unknownPlace] : placesOf(left.region)) {
    await database
      .insertInto('step_times')
      .values({ place, month, state: left.state, steps: 1, minutes, late })
      .onConflict((conflict) =>
        conflict.columns(['place', 'month', 'state']).doUpdateSet((row) => ({
          steps: row('step_times.steps', '+', 1),
          minutes: row('step_times.minutes', '+', minutes),
          late: row('step_times.late', '+', late),
        })),
      )
      .execute();
  }
}

async function writeStep(
  database: Transaction<Database>,
  sealer: Sealer | null,
  step: CaseStep,
): Promise<void> {
  const seal = (text: string | null, column: string): string | null =>
    text === null || sealer === null ? null : sealer.seal(text, `case_steps.${column}:${step.id}`);
  await database
    .insertInto('case_steps')
    .values({
      id: step.id,
      case_id: step.case,
      at: step.at,
      action: step.action,
      actor: step.actor,
      actor_id: step.actorId,
      from_state: step.from,
      to_state: step.to,
      purpose: step.purpose,
      sealed_note: seal(step.note, 'sealed_note'),
      sealed_family_note: seal(step.familyNote, 'sealed_family_note'),
    })
    .execute();
}
