import type { LedgerEntry, QuestionLedger } from '../../src/policy/question-ledger.js';

/** Keeps the ledger in memory, in the order recorded. */
export function createMemoryQuestionLedger(): QuestionLedger & { entries: LedgerEntry[] } {
  const entries: LedgerEntry[] = [];
  return {
    entries,
    async record(entry) {
      entries.push(structuredClone(entry));
    },
    async forgetBefore(instant) {
      const kept = entries.filter(({ at }) => at >= instant);
      const gone = entries.length - kept.length;
      entries.splice(0, entries.length, ...kept);
      return gone;
    },
    async find(ending) {
      return entries.filter(({ id }) => ending !== '' && id.endsWith(ending));
    },
    async list({ limit, before }) {
      const newestFirst = [...entries].sort((a, b) => (a.id < b.id ? 1 : -1));
      return newestFirst.filter((entry) => before === undefined || entry.id < before).slice(0, limit);
    },
  };
}
