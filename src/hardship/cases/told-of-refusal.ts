import type { HardshipCase } from './case.js';

/**
 * A refused case once its family was told, in the chat or by reading it there; null where that changes nothing. No profile
 * is asked: what runs for a refused case is telling the family, and after it nothing until 复核 is taken up.
 */
export function toldOfRefusal(kept: HardshipCase, at: string): HardshipCase | null {
  if (kept.state !== '不予纳入' || kept.toldAt !== null) return null;
  return { ...kept, toldAt: at, dueAt: null, amberAt: null };
}
