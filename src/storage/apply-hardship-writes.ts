import type { Transaction } from 'kysely';
import type { CaseStep, HardshipCase } from '../hardship/cases/case.js';
import { householdKeys } from '../hardship/reports/household-keys.js';
import type { HardshipWrite } from '../hardship/unit-of-work.js';
import type { Database } from './schema/database.js';
import type { Sealer } from './vault/sealer.js';
import type { Vault } from './vault/vault.js';

type Writes<Kind extends HardshipWrite['write']> = Extract<HardshipWrite, { write: Kind }>;

/** Writes everything a turn changes in reports and cases; false when a row is not at the version that was loaded. */
export async function applyHardshipWrites(
  database: Transaction<Database>,
  vault: Vault,
  writes: readonly HardshipWrite[],
): Promise<boolean> {
  for (const each of writes) if (!(await apply(database, vault, each))) return false;
  return true;
}

function apply(database: Transaction<Database>, vault: Vault, each: HardshipWrite): Promise<boolean> {
  switch (each.write) {
    case 'draft':
      return saveDraft(database, vault, each);
    case 'told_in':
      return noteTold(database, each);
    case 'draft_dropped':
      return dropDraft(database, each.draft);
    case 'submission':
      return submit(database, vault, each);
    case 'case_step':
      return takeStep(database, vault, each);
    case 'amendment':
      return amend(database, vault, each);
    case 'erasure':
      return eraseReport(database, each.report, each.at);
    case 'wrong_try':
      return countTry(database, vault, each);
    default:
      return each satisfies never;
  }
}

async function saveDraft(
  database: Transaction<Database>,
  vault: Vault,
  { draft, expiresAt }: Writes<'draft'>,
): Promise<boolean> {
  const { id, version } = draft;
  const seal = (sealer: Sealer): string => sealer.seal(JSON.stringify(draft), `report_drafts.sealed:${id}`);
  if (version === 0) {
    const { wrapped, sealer } = vault.newKey(id);
    await database.insertInto('data_keys').values({ id, wrapped, made_at: draft.startedAt }).execute();
    await database
      .insertInto('report_drafts')
      .values({
        id,
        resume_index: vault.blind('resume_code', draft.resumeCode),
        sealed: seal(sealer),
        version: 1,
        expires_at: expiresAt,
      })
      .execute();
    return true;
  }
  const sealer = await sealerOf(database, vault, id);
  if (sealer === null) return false;
  const updated = await database
    .updateTable('report_drafts')
    .set({ sealed: seal(sealer), version: version + 1, expires_at: expiresAt })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) === 1;
}

/** Destroys a draft with its key. */
export async function dropDraft(database: Transaction<Database>, id: string): Promise<boolean> {
  await database.deleteFrom('report_drafts').where('id', '=', id).execute();
  await database.deleteFrom('data_keys').where('id', '=', id).execute();
  await forgetTalk(database, id);
  return true;
}

async function noteTold(
  database: Transaction<Database>,
  { report, conversation, seat }: Writes<'told_in'>,
): Promise<boolean> {
  await database
    .insertInto('report_conversations')
    .values({ report_id: report, conversation_id: conversation, seat })
    .onConflict((conflict) => conflict.columns(['report_id', 'conversation_id', 'seat']).doNothing())
    .execute();
  return true;
}

/** Forgets what was said where a report was told or shown; a thread somebody else sits at now keeps all but its old replies. */
async function forgetTalk(database: Transaction<Database>, report: string): Promise<void> {
  const told = await database
    .selectFrom('report_conversations')
    .select(['conversation_id', 'seat'])
    .where('report_id', '=', report)
    .execute();
  for (const { conversation_id: id, seat } of told) {
    await database.deleteFrom('turn_replies').where('conversation_id', '=', id).execute();
    await database.deleteFrom('conversations').where('id', '=', id).where('seat', '=', seat).execute();
  }
  await database.deleteFrom('report_conversations').where('report_id', '=', report).execute();
}

