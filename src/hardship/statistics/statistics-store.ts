import type { CaseDoor, HouseholdGroup, StepAction } from '../cases/case.js';
import type { CasePurpose, CaseState } from '../cases/case-transitions.js';
import type { Labour } from '../household/measure.js';
import type { CauseGroup } from '../reports/cause.js';

/** How many cases of a place are alike in what charts tell. */
export interface CaseTally {
  door: CaseDoor;
  cause: CauseGroup | null;
  state: CaseState;
  group: HouseholdGroup | null;
  cases: number;
}

/** How many cases of exactly this place stand in a state, and how many of them are past their limit. */
export interface PlaceTally {
  region: string;
  state: CaseState;
  cases: number;
  late: number;
}

/** Households taken in (已纳入, 帮扶中), by whether anybody can work. */
export interface MeasureTally {
  labour: Labour;
  cases: number;
  withoutMeasure: number;
  withoutDevelopment: number;
}

/** Steps that ended, by the state that was left. */
export interface StepTally {
  state: CaseState;
  steps: number;
  minutes: number;
  late: number;
}

export interface MoveTally {
  action: StepAction;
  purpose: CasePurpose;
  steps: number;
}

/** Port: sums over the cases of a place and all below it; nothing that tells one household from another leaves it. */
export interface StatisticsStore {
  tallies(scope: string): Promise<CaseTally[]>;
  places(scope: string, now: string): Promise<PlaceTally[]>;
  measures(scope: string): Promise<MeasureTally[]>;
  /** Months YYYY-MM, both included. */
  steps(scope: string, from: string, to: string): Promise<StepTally[]>;
  /** Cases opened from one instant until before another, by door. */
  opened(scope: string, from: string, until: string): Promise<{ door: CaseDoor; cases: number }[]>;
  /** What was done to cases from one instant until before another. */
  moves(scope: string, from: string, until: string): Promise<MoveTally[]>;
}
