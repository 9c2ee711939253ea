import type { Clock } from '../shared/clock.js';

/** So many turns at once, refilled evenly. */
export interface RateAllowance {
  perMinute: number;
  burst: number;
}

export interface RateLimit {
  /** Takes one turn of this key; otherwise the seconds until the next is free. */
  take(key: string): { allowed: true } | { allowed: false; retryAfter: number };
}

const keysKept = 50_000;

/** Token buckets in memory; a bucket that is full again is forgotten. */
export function createRateLimit({ perMinute, burst }: RateAllowance, clock: Clock): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const perMs = perMinute / 60_000;
  const size = Math.max(1, burst);

  const sweep = (now: number) => {
    for (const [key, { tokens, at }] of buckets) {
      if (tokens + (now - at) * perMs >= size) buckets.delete(key);
    }
    // more live keys than room: the ones longest unused go
    for (const key of buckets.keys()) {
      if (buckets.size < keysKept) break;
      buckets.delete(key);
    }
  };

  return {
    take(key) {
      const now = clock.now().getTime();
      const bucket = buckets.get(key) ?? { tokens: size, at: now };
      const tokens = Math.min(size, bucket.tokens + Math.max(0, now - bucket.at) * perMs);
      if (buckets.size >= keysKept && !buckets.has(key)) sweep(now);
      buckets.delete(key);
      const allowed = tokens >= 1;
      buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
      if (allowed) return { allowed };
      return { allowed, retryAfter: Math.max(1, Math.ceil((1 - tokens) / perMs / 1000)) };
    },
  };
}
