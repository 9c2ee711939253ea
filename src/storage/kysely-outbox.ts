import type { Kysely, Selectable } from 'kysely';
import { FamilyWords } from '../hardship/messages/family-message.js';
import type { CallReason, KeptMessage, MessageState, Outbox } from '../hardship/messages/outbox.js';
import { HardshipReport } from '../hardship/reports/hardship-report.js';
import { guardStore } from './guard-store.js';
import { listFamiliesToCall } from './list-families-to-call.js';
import { noteRefusalTold } from './note-refusal-told.js';
import { openerOf } from './read-case.js';
import type { Database, OutboxTable } from './schema/database.js';
import { reportSealer } from './vault/report-sealer.js';
import type { Vault } from './vault/vault.js';

const onTheirWay: readonly MessageState[] = ['waiting', 'sending'];

/** Messages to families, opened with the key of the report they are about. */
export function createOutbox(database: Kysely<Database>, vault: Vault): Outbox {
  const finish = async (
    id: string,
    change: Partial<Selectable<OutboxTable>>,
    at: Kysely<Database> = database,
  ): Promise<void> => {
    // told by a person meanwhile, or erased: that stands
    await at.updateTable('outbox').set(change).where('id', '=', id).where('state', '=', 'sending').execute();
  };

  return guardStore<Outbox>('outbox', {
    async take(now, leaseUntil) {
      for (;;) {
        const due = await nextDue(database, now);
        if (due === undefined) return null;
        const taken = await database
          .updateTable('outbox')
          .set({ state: 'sending', due_at: leaseUntil, tries: due.tries + 1 })
          .where('id', '=', due.id)
          .where('tries', '=', due.tries)
          .where('state', '=', due.state)
          .executeTakeFirst();
        if (Number(taken.numUpdatedRows) !== 1) continue;
        const open = openerOf(await reportSealer(database, vault, due.report_id));
        const words = open(due.sealed, `outbox.sealed:${due.id}`);
        const report = open(due.report, `reports.sealed:${due.report_id}`);
        // erased between the two
        if (words === null || report === null) continue;
        const { conversation, account, submittedAt } = HardshipReport.parse(JSON.parse(report));
        return {
          id: due.id,
          report: due.report_id,
          tries: due.tries + 1,
          words: FamilyWords.parse(JSON.parse(words)),
          conversation,
          account,
          submittedAt,
        };
      }
    },

    sent: (id, at) =>
      database.transaction().execute(async (transaction) => {
        await finish(id, { state: 'sent', done_at: at }, transaction);
        await noteRefusalTold(transaction, id, at);
      }),
    later: (id, dueAt) => finish(id, { state: 'waiting', due_at: dueAt }),
    toCall: (id, why) => finish(id, { state: 'to_call', why }),

    async giveUp(madeBefore) {
      const given = await database
        .updateTable('outbox')
        .set({ state: 'to_call', why: 'unreachable' })
        .where('state', 'in', onTheirWay)
        .where('at', '<', madeBefore)
        // not while somebody sends it
        .where((row) => row.or([row('state', '=', 'waiting'), row('due_at', '<', madeBefore)]))
        .executeTakeFirst();
      return Number(given.numUpdatedRows);
    },

    families: (query) => listFamiliesToCall(database, vault, query),

    async toBeCalled(place) {
      const { families } = await database
        .selectFrom('outbox')
        .innerJoin('case_places', 'case_places.case_id', 'outbox.case_id')
        .select((row) => row.fn.count<number | string>('outbox.case_id').distinct().as('families'))
        .where('case_places.place', '=', place)
        .where('outbox.state', '=', 'to_call')
        .executeTakeFirstOrThrow();
      return Number(families);
    },

    async underway(place) {
      const { count, oldest } = await database
        .selectFrom('outbox')
        .innerJoin('case_places', 'case_places.case_id', 'outbox.case_id')
        .select((row) => [
          row.fn.countAll<number | string>().as('count'),
          row.fn.min('outbox.at').as('oldest'),
        ])
        .where('case_places.place', '=', place)
        .where('outbox.state', 'in', onTheirWay)
        .executeTakeFirstOrThrow();
      return { count: Number(count), oldest };
    },

    async ofCase(id) {
      const rows = await database
        .selectFrom('outbox')
        .selectAll()
        .where('case_id', '=', id)
        .orderBy('id')
        .execute();
      const [first] = rows;
      if (first === undefined) return [];
      const open = openerOf(await reportSealer(database, vault, first.report_id));
      return rows.flatMap((row) => keptMessage(row, open(row.sealed, `outbox.sealed:${row.id}`)));
    },
  });
}

/** The oldest that is due, and whose family has no earlier one on its way. */
const nextDue = (database: Kysely<Database>, now: string) =>
  database
    .selectFrom('outbox')
    .innerJoin('reports', 'reports.id', 'outbox.report_id')
    .selectAll('outbox')
    .select('reports.sealed as report')
    .where('outbox.state', 'in', onTheirWay)
    .where('outbox.due_at', '<=', now)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('outbox as earlier')
            .select('earlier.id')
            .whereRef('earlier.report_id', '=', 'outbox.report_id')
            .whereRef('earlier.id', '<', 'outbox.id')
            .where('earlier.state', 'in', onTheirWay),
        ),
      ),
    )
    .orderBy('outbox.id')
    .limit(1)
    .executeTakeFirst();

function keptMessage(row: Selectable<OutboxTable>, words: string | null): KeptMessage[] {
  if (words === null) return [];
  return [
    {
      id: row.id,
      case: row.case_id,
      step: row.step_id,
      at: row.at,
      words: FamilyWords.parse(JSON.parse(words)),
      state: row.state as MessageState,
      why: row.why as CallReason | null,
      doneAt: row.done_at,
    },
  ];
}
