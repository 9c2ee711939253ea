import { z } from 'zod';

/** Who a duty is of, from village group (村组) to city. */
export const dutyLevels = ['village', 'township', 'county', 'city'] as const;
export const DutyLevel = z.enum(dutyLevels);
export type DutyLevel = z.infer<typeof DutyLevel>;

export type DutyEvery = 'week' | 'month' | 'quarter' | 'year';

export const dutyIds = [
  'city-yearly-check',
  'city-quarterly-comparison',
  'city-quarterly-five-batches',
  'county-monthly-comparison',
  'township-quarterly-round',
  'township-quarterly-analysis',
  'village-monthly-round',
  'village-monthly-follow-up',
  'county-quarterly-dispatch',
  'county-monthly-migrant-monitoring',
  'county-weekly-dispatch',
  'county-monthly-report',
  'county-monthly-data-dispatch',
  'county-monthly-jobs-dispatch',
  'county-quarterly-jobs-notice',
] as const;
export const DutyId = z.enum(dutyIds);
export type DutyId = z.infer<typeof DutyId>;

/** A sentence of a document of the corpus. */
export interface DutySource {
  /** Id of the document, as citations have it. */
  document: string;
  region: string;
  date: string;
  /** Exact words. */
  quote: string;
}

/** Something a level has to do in every period. */
export interface Duty {
  id: DutyId;
  name: string;
  /** 5个1 动态预警, 321 跟踪调度, or what another document asks for. */
  scheme: '5个1' | '321' | '日常监测';
  level: DutyLevel;
  every: DutyEvery;
  /** 视情: never overdue. */
  asNeeded: boolean;
  sources: readonly DutySource[];
  /** What the document leaves open and this calendar chose, in Chinese; null: nothing. */
  chosen: string | null;
}
