export interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

export function percentiles(milliseconds: readonly number[]): Percentiles {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** One line of a report, with how many a second one after the other. */
export function line(name: string, milliseconds: readonly number[]): string {
  const { p50, p95, p99 } = percentiles(milliseconds);
  const sum = milliseconds.reduce((a, b) => a + b, 0);
  const rate = (1000 * milliseconds.length) / sum;
  return `${name}: p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} p99 ${p99.toFixed(1)} ms, ${rate.toFixed(0)}/s`;
}
