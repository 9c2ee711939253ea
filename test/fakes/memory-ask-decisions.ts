import type { AskDecision, AskDecisions } from '../../src/policy/learn-asks/ask-decision.js';

/** Keeps the log of decisions in memory. */
export function createMemoryAskDecisions(): AskDecisions & { decisions: AskDecision[] } {
  const decisions: AskDecision[] = [];
  const newestFirst = () => [...decisions].sort((a, b) => (a.id < b.id ? 1 : -1));
  return {
    decisions,
    async record(decision) {
      if (decisions.some(({ question, undone }) => question === decision.question && undone === null))
        return 'taken';
      decisions.push(structuredClone(decision));
      return 'recorded';
    },
    async list({ limit, before }) {
      return newestFirst()
        .filter(({ id }) => before === undefined || id < before)
        .slice(0, limit);
    },
    async standing(ending) {
      return newestFirst().filter(
        ({ question, undone }) => ending !== '' && question.endsWith(ending) && undone === null,
      );
    },
    async markUndone(id, undone) {
      const found = decisions.find((each) => each.id === id && each.undone === null);
      if (found !== undefined) found.undone = undone;
    },
    async forgetBefore(instant) {
      const kept = decisions.filter(
        ({ at, learnt, undone }) => at >= instant || (learnt !== null && undone === null),
      );
      const gone = decisions.length - kept.length;
      decisions.splice(0, decisions.length, ...kept);
      return gone;
    },
  };
}
