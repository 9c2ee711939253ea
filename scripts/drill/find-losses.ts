import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openStoresAt } from '../../src/app/open-stores.js';
import type { Config } from '../../src/config/config.js';
import { causeName } from '../../src/dialogue/wording/report-wording.js';
import type { HardshipReport } from '../../src/hardship/reports/hardship-report.js';
import type { ReportDraft } from '../../src/hardship/reports/report-draft.js';
import type { Told } from './tell-report.js';

/** What the database holds, against what was acknowledged. */
export interface Findings {
  reports: number;
  cases: number;
  firstSteps: number;
  /** Drafts with a story in them. */
  drafts: number;
  /** Drafts begun by a first turn that was killed before its reply went out: a person without a session begins again. */
  begunUnanswered: number;
  /** SQLite's own word on the file. */
  integrity: string;
  /** One line for each thing lost, doubled or wrong. */
  losses: string[];
}

/** Opens the stores of a house that has stopped and looks for everything its households were told is kept. */
export async function findLosses(config: Config, told: readonly Told[]): Promise<Findings> {
  const losses: string[] = [];
  const stores = await openStoresAt(config);
  const count = async (table: 'reports' | 'cases'): Promise<number> => {
    const { n } = await stores.database
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  try {
    const sent = told.filter(({ receipt }) => receipt !== null);
    if (new Set(sent.map(({ receipt }) => receipt)).size !== sent.length) losses.push('a receipt came twice');
    let firstSteps = 0;
    for (const each of sent) {
      const filed = await stores.reports.filedByReceipt(each.receipt!);
      if (filed?.report == null) {
        losses.push(`receipt ${each.receipt} has no report`);
        continue;
      }
      if (filed.history.length === 1 && filed.history[0]!.action === '申报') firstSteps++;
      losses.push(...wrongFields(filed.report, each).map((field) => `receipt ${each.receipt}: ${field}`));
    }
    const rows = await stores.database.selectFrom('report_drafts').select('id').execute();
    const all = await Promise.all(rows.map(({ id }) => stores.reports.draft(id)));
    const drafts = all.filter((draft) => draft !== null && draft.story.length > 0);
    for (const each of told.filter(({ receipt }) => receipt === null)) {
      const story = each.household.story.join();
      const kept = drafts.filter((draft) => draft?.story.join() === story);
      if (kept.length !== 1) losses.push(`${kept.length} drafts of ${each.household.name} instead of one`);
      else losses.push(...missingSteps(kept[0]!, each).map((step) => `a draft lacks ${step}`));
    }
    return {
      reports: await count('reports'),
      cases: await count('cases'),
      firstSteps,
      drafts: drafts.length,
      begunUnanswered: all.length - drafts.length,
      integrity: integrityOf(join(config.dataDir, 'mingbai.db')),
      losses,
    };
  } finally {
    await stores.close();
  }
}

function wrongFields(report: HardshipReport, { household, readBack }: Told): string[] {
  const right: Record<string, boolean> = {
    name: report.name === household.name,
    relation: report.relation === household.relation,
    village: report.village.said === household.village && report.village.region !== null,
    contact: JSON.stringify(report.contact) === JSON.stringify(household.contact),
    story: report.story.join('\n') === household.story.join('\n'),
    causes:
      report.causes.length > 0 && readBack.includes(`难处：${report.causes.map(causeName).join('、')}\n`),
    consent: report.consent.by === (household.relation === 'self' ? 'household' : 'helper'),
  };
  return Object.keys(right).filter((field) => right[field] !== true);
}

function missingSteps(draft: ReportDraft, { household, steps }: Told): string[] {
  const right: Record<string, boolean> = {
    name: draft.name === household.name && draft.relation === household.relation,
    village: draft.village?.said === household.village,
    contact: JSON.stringify(draft.contact) === JSON.stringify(household.contact),
    cause: draft.causes !== null,
  };
  return Object.keys(right).filter((step) => steps.has(step) && right[step] !== true);
}

function integrityOf(file: string): string {
  const connection = new BetterSqlite3(file, { readonly: true });
  try {
    return String(connection.pragma('integrity_check', { simple: true }));
  } finally {
    connection.close();
  }
}
