import type { Finding, Inspection } from './inspection.js';
import type { SignedEntry } from './signed-entry.js';
import type { Slip, SlipState } from './slip.js';

export interface SlipQuery {
  /** Slips to this place and all below it. */
  scope: string;
  /** Empty = every state. */
  states: readonly SlipState[];
  /** Only those whose last day is before this one. */
  dueBefore?: string;
  case?: string;
  /** Id of the last one of the page before. */
  before?: string;
  limit: number;
}

/** What stands of a place, and what of it is over its day. */
export interface OpenAndOverdue {
  open: number;
  overdue: number;
}

/** Port: slips and what was signed on them. Words and names lie sealed; entries are only ever added. */
export interface SlipStore {
  /** Gives the slip the next number of its place and year, without gaps or doubles, and keeps it with its first entry. */
  issue(slip: Omit<Slip, 'number'>, entry: SignedEntry): Promise<Slip>;
  slip(id: string): Promise<{ slip: Slip; entries: SignedEntry[] } | null>;
  /** False when the slip is not at the version that was read; then nothing is written. */
  moveSlip(slip: Slip, entry: SignedEntry): Promise<boolean>;
  /** Newest first. */
  slips(query: SlipQuery): Promise<Slip[]>;
  /** Those that wait for an answer. */
  slipCounts(scope: string, today: string): Promise<OpenAndOverdue>;
}

export interface OpenedInspection {
  inspection: Inspection;
  findings: Finding[];
  /** Of the inspection and of its findings. */
  entries: SignedEntry[];
}

/** Port: inspections and their findings. A finding is followed from the moment its inspection is signed. */
export interface InspectionStore {
  begin(inspection: Inspection): Promise<void>;
  inspection(id: string): Promise<OpenedInspection | null>;
  /** False when the inspection is signed meanwhile. */
  addFinding(finding: Finding, entry: SignedEntry): Promise<boolean>;
  /** False when it is signed already. */
  sign(inspection: string, entry: SignedEntry): Promise<boolean>;
  /** Null while its inspection is not signed. */
  finding(id: string): Promise<{ finding: Finding; entries: SignedEntry[] } | null>;
  /** False when the finding is not at the version that was read. */
  moveFinding(finding: Finding, entry: SignedEntry): Promise<boolean>;
  /** Newest first. */
  inspections(query: { scope: string; before?: string; limit: number }): Promise<Inspection[]>;
  /** Those to be mended first come first; `open`: not yet seen to be mended. */
  findings(query: { scope: string; standing: 'open' | 'all'; limit: number }): Promise<Finding[]>;
  /** Those that are still to be mended. */
  findingCounts(scope: string, today: string): Promise<OpenAndOverdue>;
}

export type SupervisionStore = SlipStore & InspectionStore;
