/** A share with its 95 % interval. */
export interface Interval {
  share: number;
  low: number;
  high: number;
}

const resamples = 2_000;

/** Percentile bootstrap of a share; the same values give the same interval. */
export function bootstrapShare(values: readonly boolean[]): Interval {
  if (values.length === 0) return { share: Number.NaN, low: Number.NaN, high: Number.NaN };
  const random = seeded(20261127);
  const shares = Array.from({ length: resamples }, () => {
    let hits = 0;
    for (let i = 0; i < values.length; i++)
      if (values[Math.floor(random() * values.length)] === true) hits += 1;
    return hits / values.length;
  }).sort((a, b) => a - b);
  return {
    share: values.filter(Boolean).length / values.length,
    low: shares[Math.floor(resamples * 0.025)]!,
    high: shares[Math.floor(resamples * 0.975)]!,
  };
}

/** Numbers from 0 to 1 that are the same in every run (a 32-bit linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
