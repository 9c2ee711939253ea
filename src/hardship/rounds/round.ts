import { z } from 'zod';
import type { HardshipWrite } from '../unit-of-work.js';
import { StaffRole } from '../staff/staff-member.js';

/** What a browser or a chat calls what it sends, so that what comes twice is kept once. */
export const SentAs = z.string().regex(/^[\w-]{8,64}$/);

/** One walk through a group (网格): so many households were seen that day. */
export const RoundEntry = z.object({
  sentAs: SentAs,
  /** Who walked, and as what: the township's quarterly round counts only its own. */
  by: z.string(),
  role: StaffRole,
  /** Canonical path of the village. */
  area: z.string(),
  /** 三组; '' for the village as a whole. */
  group: z.string(),
  households: z.number().int().min(0).max(2000),
  /** Households in trouble found on the walk. */
  findings: z.number().int().nonnegative(),
  /** Calendar day of the walk. */
  on: z.iso.date(),
  at: z.string(),
});
export type RoundEntry = z.infer<typeof RoundEntry>;

/** A group of a village; households are null while nobody counted them. */
export const Grid = z.object({
  area: z.string(),
  group: z.string(),
  households: z.number().int().min(0).max(2000).nullable(),
});
export type Grid = z.infer<typeof Grid>;

/** 集中排查: a round of its own beside the monthly and quarterly ones. */
export const ConcentratedRound = z.object({
  id: z.string(),
  region: z.string(),
  title: z.string().trim().min(2).max(60),
  from: z.iso.date(),
  until: z.iso.date(),
  by: z.string(),
  at: z.string(),
});
export type ConcentratedRound = z.infer<typeof ConcentratedRound>;

/** What was walked of a group in some days. */
export interface Walked {
  area: string;
  group: string;
  households: number;
  findings: number;
  lastOn: string;
}

export interface WalkedQuery {
  region: string;
  from: string;
  until: string;
  /** Only walks of these; all when absent. */
  roles?: readonly StaffRole[];
}

/** Port: walks, groups, and concentrated rounds. */
export interface RoundStore {
  /** The walk and what it found, in one transaction; `known` when this member sent it before. A group not met before is kept. */
  record(entry: RoundEntry, writes: readonly HardshipWrite[]): Promise<'recorded' | 'known'>;
  /** Groups of a place and below it, by village. */
  grids(region: string): Promise<Grid[]>;
  /** The group's households as counted; a new group is added. */
  keepGrid(grid: Grid, by: string, at: string): Promise<void>;
  walked(query: WalkedQuery): Promise<Walked[]>;
  /** Newest first. */
  recent(region: string, limit: number): Promise<RoundEntry[]>;
  startRound(round: ConcentratedRound): Promise<void>;
  /** Concentrated rounds over or within a place that are not over by this day, and the last ones that are. */
  rounds(region: string, limit: number): Promise<ConcentratedRound[]>;
}
