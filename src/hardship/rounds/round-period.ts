import type { StaffRole } from '../staff/staff-member.js';
import type { ConcentratedRound } from './round.js';

/** Days of which a round is counted. */
export interface RoundPeriod {
  kind: 'monthly' | 'quarterly' | 'concentrated';
  /** 2024-12, 2024-4, or the id of a concentrated round. */
  key: string;
  title: string;
  from: string;
  until: string;
  /** Whose walks count; all when absent. */
  roles?: readonly StaffRole[];
}

const two = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** 村组每月一次: of the month a day lies in. */
export function monthlyRound(day: string): RoundPeriod {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return {
    kind: 'monthly',
    key: day.slice(0, 7),
    title: `${year}年${month}月村组排查`,
    from: `${day.slice(0, 7)}-01`,
    until: lastDay(year, month),
    roles: ['grid_worker', 'village'],
  };
}

/** 乡镇每季度一次: of the quarter a day lies in. */
export function quarterlyRound(day: string): RoundPeriod {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const quarter = Math.ceil(month / 3);
  return {
    kind: 'quarterly',
    key: `${year}-${quarter}`,
    title: `${year}年第${'一二三四'[quarter - 1]!}季度乡镇排查`,
    from: `${year}-${two(quarter * 3 - 2)}-01`,
    until: lastDay(year, quarter * 3),
    roles: ['township'],
  };
}

export const concentratedRound = ({ id, title, from, until }: ConcentratedRound): RoundPeriod => ({
  kind: 'concentrated',
  key: id,
  title,
  from,
  until,
});
