import type { StaffStore, Tries } from './staff-store.js';

const minute = 60_000;
const freeTries = 5;
/** Minutes to wait after the fifth wrong try, the sixth and so on; the last one stays. */
const waits = [1, 5, 15, 60];
/** Wrong tries older than this are forgotten, in milliseconds. */
export const triesCount = 24 * 60 * minute;

/** Until when nobody may try again under a key; null when one may. */
export function lockedUntil({ count, lastAt }: Tries, now: Date): Date | null {
  if (count < freeTries || lastAt === null) return null;
  const wait = waits[Math.min(count - freeTries, waits.length - 1)]! * minute;
  const until = new Date(Date.parse(lastAt) + wait);
  return until > now ? until : null;
}

export type Admitted = { kind: 'admitted' } | { kind: 'locked'; until: string };

/** Counts a try as wrong before it is looked at; whoever turns out right forgets the tries of the key. */
export async function admitTry(store: StaffStore, key: string, now: Date): Promise<Admitted> {
  const since = new Date(now.getTime() - triesCount).toISOString();
  const before = await store.tries(key, since);
  const locked = lockedUntil(before, now);
  if (locked !== null) return { kind: 'locked', until: locked.toISOString() };
  const at = now.toISOString();
  await store.noteTry(key, at);
  // many tries sent at once all saw the same count before: those over the free ones fall here
  const others = (await store.tries(key, since)).count - 1;
  const raced = others > before.count ? lockedUntil({ count: others, lastAt: at }, now) : null;
  return raced === null ? { kind: 'admitted' } : { kind: 'locked', until: raced.toISOString() };
}

export const nameKey = (signInName: string): string => `name:${signInName}`;
export const codeKey = (staff: string): string => `code:${staff}`;
export const bindKey = (telegramAccount: string): string => `bind:${telegramAccount}`;
