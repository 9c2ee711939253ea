import { newSecretToken } from '../../../../shared/id.js';
import type { TakenAsks } from '../../../../policy/corpus/read-sheet.js';

/** What was saved lately, so that a tap undoes it. Gone with a restart; single asks can be dropped at any time. */
export interface RecentTakes {
  keep(document: string, taken: TakenAsks): string;
  /** Once; null when it is not known (any more). */
  take(token: string): { document: string; taken: TakenAsks } | null;
}

const most = 200;

export function createRecentTakes(): RecentTakes {
  const kept = new Map<string, { document: string; taken: TakenAsks }>();
  return {
    keep(document, taken) {
      const token = newSecretToken();
      kept.set(token, { document, taken });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return token;
    },
    take(token) {
      const found = kept.get(token) ?? null;
      kept.delete(token);
      return found;
    },
  };
}
