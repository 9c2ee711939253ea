import type { Kysely, Transaction } from 'kysely';
import type { ImportBatch, ImportStore, PreparedRow, TakenRow } from '../hardship/leads/warning-import.js';
import { AppError } from '../shared/app-error.js';
import { applyHardshipWrites } from './apply-hardship-writes.js';
import { matchHouseholds } from './match-households.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

type Decide = Parameters<ImportStore['take']>[1];

/** Undoes a batch that somebody else took. */
class TakenElsewhere extends Error {}
/** Undoes a batch in which a case was changed by somebody in the same moment. */
class CaseMoved extends Error {}

/** How often a batch is tried again after others changed one of its cases. */
const tries = 10;
/** Rows of one statement: databases take so many values at once and no more. */
const chunk = 50;

export async function takeImportBatch(
  database: Kysely<Database>,
  vault: Vault,
  batch: ImportBatch,
  decide: Decide,
): Promise<'taken' | 'elsewhere'> {
  for (let attempt = 0; attempt < tries; attempt++) {
    try {
      await database.transaction().execute((transaction) => takeRows(transaction, vault, batch, decide));
      return 'taken';
    } catch (error) {
      if (error instanceof TakenElsewhere) return 'elsewhere';
      if (!(error instanceof CaseMoved)) throw error;
    }
  }
  const message = `The import ${batch.import} could not take row ${batch.from}: its cases changed ${tries} times meanwhile. Start it again from its page.`;
  throw new AppError('storage_failed', message);
}

async function takeRows(
  database: Transaction<Database>,
  vault: Vault,
  batch: ImportBatch,
  decide: Decide,
): Promise<void> {
  const { import: id, from, upTo, prepared, faulty, at } = batch;
  const moved = await database
    .updateTable('warning_imports')
    .set({ next_row: upTo })
    .where('id', '=', id)
    .where('next_row', '=', from)
    .where('state', '=', 'running')
    .executeTakeFirst();
  if (Number(moved.numUpdatedRows) !== 1) throw new TakenElsewhere();
  const sum = { opened: 0, joined: 0, repeated: 0 };
  for (const row of prepared) {
    if (await isNew(database, vault, id, row, at)) sum[await takeRow(database, vault, row, decide)]++;
    else sum.repeated++;
  }
  await keepFaults(database, id, faulty);
  const faultyRows = new Set(faulty.map(({ row }) => row)).size;
  await database
    .updateTable('warning_imports')
    .set((kept) => ({
      opened: kept('opened', '+', sum.opened),
      joined: kept('joined', '+', sum.joined),
      repeated: kept('repeated', '+', sum.repeated),
      faulty: kept('faulty', '+', faultyRows),
      ...(batch.last ? { state: 'done', sealed: null, ended_at: at } : {}),
    }))
    .where('id', '=', id)
    .execute();
  if (batch.last) await database.deleteFrom('data_keys').where('id', '=', id).execute();
}

async function isNew(
  database: Transaction<Database>,
  vault: Vault,
  id: string,
  { household }: PreparedRow,
  at: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: inserted } = await database
    .insertInto('import_rows')
    .values({
      fingerprint: fingerprintHash(vault, household.fingerprint),
      import_id: id,
      row_number: household.row,
      at,
    })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .executeTakeFirstOrThrow();
  return Number(inserted) === 1;
}

export const fingerprintHash = (vault: Vault, fingerprint: string): string =>
  vault.blind('warning_row', fingerprint);

async function takeRow(
  database: Transaction<Database>,
  vault: Vault,
  row: PreparedRow,
  decide: Decide,
): Promise<TakenRow['outcome']> {
  const matches = await matchHouseholds(database, vault, row.lead);
  const { outcome, writes } = decide(row, matches);
  if (!(await applyHardshipWrites(database, vault, writes))) throw new CaseMoved();
  return outcome;
}

async function keepFaults(
  database: Transaction<Database>,
  id: string,
  faulty: ImportBatch['faulty'],
): Promise<void> {
  const values = faulty.map(({ row, column, role, fault }, i) => ({
    import_id: id,
    row_number: row,
    position: i,
    column_number: column,
    role,
    fault,
  }));
  for (let i = 0; i < values.length; i += chunk) {
    await database
      .insertInto('import_faults')
      .values(values.slice(i, i + chunk))
      .execute();
  }
}
