import type { Kysely, Selectable, Transaction } from 'kysely';
import { Finding, Inspection } from '../../hardship/supervision/inspection.js';
import type { InspectionStore } from '../../hardship/supervision/supervision-store.js';
import { belowPlace } from '../below-place.js';
import type { Database, FindingTable, InspectionTable } from '../schema/database.js';
import type { Vault } from '../vault/vault.js';
import { readSigned, writeSigned } from './signed-entries.js';

/** 三查一访 and what was found. */
export function createInspections(database: Kysely<Database>, { house }: Vault): InspectionStore {
  const findingOf = (row: Selectable<FindingTable>): Finding =>
    Finding.parse({
      ...(JSON.parse(house.open(row.sealed, `findings.sealed:${row.id}`)) as object),
      id: row.id,
      inspection: row.inspection_id,
      region: row.region,
      mendBy: row.mend_by,
      state: row.state,
      version: row.version,
    });

  /** Findings of inspections that are signed: until then they are their writer's own. */
  const standing = (scope: string) =>
    database
      .selectFrom('findings')
      .innerJoin('inspections', 'inspections.id', 'findings.inspection_id')
      .where('inspections.signed', '=', 1)
      .where('findings.region', 'like', belowPlace(scope));

  return {
    async begin(inspection) {
      await database.insertInto('inspections').values(columnsOf(inspection)).execute();
    },

    async inspection(id) {
      const row = await database
        .selectFrom('inspections')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return null;
      const rows = await database
        .selectFrom('findings')
        .selectAll()
        .where('inspection_id', '=', id)
        .orderBy('id')
        .execute();
      const findings = rows.map(findingOf);
      const about = [id, ...findings.map((each) => each.id)];
      return {
        inspection: inspectionOf(row),
        findings,
        entries: await readSigned(database, house, house, about),
      };
    },

    addFinding: (finding, entry) =>
      database.transaction().execute(async (transaction) => {
        if (!(await writeUnsigned(transaction, finding.inspection, 0))) return false;
        const { what, responsible } = finding;
        await transaction
          .insertInto('findings')
          .values({
            id: finding.id,
            inspection_id: finding.inspection,
            region: finding.region,
            sealed: house.seal(JSON.stringify({ what, responsible }), `findings.sealed:${finding.id}`),
            mend_by: finding.mendBy,
            state: finding.state,
            version: finding.version,
          })
          .execute();
        await writeSigned(transaction, house, house, entry);
        return true;
      }),

    sign: (inspection, entry) =>
      database.transaction().execute(async (transaction) => {
        if (!(await writeUnsigned(transaction, inspection, 1))) return false;
        await writeSigned(transaction, house, house, entry);
        return true;
      }),

    async finding(id) {
      const row = await standing('').selectAll('findings').where('findings.id', '=', id).executeTakeFirst();
      if (row === undefined) return null;
      return { finding: findingOf(row), entries: await readSigned(database, house, house, [id]) };
    },

    moveFinding: (finding, entry) =>
      database.transaction().execute(async (transaction) => {
        const moved = await transaction
          .updateTable('findings')
          .set({ state: finding.state, version: finding.version + 1 })
          .where('id', '=', finding.id)
          .where('version', '=', finding.version)
          .executeTakeFirst();
        if (Number(moved.numUpdatedRows) !== 1) return false;
        await writeSigned(transaction, house, house, entry);
        return true;
      }),

    async inspections({ scope, before, limit }) {
      let query = database
        .selectFrom('inspections')
        .selectAll()
        .where('region', 'like', belowPlace(scope))
        .orderBy('id', 'desc')
        .limit(limit);
      if (before !== undefined) query = query.where('id', '<', before);
      return (await query.execute()).map(inspectionOf);
    },

    async findings({ scope, standing: which, limit }) {
      let query = standing(scope)
        .selectAll('findings')
        .orderBy('findings.mend_by')
        .orderBy('findings.id')
        .limit(limit);
      if (which === 'open') query = query.where('findings.state', 'in', ['open', 'mended']);
      return (await query.execute()).map(findingOf);
    },

    async findingCounts(scope, today) {
      const { open, overdue } = await standing(scope)
        .select((row) => [
          row.fn.countAll<number | string>().as('open'),
          row.fn
            .sum<
              number | string | null
            >(row.case().when('findings.mend_by', '<', today).then(1).else(0).end())
            .as('overdue'),
        ])
        .where('findings.state', '=', 'open')
        .executeTakeFirstOrThrow();
      return { open: Number(open), overdue: Number(overdue ?? 0) };
    },
  };
}

/** Takes hold of an inspection that is not signed, and signs it; false when it is signed already. */
async function writeUnsigned(
  transaction: Transaction<Database>,
  id: string,
  signed: 0 | 1,
): Promise<boolean> {
  const held = await transaction
    .updateTable('inspections')
    .set({ signed })
    .where('id', '=', id)
    .where('signed', '=', 0)
    .executeTakeFirst();
  return Number(held.numUpdatedRows) === 1;
}

const columnsOf = (each: Inspection): InspectionTable => ({
  id: each.id,
  kind: each.kind,
  region: each.region,
  made_on: each.on,
  households: each.households,
  staff_id: each.by,
  signed: each.signed ? 1 : 0,
});

const inspectionOf = (row: Selectable<InspectionTable>): Inspection =>
  Inspection.parse({
    id: row.id,
    kind: row.kind,
    region: row.region,
    on: row.made_on,
    households: row.households,
    by: row.staff_id,
    signed: row.signed === 1,
  });
