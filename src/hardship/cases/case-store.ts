import type { HardshipReport } from '../reports/hardship-report.js';
import type { HouseholdKey } from '../reports/household-keys.js';
import type { Lead } from '../leads/lead.js';
import type { CaseLink, HardshipWrite } from '../unit-of-work.js';
import type { CauseGroup } from '../reports/cause.js';
import type { CaseDoor, CaseStep, HardshipCase, HouseholdGroup } from './case.js';
import type { CaseRecord } from './case-record.js';
import type { CaseState } from './case-transitions.js';
import type { LackingMeasures } from './lacking-measures.js';

/** Everything kept about one case. */
export interface CaseFile {
  case: HardshipCase;
  receipt: string;
  /** What opened it; null once its content is erased. */
  origin: HardshipReport | Lead | null;
  /** Oldest first, like all below. */
  history: readonly CaseStep[];
  amendments: readonly { text: string; at: string }[];
  records: readonly CaseRecord[];
  /** Cases that may be the same household's; `decided` is null until a person said. */
  links: readonly (CaseLink & { decided: 'same' | 'different' | null })[];
  /** ID numbers of the newest form that stand in another case of the prefecture. */
  idsElsewhere: readonly string[];
  /** Staff who said that the household is their relative's. */
  recused: readonly string[];
}

export const isLead = (origin: HardshipReport | Lead): origin is Lead => 'source' in origin;

/** One row of a list. */
export interface CaseRow {
  case: HardshipCase;
  receipt: string;
  /** How the household is called; null once erased. */
  name: string | null;
  /** The village as it was said. */
  said: string | null;
}

/** How urgently a case stands to its limit at an instant. */
export type Standing = 'red' | 'amber';

export interface CaseQuery {
  /** Cases of this place and all below it; null is for cases whose place nobody knows. */
  scope: string | null;
  /** Empty = every state. */
  states: readonly CaseState[];
  urgent?: boolean;
  standing?: { standing: Standing; now: string };
  responsible?: string | null;
  door?: CaseDoor;
  cause?: CauseGroup;
  group?: HouseholdGroup;
  /** The family waits for an answer to its 复核. */
  recheck?: boolean;
  /** Taken in and too long without measures. */
  lacking?: LackingMeasures;
  /** Opened at this instant or later. */
  openedSince?: string;
  /** Any of these keys, or the receipt. */
  search?: { keys: readonly HouseholdKey[]; receipt: string | null };
  /** The cursor of the page before. */
  after?: string;
  limit: number;
}

export interface CasePage {
  /** Urgent ones first, then by their limit. */
  rows: readonly CaseRow[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
}

/** How many cases of a place are in each state. */
export type CasesByState = Record<CaseState, number>;

/** How many cases of a place want somebody. */
export interface CaseCounts {
  /** Of those not ended. */
  urgent: number;
  red: number;
  amber: number;
  /** Opened since the instant asked about. */
  fresh: number;
  recheck: number;
}

/** Port: reads cases for the desk; what a person does there is written in one transaction. */
export interface CaseStore {
  file(id: string): Promise<CaseFile | null>;
  /** The case alone, without anything about the household. */
  find(id: string): Promise<HardshipCase | null>;
  /** Those of the ID numbers that stand in another case of the place. */
  idsElsewhere(ids: readonly string[], except: string, place: string): Promise<string[]>;
  list(query: CaseQuery): Promise<CasePage>;
  counts(scope: string | null, now: string, freshSince: string): Promise<CaseCounts>;
  /** How many cases in these states are over their limit. */
  late(scope: string, states: readonly CaseState[], now: string): Promise<number>;
  /** How many cases in these states go without measures too long. */
  lacking(scope: string, states: readonly CaseState[], lacking: LackingMeasures): Promise<number>;
  /** Walks over every case of the place; for what is on a page each minute, `counts` is cheaper. */
  byState(scope: string | null): Promise<CasesByState>;
  /** All of it or nothing; false when a row is not at the version that was loaded. */
  commit(writes: readonly HardshipWrite[]): Promise<boolean>;
}
