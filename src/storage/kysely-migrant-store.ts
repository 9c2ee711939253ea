import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import {
  hasWageFallen,
  Migrant,
  type MigrantCount,
  type MigrantStore,
} from '../hardship/migrants/migrant.js';
import { applyHardshipWrites } from './apply-hardship-writes.js';
import { belowPlace } from './below-place.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

/** Undoes a transaction. */
class Undone extends Error {
  constructor(readonly kind: 'conflict' | 'known') {
    super();
  }
}

/** The ledger of migrant work. What tells who somebody is lies sealed; counts walk open columns only. */
export function createMigrantStore(database: Kysely<Database>, vault: Vault): MigrantStore {
  const placeOf = (id: string): string => `migrants.sealed:${id}`;
  const columnsOf = (migrant: Migrant) => ({
    region: migrant.region,
    population: migrant.population,
    reach: migrant.reach,
    state: migrant.state,
    wage_fell: hasWageFallen(migrant) ? 1 : 0,
    person: migrant.phone === null ? null : vault.blind('migrant', `${migrant.phone} ${migrant.name}`),
    sealed: vault.house.seal(JSON.stringify(migrant), placeOf(migrant.id)),
    staff_id: migrant.by,
    at: migrant.at,
    version: migrant.version + 1,
  });
  const open = (row: { id: string; sealed: string; version: number }): Migrant => {
    const kept = JSON.parse(vault.house.open(row.sealed, placeOf(row.id))) as object;
    return Migrant.parse({ ...kept, version: row.version });
  };

  return guardStore<MigrantStore>('migrants', {
    async save(migrant, writes) {
      const columns = columnsOf(migrant);
      try {
        await database.transaction().execute(async (transaction) => {
          if (columns.person !== null) {
            const same = await transaction
              .selectFrom('migrants')
              .select('id')
              .where('person', '=', columns.person)
              .where('id', '!=', migrant.id)
              .executeTakeFirst();
            if (same !== undefined) throw new Undone('known');
          }
          if (migrant.version === 0) {
            const { numInsertedOrUpdatedRows: inserted } = await transaction
              .insertInto('migrants')
              .values({ id: migrant.id, ...columns })
              // the id is new: only somebody who enters the same person in this moment stands in the way
              .onConflict((conflict) => conflict.doNothing())
              .executeTakeFirstOrThrow();
            if (Number(inserted) !== 1) throw new Undone('known');
          } else {
            const updated = await transaction
              .updateTable('migrants')
              .set(columns)
              .where('id', '=', migrant.id)
              .where('version', '=', migrant.version)
              .executeTakeFirst();
            if (Number(updated.numUpdatedRows) !== 1) throw new Undone('conflict');
          }
          if (!(await applyHardshipWrites(transaction, vault, writes))) throw new Undone('conflict');
        });
        return 'saved';
      } catch (error) {
        if (error instanceof Undone) return error.kind;
        throw error;
      }
    },

    async find(id) {
      const row = await database.selectFrom('migrants').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : open(row);
    },

    async list({ region, population, state, after, limit }) {
      let found = database
        .selectFrom('migrants')
        .selectAll()
        .where('region', 'like', belowPlace(region))
        .orderBy('id')
        .limit(limit);
      if (population !== undefined) found = found.where('population', '=', population);
      if (state !== undefined) found = found.where('state', '=', state);
      if (after !== undefined) found = found.where('id', '>', after);
      return (await found.execute()).map(open);
    },

    async counts(region) {
      const rows = await database
        .selectFrom('migrants')
        .select(({ fn }) => ['population', 'reach', 'state', fn.countAll<number | string>().as('people')])
        .where('region', 'like', belowPlace(region))
        .groupBy(['population', 'reach', 'state'])
        .execute();
      return rows.map(
        (row): MigrantCount => ({
          population: Migrant.shape.population.parse(row.population),
          reach: Migrant.shape.reach.parse(row.reach),
          state: Migrant.shape.state.parse(row.state),
          people: Number(row.people),
        }),
      );
    },

    async watch(region, since) {
      const rows = await database
        .selectFrom('migrants')
        .select((row) => [
          'population',
          row.fn.countAll<number | string>().as('people'),
          count(row, row('state', '=', 'working')).as('working'),
          count(row, row('state', '=', 'lost_job')).as('lostJob'),
          count(row, row('wage_fell', '=', 1)).as('wageFell'),
          count(row, row.and([row('state', '!=', 'home'), row('at', '<', since)])).as('unreached'),
        ])
        .where('region', 'like', belowPlace(region))
        .groupBy('population')
        .execute();
      return rows.map(({ population, ...counts }) => ({
        population: Migrant.shape.population.parse(population),
        people: Number(counts.people),
        working: Number(counts.working),
        lostJob: Number(counts.lostJob),
        wageFell: Number(counts.wageFell),
        unreached: Number(counts.unreached),
      }));
    },
  });
}

const count = (row: ExpressionBuilder<Database, 'migrants'>, holds: Expression<SqlBool>) =>
  row.fn.sum<number | string>(row.case().when(holds).then(1).else(0).end());
