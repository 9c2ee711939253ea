import type { CaseState } from '../cases/case-transitions.js';
import type { StaffMember } from '../staff/staff-member.js';
import type { OpenAndOverdue } from '../supervision/supervision-store.js';

/** Cases that wait for a member, in numbers; one case may count in several. */
export interface DueCounts {
  /** Over their limit, those of the level below with them. */
  red: number;
  /** Of these, the ones the level below let go red. */
  below: number;
  amber: number;
  urgent: number;
  /** Opened since the reminder before. */
  fresh: number;
}

export interface DueQuery {
  /** Cases of this place and all below it. */
  scope: string;
  /** States in which it is the member's turn. */
  states: readonly CaseState[];
  /** States of the level below, of which only what is red counts. */
  below: readonly CaseState[];
  now: string;
  freshSince: string;
}

/** What a place was told to settle: 督办单 to answer, and findings of inspections to mend. */
export interface SupervisedCounts {
  slips: OpenAndOverdue;
  findings: OpenAndOverdue;
}

/** `nothing`: nothing was due, and nothing was sent. */
export type ReminderEnd = 'sent' | 'nothing' | 'blocked';

/** Port: what is due, and who was reminded on which day of the calendar. */
export interface ReminderStore {
  due(query: DueQuery): Promise<DueCounts>;
  /**
   * Slips the member's office is to answer, and findings of its own place; of places below only what nobody mended in
   * time, but all of them for a village, below which nobody answers.
   */
  supervised(member: Pick<StaffMember, 'role' | 'region'>, today: string): Promise<SupervisedCounts>;
  /** Takes a member's reminder of a day; false when it was taken before, whatever became of it. */
  take(staff: string, day: string, at: string): Promise<boolean>;
  end(staff: string, day: string, how: ReminderEnd, at: string): Promise<void>;
  /** It did not go out, and may be taken again. */
  release(staff: string, day: string): Promise<void>;
  /** Whose reminder of a day is taken. */
  takenOn(day: string): Promise<ReadonlySet<string>>;
  /** Forgets those of days before; how many. */
  forgetBefore(day: string): Promise<number>;
}
