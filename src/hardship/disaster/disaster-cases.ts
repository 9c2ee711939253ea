import type { HardshipWrite } from '../unit-of-work.js';
import type { DisasterMode } from './disaster-mode.js';

/** A history row that a disaster wrote into a case; a disaster writes one into each. */
export interface DisasterMark {
  mode: string;
  case: string;
  /** The row. */
  step: string;
  /** The case was opened while the disaster stood, and was urgent from its beginning. */
  openedInIt: boolean;
}

/** What a disaster did to the open cases of a place. */
export interface DisasterTally {
  /** Open cases that it made urgent; those moved into the place with them. */
  marked: number;
  /** Of these, the ones that are urgent still, and that nobody has marked by hand since. */
  onlyByIt: number;
  /** Opened while it stood, and urgent from their beginning. */
  openedInIt: number;
}

/** Port: the cases of a disaster's place, and which of them it touched. */
export interface DisasterCases {
  /** Open cases it has to write into and has not: those not urgent, and those opened since it began; by id. */
  untouched(
    mode: Pick<DisasterMode, 'id' | 'region' | 'startedAt'>,
    after: string | null,
    most: number,
  ): Promise<string[]>;
  /**
   * The mark with what it writes, in one transaction. `known`: it was written before; `ended`: the disaster stands no
   * more; `conflict`: the case is at another version by now.
   */
  mark(
    mark: DisasterMark,
    writes: readonly HardshipWrite[],
  ): Promise<'marked' | 'known' | 'ended' | 'conflict'>;
  /** Open cases that are urgent by it alone and were visited, helped or followed up since it began; by id. */
  reached(
    mode: Pick<DisasterMode, 'id' | 'startedAt'>,
    after: string | null,
    most: number,
  ): Promise<string[]>;
  /** Writes, when the case is still at the version that was read. */
  lift(writes: readonly HardshipWrite[]): Promise<boolean>;
  tally(mode: string, place: string): Promise<DisasterTally>;
  /** Disasters that ended and whose urgency nobody has settled yet. */
  unsettled(): Promise<DisasterMode[]>;
  settled(mode: string, at: string): Promise<void>;
}
