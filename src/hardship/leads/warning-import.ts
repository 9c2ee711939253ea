import { z } from 'zod';
import type { HardshipCase } from '../cases/case.js';
import type { HouseholdKey } from '../reports/household-keys.js';
import type { HardshipWrite } from '../unit-of-work.js';
import type { Lead } from './lead.js';
import { SheetMapping } from './warning-columns.js';
import type { FaultyCell, WarnedHousehold } from './warning-row.js';

export const importStates = ['mapping', 'running', 'done', 'dropped'] as const;

/** 部门筛查预警: a sheet of another bureau on its way into the case list. Its content lies sealed until it ends. */
export const WarningImport = z.object({
  id: z.string(),
  bureau: z.string().min(1).max(40),
  /** Whose households it may bring in. */
  region: z.string(),
  /** Staff member, and as what they act. */
  by: z.string(),
  at: z.string(),
  state: z.enum(importStates),
  /** Null until somebody looked at the columns. */
  mapping: SheetMapping.nullable(),
  /** Rows of the sheet, titles and headers with them. */
  rows: z.number().int(),
  /** The next row to be taken, from 1. */
  nextRow: z.number().int(),
  /** Rows that opened a case. */
  opened: z.number().int(),
  /** Rows written into a case that the household had already. */
  joined: z.number().int(),
  /** Rows that were brought in before, by this or an earlier sheet. */
  repeated: z.number().int(),
  faulty: z.number().int(),
  endedAt: z.string().nullable(),
});
export type WarningImport = z.infer<typeof WarningImport>;

/** A sheet as it was sent. */
export interface ImportedSheet {
  fileName: string;
  rows: string[][];
}

/** An open case whose household shares something with a row. */
export interface HouseholdMatch {
  case: HardshipCase;
  /** What it shares; `name_sound` only beside a phone. */
  by: ReadonlySet<HouseholdKey['kind']>;
}

/** A row ready to become a lead. */
export interface PreparedRow {
  household: WarnedHousehold;
  lead: Lead;
}

export interface TakenRow {
  outcome: 'opened' | 'joined';
  writes: readonly HardshipWrite[];
}

/** Rows `from` to `upTo` (exclusive) of a sheet, to be written in one transaction. */
export interface ImportBatch {
  import: string;
  from: number;
  upTo: number;
  /** The sheet ends with it: its content and key are destroyed. */
  last: boolean;
  prepared: readonly PreparedRow[];
  faulty: readonly FaultyCell[];
  at: string;
}

/** What a row would do. */
export interface Foreseen {
  repeated: boolean;
  matches: readonly HouseholdMatch[];
}

/** Port: sheets of other bureaus, their sealed content, how they are read, and which rows are in. */
export interface ImportStore {
  begin(begun: WarningImport, sheet: ImportedSheet): Promise<void>;
  find(id: string): Promise<WarningImport | null>;
  /** Those of a place and below it, newest first. */
  list(region: string, limit: number): Promise<WarningImport[]>;
  /** Null once the import has ended. */
  sheet(id: string): Promise<ImportedSheet | null>;
  /** How the bureau's last sheet with these headers was read. */
  mappingOf(bureau: string, signature: string): Promise<SheetMapping | null>;
  /** Keeps how a sheet is read, for it and for the bureau's next one; false when it runs already. */
  choose(id: string, mapping: SheetMapping, signature: string, at: string): Promise<boolean>;
  /** From `mapping` to `running`; false when it stands elsewhere. */
  start(id: string): Promise<boolean>;
  /** Destroys the content; what is in stays in. */
  drop(id: string, at: string): Promise<boolean>;
  /** What these rows would do, nothing written. */
  foresee(prepared: readonly PreparedRow[]): Promise<Foreseen[]>;
  /**
   * Everything of a batch or nothing: fingerprints, cases, faults, and the place where the sheet goes on. `decide` is
   * asked for each row that is new, seeing all rows before it, and again when the receipt it gave is taken.
   * `elsewhere`: somebody else took these rows.
   */
  take(
    batch: ImportBatch,
    decide: (row: PreparedRow, matches: readonly HouseholdMatch[]) => TakenRow,
  ): Promise<'taken' | 'elsewhere'>;
  /** By row and column. */
  faults(id: string, after: { row: number } | null, limit: number): Promise<FaultyCell[]>;
  /** Townships and villages within a place that have cases or groups. */
  knownPlaces(within: string): Promise<string[]>;
  /** Destroys sheets begun before the instant that nobody brought to an end; how many. */
  dropUnfinished(before: string, at: string): Promise<number>;
}
