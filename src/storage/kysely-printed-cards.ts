import type { Kysely } from 'kysely';
import { PrintedCard, type PrintedCards } from '../hardship/cases/printed-card.js';
import { belowPlace } from './below-place.js';
import { guardStore } from './guard-store.js';
import { openerOf, readOrigin } from './read-case.js';
import type { Database } from './schema/database.js';
import { reportSealer } from './vault/report-sealer.js';
import type { Vault } from './vault/vault.js';

export function createPrintedCards(database: Kysely<Database>, vault: Vault): PrintedCards {
  return guardStore<PrintedCards>('printed cards', {
    async note(card) {
      const kept = await database
        .selectFrom('cases')
        .select('report_id')
        .where('id', '=', card.case)
        .executeTakeFirst();
      const sealer = kept === undefined ? null : await reportSealer(database, vault, kept.report_id);
      // erased meanwhile: there is nobody left to print it for again
      if (sealer === null) return;
      await database
        .insertInto('printed_cards')
        .values({
          id: card.id,
          case_id: card.case,
          at: card.at,
          staff_id: card.by,
          sealed: sealer.seal(JSON.stringify(card.rules), placeOf(card.id)),
        })
        .execute();
    },

    async latest({ scope, limit, before }) {
      let query = database
        .selectFrom('printed_cards')
        .innerJoin('cases', 'cases.id', 'printed_cards.case_id')
        .innerJoin('reports', 'reports.id', 'cases.report_id')
        .innerJoin('data_keys', 'data_keys.id', 'cases.report_id')
        .selectAll('printed_cards')
        .select(['cases.report_id', 'reports.channel', 'reports.sealed as told', 'data_keys.wrapped'])
        .where('cases.region', 'like', belowPlace(scope))
        .where('printed_cards.id', 'in', (query) =>
          query
            .selectFrom('printed_cards as each')
            .select((row) => row.fn.max('each.id').as('id'))
            .groupBy('each.case_id'),
        )
        .orderBy('printed_cards.id', 'desc')
        .limit(limit);
      if (before !== undefined) query = query.where('printed_cards.id', '<', before);
      const rows = await query.execute();
      return rows.map((row) => {
        const sealer = vault.openKey(row.report_id, row.wrapped);
        const told = openerOf(sealer)(row.told, `reports.sealed:${row.report_id}`);
        const card = PrintedCard.parse({
          id: row.id,
          case: row.case_id,
          at: row.at,
          by: row.staff_id,
          rules: JSON.parse(sealer.open(row.sealed, placeOf(row.id))) as unknown,
        });
        return { ...card, name: told === null ? null : readOrigin(row.channel, told).name };
      });
    },
  });
}

const placeOf = (id: string): string => `printed_cards.sealed:${id}`;
