import type { AccessEntry, AccessGrant, AccessLog } from '../../src/hardship/staff/access-log.js';
import type { Recusal, Recusals } from '../../src/hardship/staff/recusal.js';

/** Keeps the log of reading in memory. */
export function createMemoryAccessLog(): AccessLog & { entries: AccessEntry[] } {
  const entries: AccessEntry[] = [];
  const grants: AccessGrant[] = [];
  return {
    entries,
    async note(entry) {
      entries.push({ ...entry });
    },
    async list({ limit, before, staff, case: caseId }) {
      return [...entries]
        .sort((a, b) => (a.id < b.id ? 1 : -1))
        .filter(({ id }) => before === undefined || id < before)
        .filter((each) => staff === undefined || each.staff === staff)
        .filter((each) => caseId === undefined || each.case === caseId)
        .slice(0, limit);
    },
    async grant(grant, entry) {
      grants.push({ ...grant });
      entries.push({ ...entry });
    },
    async grantOf(staff, caseId, at) {
      return (
        grants.findLast((each) => each.staff === staff && each.case === caseId && each.until > at) ?? null
      );
    },
  };
}

/** Keeps declared relatives in memory. */
export function createMemoryRecusals(): Recusals {
  const declared: Recusal[] = [];
  const standing = (caseId: string, staff: string) =>
    declared.find((each) => each.case === caseId && each.staff === staff && each.liftedAt === null);
  return {
    async declare(caseId, staff, at) {
      if (standing(caseId, staff) !== undefined) return;
      declared.push({ case: caseId, staff, declaredAt: at, liftedAt: null, liftedBy: null });
    },
    async lift(caseId, staff, by, at) {
      const found = standing(caseId, staff);
      if (found === undefined) return false;
      Object.assign(found, { liftedAt: at, liftedBy: by });
      return true;
    },
    of: async (caseId) => structuredClone(declared.filter((each) => each.case === caseId)),
  };
}
