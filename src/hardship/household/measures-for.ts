import type { CauseCode, CauseGroup } from '../reports/cause.js';
import { causeNames } from './cause-name.js';
import { isDevelopment, measureKinds, type Labour, type MeasureKind } from './measure.js';

/** A kind of help to think of; the cadre and the household choose, the offices of each kind grant. */
export interface MeasureProposal {
  kind: MeasureKind;
  /** Null: for the household as a whole. */
  cause: CauseCode | null;
  /** In Chinese: why this is proposed. */
  why: string;
}

/** What helps against each risk; development measures are for those able to work, 低保 and 特困 for those not. */
const helps: Record<CauseGroup, readonly MeasureKind[]> = {
  '01': ['medical', 'temporary_relief', 'public_job', 'dibao'],
  '02': ['temporary_relief', 'housing', 'water', 'industry', 'dibao'],
  '03': ['disability_subsidy', 'medical', 'public_job', 'dibao', 'tekun'],
  '04': ['public_job', 'social_help', 'dibao', 'tekun'],
  '05': ['temporary_relief', 'medical', 'social_help', 'public_job', 'dibao'],
  '06': ['industry', 'finance', 'employment', 'dibao'],
  '07': ['employment', 'public_job', 'industry', 'dibao'],
  '09': ['education', 'social_help', 'employment', 'dibao'],
  '99': ['temporary_relief', 'social_help', 'industry', 'dibao'],
};

const floor: readonly MeasureKind[] = ['dibao', 'tekun'];

/**
 * 分层分类: proposals by risk and ability to work. A household able to work always gets a development measure proposed,
 * one unable never does; while nobody knows, both stand with the condition said.
 */
export function measuresFor(causes: readonly CauseCode[], labour: Labour): MeasureProposal[] {
  const proposals = causes.flatMap((cause) =>
    helps[cause.slice(0, 2) as CauseGroup]
      .filter((kind) => suits(kind, labour))
      .map((kind) => ({ kind, cause, why: whyOf(kind, cause, labour) })),
  );
  const general: MeasureKind[] =
    labour === 'able' ? ['employment', 'industry'] : labour === 'unable' ? ['dibao'] : [];
  const wanted = labour === 'able' ? isDevelopment : (kind: MeasureKind) => floor.includes(kind);
  if (proposals.some(({ kind }) => wanted(kind))) return proposals;
  return [...proposals, ...general.map((kind) => ({ kind, cause: null, why: whyOf(kind, null, labour) }))];
}

function suits(kind: MeasureKind, labour: Labour): boolean {
  if (labour === null) return true;
  return labour === 'able' ? !floor.includes(kind) : !isDevelopment(kind);
}

function whyOf(kind: MeasureKind, cause: CauseCode | null, labour: Labour): string {
  const risk = cause === null ? '' : `针对“${causeNames[cause]}”，`;
  const named = `可以考虑${measureKinds[kind]}`;
  if (isDevelopment(kind)) {
    const able = labour === null ? '家里有人能干活的话（还没写清楚）' : '家里有人能干活';
    return `${risk}${able}，${named}帮扶`;
  }
  if (floor.includes(kind)) {
    const unable = labour === null ? '家里没有人能干活的话（还没写清楚）' : '家里没有人能干活';
    return `${risk}${unable}，${named}兜底，够不够条件由民政部门审核`;
  }
  return `${risk}${named}，够不够条件由主管部门审核`;
}
