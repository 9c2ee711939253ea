import type { LedgerEntry } from '../../src/policy/question-ledger.js';
import { newUlid } from '../../src/shared/id.js';

/** The n-th invented question of the ledger, a minute after the one before. */
export function ledgerEntry(n: number, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const at = new Date(Date.parse('2024-12-01T00:00:00Z') + n * 60_000);
  return {
    id: newUlid(at),
    kind: 'no_source',
    question: `第${n}个问题`,
    region: null,
    places: [],
    reason: 'not_found',
    passages: [],
    candidates: [],
    quote: null,
    followUp: false,
    at: at.toISOString(),
    ...more,
  };
}
