import type { Transaction } from 'kysely';
import { householdKeys, recordKeys, type HouseholdKey } from '../hardship/reports/household-keys.js';
import { newReceipt } from '../hardship/reports/receipt.js';
import type { HardshipWrite } from '../hardship/unit-of-work.js';
import { addRecord, decideLink, insertCase, takeStep } from './apply-case-writes.js';
import { noteFamilyRead, noteFamilyTold, putMessage } from './apply-family-writes.js';
import type { Database } from './schema/database.js';
import type { Sealer } from './vault/sealer.js';
import { reportSealer } from './vault/report-sealer.js';
import type { Vault } from './vault/vault.js';

/** How the index marks an ID number that a visit found: a form saved again takes the place of the one before. */
export const memberKind = 'member_id';

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

async function apply(database: Transaction<Database>, vault: Vault, each: HardshipWrite): Promise<boolean> {
  switch (each.write) {
    case 'draft':
      return saveDraft(database, vault, each);
    case 'told_in':
      return noteTold(database, each);
    case 'draft_dropped':
      return dropDraft(database, each.draft);
    case 'submission':
      return submit(database, vault, each);
    case 'lead':
      return openLeadCase(database, vault, each);
    case 'case_step':
      return takeStep(database, await reportSealer(database, vault, each.moved.report), each);
    case 'case_record':
      await indexMembers(database, vault, each);
      return addRecord(database, await reportSealer(database, vault, each.report), each.record);
    case 'link_decided':
      return decideLink(database, each);
    case 'family_message':
      return putMessage(database, await reportSealer(database, vault, each.message.report), each);
    case 'family_told':
      return noteFamilyTold(database, each);
    case 'family_read':
      return noteFamilyRead(database, each);
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
  const sealer = await reportSealer(database, vault, id);
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
  const sealer = await reportSealer(database, vault, id);
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
  await indexHousehold(database, vault, id, householdKeys(report));
  await insertCase(database, sealer, { opened, first, links });
  return true;
}

/** A household somebody else brought in: a key of its own, its words under it, and its case. */
async function openLeadCase(
  database: Transaction<Database>,
  vault: Vault,
  { lead: told, ...opening }: Writes<'lead'>,
): Promise<boolean> {
  const { id } = told;
  // nobody has been given the receipt of a lead yet: where another report has it, it gets a new one
  const lead = { ...told, receipt: await freeReceipt(database, told.receipt) };
  const { wrapped, sealer } = vault.newKey(id);
  await database.insertInto('data_keys').values({ id, wrapped, made_at: lead.at }).execute();
  await database
    .insertInto('reports')
    .values({
      id,
      receipt: lead.receipt,
      sealed: sealer.seal(JSON.stringify(lead), `reports.sealed:${id}`),
      channel: lead.source.door,
      submitted_at: lead.at,
      erased_at: null,
    })
    .execute();
  await indexHousehold(database, vault, id, householdKeys(lead));
  await insertCase(database, sealer, opening);
  return true;
}

async function freeReceipt(database: Transaction<Database>, wanted: string): Promise<string> {
  const taken = await database
    .selectFrom('reports')
    .select('id')
    .where('receipt', '=', wanted)
    .executeTakeFirst();
  return taken === undefined ? wanted : freeReceipt(database, newReceipt());
}

/** The members of the newest form, found by the same hash as the ID number of a sheet, and apart from it. */
async function indexMembers(
  database: Transaction<Database>,
  vault: Vault,
  { report, record }: Writes<'case_record'>,
): Promise<void> {
  if (record.content.kind !== 'visit') return;
  await database
    .deleteFrom('blind_indexes')
    .where('report_id', '=', report)
    .where('kind', '=', memberKind)
    .execute();
  const hashes = new Set(recordKeys(record).map(({ kind, value }) => vault.blind(kind, value)));
  if (hashes.size === 0) return;
  await database
    .insertInto('blind_indexes')
    .values([...hashes].map((hash) => ({ report_id: report, kind: memberKind, hash })))
    .execute();
}

async function indexHousehold(
  database: Transaction<Database>,
  vault: Vault,
  report: string,
  keys: readonly HouseholdKey[],
): Promise<void> {
  const hashes = keys.map(({ kind, value }) => ({ report_id: report, kind, hash: vault.blind(kind, value) }));
  await database
    .insertInto('blind_indexes')
    .values(hashes)
    .onConflict((conflict) => conflict.columns(['hash', 'kind', 'report_id']).doNothing())
    .execute();
}

async function amend(
  database: Transaction<Database>,
  vault: Vault,
  { report, id, text, at }: Writes<'amendment'>,
): Promise<boolean> {
  const sealer = await reportSealer(database, vault, report);
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
  await database
    .updateTable('case_records')
    .set({ sealed: null })
    .where('case_id', 'in', database.selectFrom('cases').select('id').where('report_id', '=', report))
    .execute();
  await database.deleteFrom('outbox').where('report_id', '=', report).execute();
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
