import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import { openStates } from '../hardship/cases/whose-turn.js';
import type { DisasterCases } from '../hardship/disaster/disaster-cases.js';
import type { DisasterStore } from '../hardship/disaster/disaster-mode.js';
import { applyHardshipWrites } from './apply-hardship-writes.js';
import { belowPlace } from './below-place.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

/** Undoes a transaction. */
class Undone extends Error {
  constructor(readonly kind: 'known' | 'ended' | 'conflict') {
    super();
  }
}

type Marked = ExpressionBuilder<Database, 'disaster_cases' | 'cases'>;
/** What shows that somebody was there, or helped. */
const reachedBy = ['入户核实', '措施', '回访'];

/** Which cases a disaster touched. `disasters` opens its sealed words. */
export function createDisasterCases(
  database: Kysely<Database>,
  vault: Vault,
  disasters: Pick<DisasterStore, 'find'>,
): DisasterCases {
  const ofMode = (mode: string) =>
    database
      .selectFrom('disaster_cases')
      .innerJoin('cases', 'cases.id', 'disaster_cases.case_id')
      .where('disaster_cases.mode_id', '=', mode)
      .where('cases.state', 'in', openStates);

  const write = async (
    run: (transaction: Parameters<typeof applyHardshipWrites>[0]) => Promise<void>,
  ): Promise<'marked' | Undone['kind']> => {
    try {
      await database.transaction().execute(run);
      return 'marked';
    } catch (error) {
      if (error instanceof Undone) return error.kind;
      throw error;
    }
  };

  return guardStore<DisasterCases>('disaster_cases', {
    async untouched({ id, region, startedAt }, after, most) {
      const rows = await database
        .selectFrom('cases')
        .select('cases.id')
        .where('cases.region', 'like', belowPlace(region))
        .where('cases.state', 'in', openStates)
        .where('cases.id', '>', after ?? '')
        .where((row) =>
          row.and([
            row.or([row('cases.urgent', '=', 0), row('cases.opened_at', '>=', startedAt)]),
            row.not(
              row.exists(
                row
                  .selectFrom('disaster_cases')
                  .select('disaster_cases.case_id')
                  .where('disaster_cases.mode_id', '=', id)
                  .whereRef('disaster_cases.case_id', '=', 'cases.id'),
              ),
            ),
          ]),
        )
        .orderBy('cases.id')
        .limit(most)
        .execute();
      return rows.map((row) => row.id);
    },

    mark: ({ mode, case: id, step, openedInIt }, writes) =>
      write(async (transaction) => {
        const standing = await transaction
          .selectFrom('disaster_modes')
          .select('id')
          .where('id', '=', mode)
          .where('ended_at', 'is', null)
          .executeTakeFirst();
        if (standing === undefined) throw new Undone('ended');
        const { numInsertedOrUpdatedRows: inserted } = await transaction
          .insertInto('disaster_cases')
          .values({ mode_id: mode, case_id: id, step_id: step, opened_in_it: openedInIt ? 1 : 0 })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        if (Number(inserted) !== 1) throw new Undone('known');
        if (!(await applyHardshipWrites(transaction, vault, writes))) throw new Undone('conflict');
      }),

    async reached({ id, startedAt }, after, most) {
      const rows = await ofMode(id)
        .select('cases.id')
        .where(onlyByIt)
        .where('cases.id', '>', after ?? '')
        .where((row) =>
          row.exists(
            row
              .selectFrom('case_steps')
              .select('case_steps.id')
              .whereRef('case_steps.case_id', '=', 'cases.id')
              .where('case_steps.action', 'in', reachedBy)
              .where('case_steps.at', '>=', startedAt),
          ),
        )
        .orderBy('cases.id')
        .limit(most)
        .execute();
      return rows.map((row) => row.id);
    },

    async lift(writes) {
      const lifted = await write(async (transaction) => {
        if (!(await applyHardshipWrites(transaction, vault, writes))) throw new Undone('conflict');
      });
      return lifted === 'marked';
    },

    async tally(mode, place) {
      const counted = await ofMode(mode)
        .select((row) => [
          count(row, row('disaster_cases.opened_in_it', '=', 0)).as('marked'),
          count(row, onlyByIt(row)).as('onlyByIt'),
          count(row, row('disaster_cases.opened_in_it', '=', 1)).as('openedInIt'),
        ])
        .where('cases.region', 'like', belowPlace(place))
        .executeTakeFirstOrThrow();
      return {
        marked: Number(counted.marked),
        onlyByIt: Number(counted.onlyByIt),
        openedInIt: Number(counted.openedInIt),
      };
    },

    async unsettled() {
      const rows = await database
        .selectFrom('disaster_modes')
        .select('id')
        .where('ended_at', 'is not', null)
        .where('settled_at', 'is', null)
        .orderBy('id')
        .execute();
      const modes = await Promise.all(rows.map(({ id }) => disasters.find(id)));
      return modes.filter((mode) => mode !== null);
    },

    async settled(mode, at) {
      await database.updateTable('disaster_modes').set({ settled_at: at }).where('id', '=', mode).execute();
    },
  });
}

/** It was not urgent before, is urgent now, and nobody said so since. */
const onlyByIt = (row: Marked): Expression<SqlBool> =>
  row.and([
    row('disaster_cases.opened_in_it', '=', 0),
    row('cases.urgent', '=', 1),
    row.not(
      row.exists(
        row
          .selectFrom('case_steps')
          .select('case_steps.id')
          .whereRef('case_steps.case_id', '=', 'cases.id')
          .where('case_steps.action', '=', '标为紧急')
          .whereRef('case_steps.id', '>', 'disaster_cases.step_id'),
      ),
    ),
  ]);

/** How many rows hold; null where there are none at all, which `Number` makes 0. */
const count = (row: Marked, holds: Expression<SqlBool>) =>
  row.fn.sum<number | string | null>(row.case().when(holds).then(1).else(0).end());