async function submit(
  database: Transaction<Database>,
  vault: Vault,
  { report, opened, first, links }: Writes<'submission'>,
): Promise<boolean> {
  const { id } = report;
  const sealer = await sealerOf(database, vault, id);
  const gone = await database.deleteFrom('report_drafts').where('id', '=', id).executeTakeFirst();
  if (sealer === null || Number(gone.numDeletedRows) !== 1) return false;
  await database
    .insertInto('reports')
    .values({
      id,
      receipt: report.receipt,
      sealed: sealer.seal(JSON.stringify(report), `reports.sealed:${id}`),
      channel: report.channel,
      submitted_at: report.submittedAt,
      erased_at: null,
    })
    .execute();
  const hashes = householdKeys(report).map(({ kind, value }) => ({
    report_id: id,
    kind,
    hash: vault.blind(kind, value),
  }));
  await database
    .insertInto('blind_indexes')
    .values(hashes)
    .onConflict((conflict) => conflict.columns(['hash', 'kind', 'report_id']).doNothing())
    .execute();
  await database
    .insertInto('cases')
    .values({
      ...caseColumns(opened),
      id: opened.id,
      report_id: id,
      responsible: null,
      household_group: null,
      opened_at: opened.openedAt,
      version: 1,
    })
    .execute();
  await writeStep(database, sealer, first);
  if (links.length > 0) {
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
  return true;
}

async function takeStep(
  database: Transaction<Database>,
  vault: Vault,
  { moved, step }: Writes<'case_step'>,
): Promise<boolean> {
  const updated = await database
    .updateTable('cases')
    .set({ ...caseColumns(moved), version: moved.version + 1 })
    .where('id', '=', moved.id)
    .where('version', '=', moved.version)
    .executeTakeFirst();
  if (Number(updated.numUpdatedRows) !== 1) return false;
  await writeStep(database, await sealerOf(database, vault, moved.report), step);
  return true;
}

const caseColumns = (each: HardshipCase) => ({
  state: each.state,
  purpose: each.purpose,
  region: each.region,
  urgent: each.urgent ? 1 : 0,
  recheck_asked_at: each.recheckAskedAt,
  state_since: each.stateSince,
});

/** Notes of an erased report have no key left to lie under: they are not kept. */
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

async function amend(
  database: Transaction<Database>,
  vault: Vault,
  { report, id, text, at }: Writes<'amendment'>,
): Promise<boolean> {
  const sealer = await sealerOf(database, vault, report);
  if (sealer === null) return false;
  const sealed = sealer.seal(text, `report_amendments.sealed:${id}`);
  await database.insertInto('report_amendments').values({ id, report_id: report, sealed, at }).execute();
  return true;
}

/** Destroys content, key, blind indexes and the talk around it; the steps stay without words. */
export async function eraseReport(
  database: Transaction<Database>,
  report: string,
  at: string,
): Promise<true> {
  await database.deleteFrom('data_keys').where('id', '=', report).execute();
  await database.deleteFrom('blind_indexes').where('report_id', '=', report).execute();
  await database
    .updateTable('report_amendments')
    .set({ sealed: null })
    .where('report_id', '=', report)
    .execute();
  await database
    .updateTable('case_steps')
    .set({ sealed_note: null, sealed_family_note: null })
    .where('case_id', 'in', database.selectFrom('cases').select('id').where('report_id', '=', report))
    .execute();
  await forgetTalk(database, report);
  await database
    .updateTable('reports')
    .set({ sealed: null, erased_at: at })
    .where('id', '=', report)
    .execute();
  return true;
}

async function countTry(
  database: Transaction<Database>,
  vault: Vault,
  { id, receipt, conversation, at }: Writes<'wrong_try'>,
): Promise<boolean> {
  await database
    .insertInto('receipt_tries')
    .values({ id, receipt: vault.blind('receipt', receipt), conversation_id: conversation, at })
    .execute();
  return true;
}

async function sealerOf(database: Transaction<Database>, vault: Vault, id: string): Promise<Sealer | null> {
  const row = await database
    .selectFrom('data_keys')
    .select('wrapped')
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : vault.openKey(id, row.wrapped);
}
