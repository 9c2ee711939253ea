import { createRateLimit, type RateAllowance } from '../rate-limit.js';

/** What becomes of one thing a chat said. */
export type Pace =
  /** It is taken; `missed`: how many were not since the person was asked to wait, apart from that one. */
  | { kind: 'take'; missed: number }
  /** It is not taken, and neither is what comes within so many seconds. */
  | { kind: 'wait'; seconds: number }
  /** It is not taken, and the person knows already that it would not be. */
  | { kind: 'missed' };

/** Keeps a chat from running ahead: asks for patience once, and counts what was lost meanwhile so that it can be told. */
export function createPace(allowance: RateAllowance): (chat: string, saidAt: number) => Pace {
  let now = 0;
  const rate = createRateLimit(allowance, { now: () => new Date(now) });
  const missed = new Map<string, number>();
  return (chat, saidAt) => {
    now = saidAt;
    const taken = rate.take(chat);
    const lost = missed.get(chat);
    if (taken.allowed) {
      missed.delete(chat);
      return { kind: 'take', missed: lost ?? 0 };
    }
    missed.set(chat, lost === undefined ? 0 : lost + 1);
    return lost === undefined ? { kind: 'wait', seconds: taken.retryAfter } : { kind: 'missed' };
  };
}
