/** Tables of cases: migrations 0003, 0006 and 0013. */
export interface CaseTables {
  cases: CaseTable;
  case_steps: CaseStepTable;
  case_links: CaseLinkTable;
  case_places: CasePlaceTable;
  case_records: CaseRecordTable;
  step_times: StepTimeTable;
  limit_refreshes: LimitRefreshTable;
}

export interface CaseTable {
  id: string;
  report_id: string;
  state: string;
  purpose: string;
  region: string | null;
  urgent: number;
  /** Who of the staff answers for it. */
  responsible: string | null;
  /** 脱贫不稳定户, 边缘易致贫户 or 突发严重困难户, once decided. */
  household_group: string | null;
  recheck_asked_at: string | null;
  opened_at: string;
  state_since: string;
  version: number;
  door: string;
  cause: string | null;
  labour: string | null;
  due_at: string | null;
  amber_at: string | null;
  /** JSON array of {from, until}. */
  pauses: string;
  notice_from: string | null;
  notice_until: string | null;
  open_objections: number;
  included_at: string | null;
  first_measure_at: string | null;
  development_measure_at: string | null;
  last_follow_up_at: string | null;
  told_at: string | null;
  visited_at: string | null;
  round_since: string | null;
}

export interface CaseStepTable {
  id: string;
  case_id: string;
  at: string;
  action: string;
  actor: string;
  actor_id: string | null;
  from_state: string | null;
  to_state: string;
  purpose: string;
  /** For colleagues, under the report's key. */
  sealed_note: string | null;
  /** For the family, under the report's key. */
  sealed_family_note: string | null;
}

/** Two cases that may be one household's; a person decides. */
export interface CaseLinkTable {
  case_id: string;
  earlier_case_id: string;
  why: string;
  decided: string | null;
  decided_at: string | null;
  decided_by: string | null;
}

/** A case under each place it lies in; `rank` sorts urgent ones first, then by limit. */
export interface CasePlaceTable {
  place: string;
  state: string;
  rank: string;
  case_id: string;
  amber_at: string | null;
  opened_at: string;
  /** What lists filter by, each between spaces: ` door:finding cause:06 to:somebody `. */
  facets: string;
}

/** What the staff know of a household. */
export interface CaseRecordTable {
  id: string;
  case_id: string;
  at: string;
  staff_id: string;
  kind: string;
  /** JSON of a RecordContent under the report's key; null once erased. */
  sealed: string | null;
}

/** Steps that ended in a month, under each place: how many, how long, how many over their limit. */
export interface StepTimeTable {
  place: string;
  /** YYYY-MM in Asia/Shanghai. */
  month: string;
  /** The state that was left. */
  state: string;
  steps: number;
  minutes: number;
  late: number;
}

/** How far the stored limits of a place follow its profile and the calendar; '' is the whole house. */
export interface LimitRefreshTable {
  region: string;
  /** Counts how often it was asked for. */
  asked: number;
  asked_at: string;
  /** For the whole house: the calendar and the rules the limits were counted by. */
  basis: string | null;
  /** The last case of the walk under way. */
  walked_to: string | null;
  /** Walks that came to the end since it was asked for. */
  walks: number;
  total: number;
  seen: number;
  changed: number;
  done_at: string | null;
}
