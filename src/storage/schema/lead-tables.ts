/** Tables of the two other doors into the case list and of the ledgers around them. */
export interface LeadTables {
  warning_imports: WarningImportTable;
  import_rows: ImportRowTable;
  import_faults: ImportFaultTable;
  import_mappings: ImportMappingTable;
  grids: GridTable;
  round_entries: RoundEntryTable;
  concentrated_rounds: ConcentratedRoundTable;
  migrants: MigrantTable;
  disaster_modes: DisasterModeTable;
  disaster_cases: DisasterCaseTable;
}

/** A sheet of another bureau. */
export interface WarningImportTable {
  id: string;
  bureau: string;
  region: string;
  staff_id: string;
  at: string;
  state: string;
  /** JSON of a SheetMapping. */
  mapping: string | null;
  /** JSON of an ImportedSheet under a key of its own, stored under the import's id; null once it ended. */
  sealed: string | null;
  row_count: number;
  next_row: number;
  opened: number;
  joined: number;
  repeated: number;
  faulty: number;
  ended_at: string | null;
}

/** A row that is in. */
export interface ImportRowTable {
  /** Keyed hash of its cells within bureau and place. */
  fingerprint: string;
  import_id: string;
  row_number: number;
  at: string;
}

export interface ImportFaultTable {
  import_id: string;
  row_number: number;
  /** Of the fault within its row. */
  position: number;
  column_number: number | null;
  role: string;
  fault: string;
}

/** How a bureau's sheet with these headers was read last. */
export interface ImportMappingTable {
  bureau: string;
  /** Keyed hash of the headers: a sheet without any has people's data there. */
  signature: string;
  /** JSON of a SheetMapping. */
  mapping: string;
  at: string;
}

/** A group of a village; '' for the village as a whole. */
export interface GridTable {
  area: string;
  group_name: string;
  households: number | null;
  staff_id: string;
  at: string;
}

/** One walk; `sent_as` is its sender's own name for it. */
export interface RoundEntryTable {
  staff_id: string;
  sent_as: string;
  role: string;
  area: string;
  group_name: string;
  households: number;
  findings: number;
  /** Calendar day of the walk in Asia/Shanghai. */
  on_day: string;
  at: string;
}

export interface ConcentratedRoundTable {
  id: string;
  region: string;
  title: string;
  from_day: string;
  until_day: string;
  staff_id: string;
  at: string;
}

export interface MigrantTable {
  id: string;
  region: string;
  population: string;
  reach: string;
  state: string;
  /** 1: works for less than before. */
  wage_fell: number;
  /** Keyed hash of telephone and name; null without a telephone. */
  person: string | null;
  /** JSON of a Migrant under the house's key. */
  sealed: string;
  staff_id: string;
  at: string;
  version: number;
}

export interface DisasterModeTable {
  id: string;
  region: string;
  kind: string;
  /** Sealed, like `end_reason`. */
  reason: string;
  started_by: string;
  started_as: string;
  started_at: string;
  ended_by: string | null;
  ended_as: string | null;
  ended_at: string | null;
  end_reason: string | null;
  /** When, after its end, the urgency it gave was settled; null until then. */
  settled_at: string | null;
}

/** A case a disaster's history row was written into. */
export interface DisasterCaseTable {
  mode_id: string;
  case_id: string;
  /** The row that says so. */
  step_id: string;
  /** 1: it was opened while the disaster stood, and is urgent from its beginning. */
  opened_in_it: number;
}
