import type { Kysely, Selectable } from 'kysely';
import { SheetMapping } from '../hardship/leads/warning-columns.js';
import { WarningImport, type ImportedSheet, type ImportStore } from '../hardship/leads/warning-import.js';
import type { FaultyCell, RowFault } from '../hardship/leads/warning-row.js';
import type { ColumnRole } from '../hardship/leads/warning-columns.js';
import { belowPlace } from './below-place.js';
import { guardStore } from './guard-store.js';
import { matchHouseholds } from './match-households.js';
import type { Database } from './schema/database.js';
import type { WarningImportTable } from './schema/lead-tables.js';
import { fingerprintHash, takeImportBatch } from './take-import-batch.js';
import { reportSealer } from './vault/report-sealer.js';
import type { Vault } from './vault/vault.js';

const placeOf = (id: string): string => `warning_imports.sealed:${id}`;

/** Sheets of other bureaus; each lies under a key of its own until its import ends. */
export function createImportStore(database: Kysely<Database>, vault: Vault): ImportStore {
  const signatureHash = (signature: string): string => vault.blind('sheet_headers', signature);

  return guardStore<ImportStore>('imports', {
    async begin(begun, sheet) {
      const { wrapped, sealer } = vault.newKey(begun.id);
      await database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('data_keys')
          .values({ id: begun.id, wrapped, made_at: begun.at })
          .execute();
        await transaction
          .insertInto('warning_imports')
          .values({
            id: begun.id,
            bureau: begun.bureau,
            region: begun.region,
            staff_id: begun.by,
            at: begun.at,
            state: begun.state,
            mapping: begun.mapping === null ? null : JSON.stringify(begun.mapping),
            sealed: sealer.seal(JSON.stringify(sheet), placeOf(begun.id)),
            row_count: begun.rows,
            next_row: begun.nextRow,
            opened: begun.opened,
            joined: begun.joined,
            repeated: begun.repeated,
            faulty: begun.faulty,
            ended_at: begun.endedAt,
          })
          .execute();
      });
    },

    async find(id) {
      const row = await database
        .selectFrom('warning_imports')
        .select(openColumns)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : importOf(row);
    },

    async list(region, limit) {
      const rows = await database
        .selectFrom('warning_imports')
        .select(openColumns)
        .where('region', 'like', belowPlace(region))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(importOf);
    },

    async sheet(id) {
      const row = await database
        .selectFrom('warning_imports')
        .select('sealed')
        .where('id', '=', id)
        .executeTakeFirst();
      const sealer = await reportSealer(database, vault, id);
      if (row?.sealed == null || sealer === null) return null;
      return JSON.parse(sealer.open(row.sealed, placeOf(id))) as ImportedSheet;
    },

    async mappingOf(bureau, signature) {
      const row = await database
        .selectFrom('import_mappings')
        .select('mapping')
        .where('bureau', '=', bureau)
        .where('signature', '=', signatureHash(signature))
        .executeTakeFirst();
      return row === undefined ? null : SheetMapping.parse(JSON.parse(row.mapping));
    },

    choose: (id, mapping, signature, at) =>
      database.transaction().execute(async (transaction) => {
        const text = JSON.stringify(mapping);
        const kept = await transaction
          .updateTable('warning_imports')
          .set({ mapping: text })
          .where('id', '=', id)
          .where('state', '=', 'mapping')
          .returning('bureau')
          .executeTakeFirst();
        if (kept === undefined) return false;
        await transaction
          .insertInto('import_mappings')
          .values({ bureau: kept.bureau, signature: signatureHash(signature), mapping: text, at })
          .onConflict((conflict) =>
            conflict.columns(['bureau', 'signature']).doUpdateSet({ mapping: text, at }),
          )
          .execute();
        return true;
      }),

    async start(id) {
      const started = await database
        .updateTable('warning_imports')
        .set({ state: 'running' })
        .where('id', '=', id)
        .where('state', '=', 'mapping')
        .executeTakeFirst();
      return Number(started.numUpdatedRows) === 1;
    },

    drop: (id, at) => dropImports(database, [id], at).then((dropped) => dropped === 1),

    async foresee(prepared) {
      if (prepared.length === 0) return [];
      const hashes = prepared.map(({ household }) => fingerprintHash(vault, household.fingerprint));
      const known = await database
        .selectFrom('import_rows')
        .select('fingerprint')
        .where('fingerprint', 'in', hashes)
        .execute();
      const repeated = new Set(known.map(({ fingerprint }) => fingerprint));
      const foreseen = [];
      for (const [i, { lead }] of prepared.entries()) {
        foreseen.push({
          repeated: repeated.has(hashes[i]!),
          matches: await matchHouseholds(database, vault, lead),
        });
      }
      return foreseen;
    },

    take: (batch, decide) => takeImportBatch(database, vault, batch, decide),

    async faults(id, after, limit) {
      const rows = await database
        .selectFrom('import_faults')
        .selectAll()
        .where('import_id', '=', id)
        .where('row_number', '>', after?.row ?? 0)
        .orderBy('row_number')
        .orderBy('position')
        .limit(limit)
        .execute();
      return rows.map(
        (row): FaultyCell => ({
          row: row.row_number,
          column: row.column_number,
          role: row.role as ColumnRole,
          fault: row.fault as RowFault,
        }),
      );
    },

    async knownPlaces(within) {
      const below = belowPlace(within);
      const [cases, grids, staff] = await Promise.all([
        database.selectFrom('case_places').select('place').distinct().where('place', 'like', below).execute(),
        database
          .selectFrom('grids')
          .select('area as place')
          .distinct()
          .where('area', 'like', below)
          .execute(),
        database
          .selectFrom('staff')
          .select('region as place')
          .distinct()
          .where('region', 'like', below)
          .execute(),
      ]);
      return [...new Set([...cases, ...grids, ...staff].map(({ place }) => place))].sort();
    },

    async dropUnfinished(before, at) {
      const rows = await database
        .selectFrom('warning_imports')
        .select('id')
        .where('state', 'in', ['mapping', 'running'])
        .where('at', '<', before)
        .execute();
      return dropImports(
        database,
        rows.map(({ id }) => id),
        at,
      );
    },
  });
}

/** Ends imports and destroys what they hold with its key; how many. */
async function dropImports(database: Kysely<Database>, ids: readonly string[], at: string): Promise<number> {
  if (ids.length === 0) return 0;
  return database.transaction().execute(async (transaction) => {
    const dropped = await transaction
      .updateTable('warning_imports')
      .set({ state: 'dropped', sealed: null, ended_at: at })
      .where('id', 'in', ids)
      .where('state', 'in', ['mapping', 'running'])
      .returning('id')
      .execute();
    for (const { id } of dropped) await transaction.deleteFrom('data_keys').where('id', '=', id).execute();
    return dropped.length;
  });
}

const openColumns = [
  'id',
  'bureau',
  'region',
  'staff_id',
  'at',
  'state',
  'mapping',
  'row_count',
  'next_row',
  'opened',
  'joined',
  'repeated',
  'faulty',
  'ended_at',
] as const;

const importOf = (row: Omit<Selectable<WarningImportTable>, 'sealed'>): WarningImport =>
  WarningImport.parse({
    id: row.id,
    bureau: row.bureau,
    region: row.region,
    by: row.staff_id,
    at: row.at,
    state: row.state,
    mapping: row.mapping === null ? null : (JSON.parse(row.mapping) as unknown),
    rows: row.row_count,
    nextRow: row.next_row,
    opened: row.opened,
    joined: row.joined,
    repeated: row.repeated,
    faulty: row.faulty,
    endedAt: row.ended_at,
  });
