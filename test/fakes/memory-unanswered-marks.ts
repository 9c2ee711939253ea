import type { UnansweredMark, UnansweredMarks } from '../../src/policy/unanswered/unanswered-mark.js';

/** Keeps marks on questions in memory. */
export function createMemoryUnansweredMarks(): UnansweredMarks & { marks: UnansweredMark[] } {
  const marks: UnansweredMark[] = [];
  return {
    marks,
    async record(made) {
      const fresh = made.filter(
        ({ question, mark }) =>
          !marks.some((one) => one.question === question && one.mark === mark && one.undone === null),
      );
      marks.push(...structuredClone(fresh));
      return fresh.length;
    },
    async list({ limit, before }) {
      return [...marks]
        .sort((a, b) => (a.id < b.id ? 1 : -1))
        .filter(({ id }) => before === undefined || id < before)
        .slice(0, limit);
    },
    async undo(batch, undone) {
      const found = marks.filter((one) => one.batch === batch && one.undone === null);
      for (const one of found) one.undone = undone;
      return structuredClone(found);
    },
    async forgetBefore(instant) {
      const kept = marks.filter(({ at }) => at >= instant);
      const gone = marks.length - kept.length;
      marks.splice(0, marks.length, ...kept);
      return gone;
    },
  };
}
