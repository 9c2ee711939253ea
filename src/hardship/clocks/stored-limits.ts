import type { HardshipCase } from '../cases/case.js';

/** The place that stands for the whole house. */
export const wholeHouse = '';

/** Where bringing the stored limits of a place up to date stands; it is kept, so that a restart goes on with it. */
export interface LimitRefresh {
  region: string;
  /** Counts how often it was asked for: what was counted before is then of an older profile. */
  asked: number;
  askedAt: string;
  /** For the whole house: the calendar and the rules it was asked for by. */
  basis: string | null;
  /** The last case of the walk under way; null before the first. */
  walkedTo: string | null;
  /** Walks that came to their end. */
  walks: number;
  /** Cases of the place, and how many of them the first walk has seen and both changed. */
  total: number;
  seen: number;
  changed: number;
  doneAt: string | null;
}

/** New limits for a case that is still at the version they were counted for. */
export type NewLimits = Pick<HardshipCase, 'id' | 'version' | 'urgent' | 'dueAt' | 'amberAt'>;

/** Port: the limits stored with cases, apart from their steps. */
export interface StoredLimits {
  /** From the first case again, whatever was under way for this place. */
  ask(region: string, at: string, basis?: string): Promise<LimitRefresh>;
  of(region: string): Promise<LimitRefresh | null>;
  /** Those that are not done, the longest waiting first. */
  underway(): Promise<LimitRefresh[]>;
  /** How far it is; false when it was asked for again meanwhile. */
  note(refresh: LimitRefresh): Promise<boolean>;
  /** Cases of a place for which a limit may run, by id, after one of them. */
  cases(region: string, after: string | null, most: number): Promise<HardshipCase[]>;
  /** The same of these. */
  again(ids: readonly string[]): Promise<HardshipCase[]>;
  /**
   * Stores limits and the order of lists that rests on them, and nothing else: no version, no step. Gives back the ids
   * of cases that are at another version by now.
   */
  save(limits: readonly NewLimits[]): Promise<string[]>;
}
