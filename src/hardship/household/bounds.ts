import type { Amount } from './amount.js';

/** What a figure can be at least and at most; null: no bound is known on that side. */
export interface Bounds {
  low: number | null;
  high: number | null;
}

export const unbounded: Bounds = { low: null, high: null };

/** A sum somebody told, or did not: money that comes in or goes out is never less than nothing. */
export const boundsOf = (amount: Amount | undefined): Bounds =>
  amount === undefined || amount === 'unknown' ? { low: 0, high: null } : amount;

const both = (a: number | null, b: number | null, join: (a: number, b: number) => number): number | null =>
  a === null || b === null ? null : join(a, b);

export const plus = (a: Bounds, b: Bounds): Bounds => ({
  low: both(a.low, b.low, (x, y) => x + y),
  high: both(a.high, b.high, (x, y) => x + y),
});

export const minus = (a: Bounds, b: Bounds): Bounds => ({
  low: both(a.low, b.high, (x, y) => x - y),
  high: both(a.high, b.low, (x, y) => x - y),
});

export const shared = ({ low, high }: Bounds, heads: number): Bounds => ({
  low: low === null ? null : low / heads,
  high: high === null ? null : high / heads,
});

/** On which side of a line: `under` is less than it, `over` is not less; unknown while the bounds allow both. */
export function besideLine({ low, high }: Bounds, line: number): 'under' | 'over' | 'unknown' {
  if (high !== null && high < line) return 'under';
  return low !== null && low >= line ? 'over' : 'unknown';
}

/** 4166.67元 */
export const yuan = (value: number): string => `${Math.round(value * 100) / 100}元`;

/** In Chinese: 8000元, 8000元到9000元, 至少8000元, 不清楚. */
export function boundsText({ low, high }: Bounds): string {
  if (low === null) return high === null ? '不清楚' : `最多${yuan(high)}`;
  if (high === null) return `至少${yuan(low)}`;
  return yuan(low) === yuan(high) ? yuan(low) : `${yuan(low)}到${yuan(high)}`;
}
