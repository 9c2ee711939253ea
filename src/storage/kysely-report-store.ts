import type { Kysely, Selectable } from 'kysely';
import { endedStates } from '../hardship/cases/whose-turn.js';
import { whyOf } from '../hardship/leads/match-household.js';
import type { HouseholdKey } from '../hardship/reports/household-keys.js';
import { HardshipReport } from '../hardship/reports/hardship-report.js';
import { ReportDraft } from '../hardship/reports/report-draft.js';
import type { FiledReport, ReportStore } from '../hardship/reports/report-store.js';
import { guardStore } from './guard-store.js';
import { sharedKind } from './match-households.js';
import { caseOf, openerOf, readAmendments, readHistory } from './read-case.js';
import { readUntold } from './read-untold.js';
import type { Database, ReportTable } from './schema/database.js';
import { reportSealer } from './vault/report-sealer.js';
import type { Vault } from './vault/vault.js';

const linksAtMost = 10;

/** Drafts, reports and cases, opened with each report's own key. */
export function createReportStore(database: Kysely<Database>, vault: Vault): ReportStore {
  const sealerOf = (id: string) => reportSealer(database, vault, id);

  const openDraft = async (
    row: { id: string; sealed: string; version: number } | undefined,
  ): Promise<ReportDraft | null> => {
    if (row === undefined) return null;
    const sealer = await sealerOf(row.id);
    if (sealer === null) return null;
    const draft = JSON.parse(sealer.open(row.sealed, `report_drafts.sealed:${row.id}`)) as object;
    return ReportDraft.parse({ ...draft, version: row.version });
  };

  const openFiled = async (row: Selectable<ReportTable> | undefined): Promise<FiledReport | null> => {
    if (row === undefined) return null;
    const [sealer, kept] = await Promise.all([
      sealerOf(row.id),
      database.selectFrom('cases').selectAll().where('report_id', '=', row.id).executeTakeFirstOrThrow(),
    ]);
    const open = openerOf(sealer);
    const report = open(row.sealed, `reports.sealed:${row.id}`);
    return {
      id: row.id,
      report: report === null ? null : HardshipReport.parse(JSON.parse(report)),
      case: caseOf(kept),
      history: await readHistory(database, kept.id, open),
      amendments: await readAmendments(database, row.id, open),
      untold: await readUntold(database, row.id, open),
    };
  };

  // a lead of the staff is no report of the household's own: nobody follows it in the chat
  const ownReports = () =>
    database.selectFrom('reports').selectAll().where('channel', 'in', HardshipReport.shape.channel.options);

  return guardStore<ReportStore>('reports', {
    draft: async (id) =>
      openDraft(
        await database.selectFrom('report_drafts').selectAll().where('id', '=', id).executeTakeFirst(),
      ),

    draftByResumeCode: async (code) =>
      openDraft(
        await database
          .selectFrom('report_drafts')
          .selectAll()
          .where('resume_index', '=', vault.blind('resume_code', code))
          .executeTakeFirst(),
      ),

    filed: async (id) => openFiled(await ownReports().where('id', '=', id).executeTakeFirst()),

    filedByReceipt: async (receipt) =>
      openFiled(await ownReports().where('receipt', '=', receipt).executeTakeFirst()),

    async isReceiptTaken(receipt) {
      const row = await database
        .selectFrom('reports')
        .select('id')
        .where('receipt', '=', receipt)
        .executeTakeFirst();
      return row !== undefined;
    },

    async openCasesOf(keys) {
      if (keys.length === 0) return [];
      const rows = await database
        .selectFrom('blind_indexes')
        .innerJoin('cases', 'cases.report_id', 'blind_indexes.report_id')
        .select(['cases.id', 'blind_indexes.kind'])
        .where(
          'blind_indexes.hash',
          'in',
          keys.map(({ kind, value }) => vault.blind(kind, value)),
        )
        .where('cases.state', 'not in', endedStates)
        .orderBy('cases.id', 'desc')
        .limit(linksAtMost * 4)
        .execute();
      const found = new Map<string, Set<HouseholdKey['kind']>>();
      for (const { id, kind } of rows) found.set(id, (found.get(id) ?? new Set()).add(sharedKind(kind)));
      return [...found].slice(0, linksAtMost).map(([id, by]) => ({ case: id, why: whyOf({ by }) }));
    },

    async accountOfCase(id) {
      const kept = database.selectFrom('cases').select('report_id').where('id', '=', id);
      return (
        (await openFiled(await ownReports().where('id', '=', kept).executeTakeFirst()))?.report?.account ??
        null
      );
    },

    async wrongTries(receipt, conversation, since) {
      const count = async (column: 'receipt' | 'conversation_id', value: string): Promise<number> => {
        const { tries } = await database
          .selectFrom('receipt_tries')
          .select((row) => row.fn.countAll<number | string>().as('tries'))
          .where(column, '=', value)
          .where('at', '>=', since)
          .executeTakeFirstOrThrow();
        return Number(tries);
      };
      return {
        receipt: await count('receipt', vault.blind('receipt', receipt)),
        conversation: await count('conversation_id', conversation),
      };
    },
  });
}
