import type { Kysely, Selectable } from 'kysely';
import { CaseStep, HardshipCase } from '../hardship/cases/case.js';
import { HardshipReport } from '../hardship/reports/hardship-report.js';
import { ReportDraft } from '../hardship/reports/report-draft.js';
import type { FiledReport, ReportStore } from '../hardship/reports/report-store.js';
import type { CaseLink } from '../hardship/unit-of-work.js';
import { guardStore } from './guard-store.js';
import type { CaseStepTable, CaseTable, Database, ReportTable } from './schema/database.js';
import type { Sealer } from './vault/sealer.js';
import type { Vault } from './vault/vault.js';

const linksAtMost = 10;
/** States in which a case is no longer under way. */
const endedStates = ['不予纳入', '风险消除', '已关闭'];

/** Drafts, reports and cases, opened with each report's own key. */
export function createReportStore(database: Kysely<Database>, vault: Vault): ReportStore {
  const sealerOf = async (id: string): Promise<Sealer | null> => {
    const row = await database
      .selectFrom('data_keys')
      .select('wrapped')
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : vault.openKey(id, row.wrapped);
  };

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
    const [sealer, kept, amendments] = await Promise.all([
      sealerOf(row.id),
      database.selectFrom('cases').selectAll().where('report_id', '=', row.id).executeTakeFirstOrThrow(),
      database
        .selectFrom('report_amendments')
        .selectAll()
        .where('report_id', '=', row.id)
        .orderBy('id')
        .execute(),
    ]);
    const steps = await database
      .selectFrom('case_steps')
      .selectAll()
      .where('case_id', '=', kept.id)
      .orderBy('id')
      .execute();
    const open = (sealed: string | null, place: string): string | null =>
      sealed === null || sealer === null ? null : sealer.open(sealed, place);
    const report = open(row.sealed, `reports.sealed:${row.id}`);
    return {
      id: row.id,
      report: report === null ? null : HardshipReport.parse(JSON.parse(report)),
      case: caseOf(kept),
      history: steps.map((step) => stepOf(step, open)),
      amendments: amendments.flatMap(({ id, sealed, at }) => {
        const text = open(sealed, `report_amendments.sealed:${id}`);
        return text === null ? [] : [{ text, at }];
      }),
    };
  };

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

    filed: async (id) =>
      openFiled(await database.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst()),

    filedByReceipt: async (receipt) =>
      openFiled(
        await database.selectFrom('reports').selectAll().where('receipt', '=', receipt).executeTakeFirst(),
      ),

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
      const links = new Map<string, CaseLink>();
      for (const { id, kind } of rows) {
        const why = kind === 'phone' ? 'same_phone' : 'same_name_and_village';
        if (!links.has(id) || why === 'same_phone') links.set(id, { case: id, why });
      }
      return [...links.values()].slice(0, linksAtMost);
    },

    async accountOfCase(id) {
      const row = await database
        .selectFrom('cases')
        .innerJoin('reports', 'reports.id', 'cases.report_id')
        .selectAll('reports')
        .where('cases.id', '=', id)
        .executeTakeFirst();
      return (await openFiled(row))?.report?.account ?? null;
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

const caseOf = (row: Selectable<CaseTable>): HardshipCase =>
  HardshipCase.parse({
    id: row.id,
    report: row.report_id,
    state: row.state,
    purpose: row.purpose,
    region: row.region,
    urgent: row.urgent === 1,
    recheckAskedAt: row.recheck_asked_at,
    openedAt: row.opened_at,
    stateSince: row.state_since,
    version: row.version,
  });

const stepOf = (
  row: Selectable<CaseStepTable>,
  open: (sealed: string | null, place: string) => string | null,
): CaseStep =>
  CaseStep.parse({
    id: row.id,
    case: row.case_id,
    at: row.at,
    action: row.action,
    actor: row.actor,
    actorId: row.actor_id,
    from: row.from_state,
    to: row.to_state,
    purpose: row.purpose,
    note: open(row.sealed_note, `case_steps.sealed_note:${row.id}`),
    familyNote: open(row.sealed_family_note, `case_steps.sealed_family_note:${row.id}`),
  });
