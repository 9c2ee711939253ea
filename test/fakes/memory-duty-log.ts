import type { DutyDone, DutyLog, QuarterlyAnalysis } from '../../src/hardship/duties/duty-log.js';

/** Keeps what was done of the calendar of duties in memory. */
export function createMemoryDutyLog(): DutyLog {
  const log = new Map<string, { done: DutyDone; undone: boolean }>();
  const analyses = new Map<string, QuarterlyAnalysis>();
  const record = (done: DutyDone) => {
    if (log.has(done.id)) return 'known';
    log.set(done.id, { done: structuredClone(done), undone: false });
    return 'recorded';
  };
  return {
    async record(done) {
      return record(done);
    },
    async doneWithin({ within, from, to, duties }) {
      const order = (done: DutyDone) => `${done.on} ${done.id}`;
      return [...log.values()]
        .filter(({ undone }) => !undone)
        .map(({ done }) => done)
        .filter(({ area, on }) => area.startsWith(within) && from <= on && on <= to)
        .filter(({ duty }) => duties?.includes(duty) ?? true)
        .sort((a, b) => (order(a) < order(b) ? -1 : 1));
    },
    async takeBack(id) {
      const kept = log.get(id);
      if (kept === undefined || kept.undone) return false;
      kept.undone = true;
      return true;
    },
    async saveAnalysis(analysis, done) {
      const key = `${analysis.area} ${analysis.quarter}`;
      if ((analyses.get(key)?.version ?? 0) !== analysis.version) return 'conflict';
      analyses.set(key, structuredClone({ ...analysis, version: analysis.version + 1 }));
      if (done !== null) record(done);
      return 'saved';
    },
    async analysis(area, quarter) {
      return structuredClone(analyses.get(`${area} ${quarter}`) ?? null);
    },
    async analysesWithin(within, quarter) {
      return [...analyses.values()]
        .filter((each) => each.quarter === quarter && each.area.startsWith(within))
        .sort((a, b) => (a.area < b.area ? -1 : 1));
    },
  };
}
