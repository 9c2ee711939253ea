/** Tables of migration 0007: people of the desk, their doors, the log of reading. */
export interface StaffTables {
  staff: StaffTable;
  staff_sessions: StaffSessionTable;
  staff_bind_codes: StaffBindCodeTable;
  sign_in_tries: SignInTryTable;
  access_log: AccessLogTable;
  access_grants: AccessGrantTable;
  case_recusals: CaseRecusalTable;
}

export interface StaffTable {
  id: string;
  sign_in_name: string;
  name: string;
  role: string;
  region: string;
  active: number;
  totp: number;
  /** Keyed hash of the Telegram account. */
  telegram_index: string | null;
  /** Sealed JSON of everything of a StaffAccount that is no column. */
  sealed: string;
  created_at: string;
  version: number;
}

interface StaffSessionTable {
  token_hash: string;
  staff_id: string;
  stage: string;
  opened_at: string;
  last_seen_at: string;
}

interface StaffBindCodeTable {
  staff_id: string;
  code_hash: string;
  expires_at: string;
}

interface SignInTryTable {
  id: string;
  /** Keyed hash of what tries are counted under. */
  key_hash: string;
  at: string;
}

export interface AccessLogTable {
  id: string;
  at: string;
  staff_id: string;
  case_id: string | null;
  what: string;
  sealed_reason: string | null;
}

interface AccessGrantTable {
  staff_id: string;
  case_id: string;
  sealed_reason: string;
  granted_at: string;
  until_at: string;
}

interface CaseRecusalTable {
  id: string;
  case_id: string;
  staff_id: string;
  declared_at: string;
  lifted_at: string | null;
  lifted_by: string | null;
}
