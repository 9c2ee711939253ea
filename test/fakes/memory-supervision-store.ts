import type { Finding, Inspection } from '../../src/hardship/supervision/inspection.js';
import type { SignedEntry } from '../../src/hardship/supervision/signed-entry.js';
import type { Slip } from '../../src/hardship/supervision/slip.js';
import type { SupervisionStore } from '../../src/hardship/supervision/supervision-store.js';

/** Slips, inspections and what was signed, in memory. */
export function createMemorySupervisionStore(): SupervisionStore {
  const slips = new Map<string, Slip>();
  const inspections = new Map<string, Inspection>();
  const findings = new Map<string, Finding>();
  const entries: SignedEntry[] = [];
  const about = (ids: readonly string[]) =>
    structuredClone(entries.filter((each) => ids.includes(each.about)));
  const newest = <Row extends { id: string }>(rows: Iterable<Row>): Row[] =>
    structuredClone([...rows].sort((a, b) => (a.id < b.id ? 1 : -1)));
  const isSigned = ({ inspection }: Finding) => inspections.get(inspection)?.signed === true;

  return {
    async issue(slip, entry) {
      if (slips.has(slip.id)) throw new Error('the slip is there already');
      const last = [...slips.values()]
        .filter((each) => each.from.region === slip.from.region && each.year === slip.year)
        .reduce((most, { number }) => Math.max(most, number), 0);
      const issued = { ...structuredClone(slip), number: last + 1 };
      slips.set(slip.id, issued);
      entries.push(structuredClone(entry));
      return structuredClone(issued);
    },
    async slip(id) {
      const slip = slips.get(id);
      return slip === undefined ? null : { slip: structuredClone(slip), entries: about([id]) };
    },
    async moveSlip(slip, entry) {
      if (slips.get(slip.id)?.version !== slip.version) return false;
      slips.set(slip.id, { ...structuredClone(slip), version: slip.version + 1 });
      entries.push(structuredClone(entry));
      return true;
    },
    async slips({ scope, states, dueBefore, case: one, before, limit }) {
      return newest(slips.values())
        .filter(
          ({ to, state }) => to.region.startsWith(scope) && (states.length === 0 || states.includes(state)),
        )
        .filter(({ dueOn }) => dueBefore === undefined || dueOn < dueBefore)
        .filter((slip) => one === undefined || slip.case === one)
        .filter(({ id }) => before === undefined || id < before)
        .slice(0, limit);
    },
    async slipCounts(scope, today) {
      const open = [...slips.values()].filter(
        ({ to, state }) => to.region.startsWith(scope) && (state === 'issued' || state === 'returned'),
      );
      return { open: open.length, overdue: open.filter(({ dueOn }) => dueOn < today).length };
    },

    async begin(inspection) {
      inspections.set(inspection.id, structuredClone(inspection));
    },
    async inspection(id) {
      const inspection = inspections.get(id);
      if (inspection === undefined) return null;
      const own = newest(findings.values())
        .filter((each) => each.inspection === id)
        .reverse();
      return {
        inspection: structuredClone(inspection),
        findings: own,
        entries: about([id, ...own.map((each) => each.id)]),
      };
    },
    async addFinding(finding, entry) {
      if (isSigned(finding)) return false;
      findings.set(finding.id, structuredClone(finding));
      entries.push(structuredClone(entry));
      return true;
    },
    async sign(id, entry) {
      const inspection = inspections.get(id);
      if (inspection === undefined || inspection.signed) return false;
      inspection.signed = true;
      entries.push(structuredClone(entry));
      return true;
    },
    async finding(id) {
      const finding = findings.get(id);
      if (finding === undefined || !isSigned(finding)) return null;
      return { finding: structuredClone(finding), entries: about([id]) };
    },
    async moveFinding(finding, entry) {
      if (findings.get(finding.id)?.version !== finding.version) return false;
      findings.set(finding.id, { ...structuredClone(finding), version: finding.version + 1 });
      entries.push(structuredClone(entry));
      return true;
    },
    async inspections({ scope, before, limit }) {
      return newest(inspections.values())
        .filter(({ region, id }) => region.startsWith(scope) && (before === undefined || id < before))
        .slice(0, limit);
    },
    async findings({ scope, standing, limit }) {
      return structuredClone([...findings.values()])
        .filter((each) => isSigned(each) && each.region.startsWith(scope))
        .filter(({ state }) => standing === 'all' || state !== 'closed')
        .sort((a, b) => (a.mendBy + a.id < b.mendBy + b.id ? -1 : 1))
        .slice(0, limit);
    },
    async findingCounts(scope, today) {
      const open = [...findings.values()].filter(
        (each) => isSigned(each) && each.region.startsWith(scope) && each.state === 'open',
      );
      return { open: open.length, overdue: open.filter(({ mendBy }) => mendBy < today).length };
    },
  };
}
