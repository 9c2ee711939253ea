import { describe, expect, it } from 'vitest';
import { fitLogistic, type Observation } from '../../../src/policy/evaluation/fit-logistic.js';

/** Of so many observations with a sign and without it so many are right. */
const counted = (
  withIt: [right: number, all: number],
  without: [right: number, all: number],
  more: Record<string, number> = {},
): Observation[] => [...of(1, withIt, more), ...of(0, without, more)];
const of = (sign: number, [right, all]: [number, number], more: Record<string, number>): Observation[] =>
  Array.from({ length: all }, (_, i) => ({ features: { sign, ...more }, right: i < right }));

describe('fitLogistic', () => {
  it('finds the log-odds of what was counted', () => {
    const { intercept, weights } = fitLogistic(counted([75, 100], [25, 100]), 0);
    expect(intercept).toBeCloseTo(Math.log(25 / 75), 6);
    expect(weights['sign']).toBeCloseTo(Math.log(75 / 25) - Math.log(25 / 75), 6);
  });

  it('gives no weight to what is always the same', () => {
    expect(fitLogistic(counted([75, 100], [25, 100], { same: 7 })).weights['same']).toBeCloseTo(0, 6);
  });

  it('stays finite where a sign parts all, by the penalty', () => {
    const { weights } = fitLogistic(counted([50, 50], [0, 50]));
    expect(weights['sign']).toBeGreaterThan(3);
    expect(Number.isFinite(weights['sign'])).toBe(true);
  });

  it('weighs a stronger penalty more', () => {
    const observations = counted([75, 100], [25, 100]);
    expect(fitLogistic(observations, 1).weights['sign']!).toBeLessThan(
      fitLogistic(observations).weights['sign']!,
    );
  });
});
