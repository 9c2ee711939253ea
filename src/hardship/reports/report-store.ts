import type { CaseStep, HardshipCase } from '../cases/case.js';
import type { CaseLink } from '../unit-of-work.js';
import type { HardshipReport } from './hardship-report.js';
import type { HouseholdKey } from './household-keys.js';
import type { ReportDraft } from './report-draft.js';

/** A report with the case it opened. `report` is null once its content is erased. */
export interface FiledReport {
  id: string;
  report: HardshipReport | null;
  case: HardshipCase;
  /** Oldest first. */
  history: readonly CaseStep[];
  /** What was added later, oldest first. */
  amendments: readonly { text: string; at: string }[];
  /** What the family is to be told of its case and was not yet, oldest first. */
  untold: readonly { said: string; at: string }[];
}

/** Port: reads drafts, reports and cases; everything is written through `HardshipWrite`s. */
export interface ReportStore {
  /** Null when there is none, or it is over. */
  draft(id: string): Promise<ReportDraft | null>;
  draftByResumeCode(code: string): Promise<ReportDraft | null>;
  filed(report: string): Promise<FiledReport | null>;
  filedByReceipt(receipt: string): Promise<FiledReport | null>;
  /** Whether a report or a lead of the staff has it. */
  isReceiptTaken(receipt: string): Promise<boolean>;
  /** Cases still under way whose household has one of these keys, the newest first; at most ten. */
  openCasesOf(keys: readonly HouseholdKey[]): Promise<CaseLink[]>;
  /** Who sat at the conversation that opened a case; null once erased. */
  accountOfCase(id: string): Promise<string | null>;
  /** Wrong second factors since the instant: against a receipt, and from a conversation. */
  wrongTries(
    receipt: string,
    conversation: string,
    since: string,
  ): Promise<{ receipt: number; conversation: number }>;
}
