import { z } from 'zod';
import type { HardshipWrite } from '../unit-of-work.js';
import { PersonName } from '../reports/hardship-report.js';

/** 双监测: migrant work is watched among 脱贫人口 and 边缘易致贫人口. */
export const migrantPopulations = ['lifted', 'marginal', 'other'] as const;
export const migrantStates = ['working', 'home', 'lost_job'] as const;
/** Where from the county's point of view: within it, within the province, farther. */
export const migrantReaches = ['county', 'province', 'elsewhere'] as const;
export const migrantSectors = [
  '建筑',
  '制造',
  '采矿',
  '运输',
  '餐饮住宿',
  '家政',
  '商业',
  '农业',
  '其他',
] as const;

const words = z.string().trim().min(1).max(60);
const wage = z.number().int().min(0).max(200_000).nullable();

/** 务工台账: somebody of a household who works away. All that tells who it is lies sealed. */
export const Migrant = z.object({
  id: z.string(),
  /** Canonical path of the home village. */
  region: z.string(),
  name: PersonName,
  phone: z
    .string()
    .regex(/^(1[3-9]\d{9}|0\d{9,11})$/)
    .nullable(),
  population: z.enum(migrantPopulations),
  reach: z.enum(migrantReaches),
  /** 浙江省宁波市; null when nobody knows. */
  place: words.nullable(),
  employer: words.nullable(),
  sector: z.enum(migrantSectors).nullable(),
  /** Yuan a month. */
  wage,
  /** What stood there before the wage changed last; null where it never did. */
  wageBefore: wage,
  since: z.iso.date().nullable(),
  state: z.enum(migrantStates),
  stateSince: z.iso.date(),
  /** The case that the loss of the job opened or was written into. */
  case: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  /** 0 for a new one; the row gets the next. */
  version: z.number().int(),
});
export type Migrant = z.infer<typeof Migrant>;

/** What the inspection asks of a working migrant and is not told. */
export const migrantGaps = (migrant: Migrant): ('wage' | 'employer' | 'sector')[] =>
  migrant.state === 'working'
    ? (['wage', 'employer', 'sector'] as const).filter((field) => migrant[field] === null)
    : [];

/** Works for less than before. */
export const hasWageFallen = ({ state, wage, wageBefore }: Migrant): boolean =>
  state === 'working' && wage !== null && wageBefore !== null && wage < wageBefore;

/** 双监测 of one population, in people. */
export interface MigrantWatchCount {
  population: Migrant['population'];
  people: number;
  working: number;
  lostJob: number;
  wageFell: number;
  /** Neither at home nor spoken to since the day asked about: their row was not looked at again. */
  unreached: number;
}

export interface MigrantCount {
  population: Migrant['population'];
  reach: Migrant['reach'];
  state: Migrant['state'];
  people: number;
}

export interface MigrantQuery {
  /** A place and all below it. */
  region: string;
  population?: Migrant['population'];
  state?: Migrant['state'];
  /** Id of the last one of the page before. */
  after?: string;
  limit: number;
}

/** Port: the ledger. */
export interface MigrantStore {
  /** The migrant and what follows, in one transaction. `known`: the same person (telephone and name) stands in it already. */
  save(migrant: Migrant, writes: readonly HardshipWrite[]): Promise<'saved' | 'conflict' | 'known'>;
  find(id: string): Promise<Migrant | null>;
  list(query: MigrantQuery): Promise<Migrant[]>;
  counts(region: string): Promise<MigrantCount[]>;
  /** By population, those that have anybody; `since` is the instant from which a row that was saved counts as reached. */
  watch(region: string, since: string): Promise<MigrantWatchCount[]>;
}
