import type { Kysely, Selectable } from 'kysely';
import { Slip } from '../../hardship/supervision/slip.js';
import type { SlipStore } from '../../hardship/supervision/supervision-store.js';
import { belowPlace } from '../below-place.js';
import type { Database, SlipTable } from '../schema/database.js';
import { reportSealer } from '../vault/report-sealer.js';
import type { Sealer } from '../vault/sealer.js';
import type { Vault } from '../vault/vault.js';
import { erasedWords, readSigned, writeSigned } from './signed-entries.js';

/** 督办单. What is written about a case lies under the key of its report, and goes with it. */
export function createSlips(database: Kysely<Database>, vault: Vault): SlipStore {
  const { house } = vault;
  const sealerOf = async (key: string | null): Promise<Sealer | null> =>
    key === null ? house : reportSealer(database, vault, key);

  async function slipOf(row: Selectable<SlipTable>): Promise<Slip> {
    const sealer = await sealerOf(row.key_id);
    return Slip.parse({
      id: row.id,
      from: { region: row.from_region, role: row.from_role },
      year: row.year,
      number: row.number,
      to: { region: row.to_region, level: row.to_level },
      case: row.case_id,
      title: sealer?.open(row.sealed_title, `slips.sealed_title:${row.id}`) ?? erasedWords,
      dueOn: row.due_on,
      state: row.state,
      issuedAt: row.issued_at,
      version: row.version,
    });
  }

  return {
    issue: (slip, entry) =>
      database.transaction().execute(async (transaction) => {
        // first, so that who issues at the same moment waits for the number
        const { last: number } = await transaction
          .insertInto('slip_numbers')
          .values({ place: slip.from.region, year: slip.year, last: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['place', 'year'])
              .doUpdateSet((row) => ({ last: row('slip_numbers.last', '+', 1) })),
          )
          .returning('last')
          .executeTakeFirstOrThrow();
        const about = await transaction
          .selectFrom('cases')
          .innerJoin('data_keys', 'data_keys.id', 'cases.report_id')
          .select(['data_keys.id', 'data_keys.wrapped'])
          .where('cases.id', '=', slip.case ?? '')
          .executeTakeFirst();
        const sealer = about === undefined ? house : vault.openKey(about.id, about.wrapped);
        await transaction
          .insertInto('slips')
          .values({
            id: slip.id,
            from_region: slip.from.region,
            from_role: slip.from.role,
            year: slip.year,
            number,
            to_region: slip.to.region,
            to_level: slip.to.level,
            case_id: slip.case,
            key_id: about?.id ?? null,
            sealed_title: sealer.seal(slip.title, `slips.sealed_title:${slip.id}`),
            due_on: slip.dueOn,
            state: slip.state,
            issued_at: slip.issuedAt,
            version: slip.version,
          })
          .execute();
        await writeSigned(transaction, house, sealer, entry);
        return { ...slip, number };
      }),

    async slip(id) {
      const row = await database.selectFrom('slips').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return null;
      const entries = await readSigned(database, house, await sealerOf(row.key_id), [id]);
      return { slip: await slipOf(row), entries };
    },

    async moveSlip(slip, entry) {
      const row = await database
        .selectFrom('slips')
        .select('key_id')
        .where('id', '=', slip.id)
        .executeTakeFirst();
      if (row === undefined) return false;
      const sealer = await sealerOf(row.key_id);
      return database.transaction().execute(async (transaction) => {
        const moved = await transaction
          .updateTable('slips')
          .set({ state: slip.state, version: slip.version + 1 })
          .where('id', '=', slip.id)
          .where('version', '=', slip.version)
          .executeTakeFirst();
        if (Number(moved.numUpdatedRows) !== 1) return false;
        await writeSigned(transaction, house, sealer, entry);
        return true;
      });
    },

    async slips({ scope, states, dueBefore, case: about, before, limit }) {
      let query = database
        .selectFrom('slips')
        .selectAll()
        .where('to_region', 'like', belowPlace(scope))
        .orderBy('id', 'desc')
        .limit(limit);
      if (states.length > 0) query = query.where('state', 'in', states);
      if (dueBefore !== undefined) query = query.where('due_on', '<', dueBefore);
      if (about !== undefined) query = query.where('case_id', '=', about);
      if (before !== undefined) query = query.where('id', '<', before);
      return Promise.all((await query.execute()).map(slipOf));
    },

    async slipCounts(scope, today) {
      const { open, overdue } = await database
        .selectFrom('slips')
        .select((row) => [
          row.fn.countAll<number | string>().as('open'),
          row.fn
            .sum<number | string | null>(row.case().when('due_on', '<', today).then(1).else(0).end())
            .as('overdue'),
        ])
        .where('to_region', 'like', belowPlace(scope))
        .where('state', 'in', ['issued', 'returned'])
        .executeTakeFirstOrThrow();
      return { open: Number(open), overdue: Number(overdue ?? 0) };
    },
  };
}
