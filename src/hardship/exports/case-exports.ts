import type { HardshipCase } from '../cases/case.js';
import type { CaseState } from '../cases/case-transitions.js';
import type { VisitFormDraft } from '../household/visit-form.js';
import type { Lead } from '../leads/lead.js';
import type { HardshipReport } from '../reports/hardship-report.js';

/** What an export is made from: a case, what opened it, and the visit form as it was saved last. */
export interface ExportedCase {
  case: HardshipCase;
  receipt: string;
  /** Null once erased. */
  origin: HardshipReport | Lead | null;
  visit: VisitFormDraft | null;
}

/** Port: cases of a place with what households told, page by page. */
export interface CaseExports {
  /** In the order of their ids; `after` is the id of the last one of the page before. Empty states = all. */
  page(query: {
    scope: string;
    states: readonly CaseState[];
    after?: string;
    limit: number;
  }): Promise<ExportedCase[]>;
}
