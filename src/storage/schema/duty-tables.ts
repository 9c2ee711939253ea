/** Tables of migration 0008: what was done of the calendar of duties. */
export interface DutyTables {
  duty_log: DutyLogTable;
  quarterly_analyses: QuarterlyAnalysisTable;
}

interface DutyLogTable {
  id: string;
  duty: string;
  period: string;
  area: string;
  on_day: string;
  done_by: string;
  /** Sealed. */
  note: string | null;
  undone_at: string | null;
  undone_by: string | null;
}

interface QuarterlyAnalysisTable {
  area: string;
  quarter: string;
  /** JSON of figures by name. */
  counts: string;
  /** Sealed JSON of words, risks, measures and who took part. */
  written: string;
  written_by: string;
  at: string;
  version: number;
}
