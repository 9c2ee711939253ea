import type { AccessLog } from '../staff/access-log.js';
import { may } from '../staff/permissions.js';
import { reachOf } from '../staff/reach.js';
import { mayReadCase, noteReading, type Reading } from '../staff/read-personal-data.js';
import type { StaffMember } from '../staff/staff-member.js';
import type { HardshipWrite } from '../unit-of-work.js';
import type { ActionInput } from './action-input.js';
import type { CaseStep, HardshipCase } from './case.js';
import { prepareEntry, type EntryInput } from './case-entry.js';
import type { HandOver } from './hand-over.js';
import type { Need } from './case-requirements.js';
import { staffAct, staffEnter, type LimitsOf } from './case-service.js';
import type { CaseFile, CaseStore } from './case-store.js';
import type { CaseAction } from './case-transitions.js';

/** What working a case wants from the rest of the house. */
export interface CaseDeskParts {
  cases: CaseStore;
  accessLog: AccessLog;
  /** Limits by the profile of the county a case lies in. */
  limitsFor(region: string | null): Promise<LimitsOf>;
  /** The member, when active and of this place, one above or one below it: who may answer for a case there. */
  colleagueAt(id: string, region: string | null): Promise<StaffMember | null>;
  /** The place a member hands a case over to, from what was typed. */
  handOver(member: StaffMember, typed: string): Promise<HandOver>;
  /** Adds what the family is told of these writes. */
  tellFamily(file: CaseFile, writes: readonly HardshipWrite[], now: Date): readonly HardshipWrite[];
}

/** An action of the procedure, and the version of the case that was on the page. */
export interface Deed {
  id: string;
  version: number;
  action: CaseAction;
  input: ActionInput;
}

export type OpenedCase =
  | { kind: 'open'; file: CaseFile; mayWork: boolean }
  /** Nothing about the household: only that the case is there. */
  | { kind: 'closed'; case: HardshipCase; reading: Exclude<Reading, { kind: 'open' }> }
  | { kind: 'not_found' };

export type Worked =
  | { kind: 'done'; case: HardshipCase }
  | { kind: 'not_found' }
  | { kind: 'not_from_here' }
  | { kind: 'not_by_you' }
  /** 回避: the household is a relative's. */
  | { kind: 'recused' }
  | { kind: 'needs'; needs: readonly Pick<Need, 'says'>[] }
  /** Somebody was faster; `last` is what they did. */
  | { kind: 'changed'; case: HardshipCase; last: CaseStep };

/** How the staff read and work cases; every read of a family's data is noted before it is shown. */
export function createCaseDesk(parts: CaseDeskParts) {
  return {
    async open(member: StaffMember, id: string, now: Date): Promise<OpenedCase> {
      const kept = await parts.cases.find(id);
      if (kept === null || !may(member, 'cases_read')) return { kind: 'not_found' };
      const reading = await mayReadCase(parts.accessLog, member, kept, now);
      if (reading.kind !== 'open') return { kind: 'closed', case: kept, reading };
      await noteReading(parts.accessLog, member, 'case_page', id, now);
      const file = await parts.cases.file(id);
      if (file === null) return { kind: 'not_found' };
      const mayWork = mayTouch(member, file.case) && !file.recused.includes(member.id);
      return { kind: 'open', file, mayWork };
    },

    /** An action of the procedure; a case whose responsible person is of a narrower place goes there with it. */
    async act(member: StaffMember, { id, version, action, input: given }: Deed, now: Date): Promise<Worked> {
      const file = await parts.cases.file(id);
      const refused = file === null ? 'not_found' : refusal(member, file, action);
      if (file === null || refused !== null) return { kind: refused ?? 'not_found' };
      if (file.case.version !== version) return changed(file);
      const chosen = await choose(parts, member, file.case, action, given);
      if (chosen.kind === 'wrong') return { kind: 'needs', needs: [chosen] };
      const { input } = chosen;
      const limits = await parts.limitsFor(input.village ?? file.case.region);
      const by = { actor: member.role, id: member.id };
      const acted = staffAct(file, action, input, by, { now, limits });
      if (acted.kind !== 'done') return acted;
      const saved = await parts.cases.commit(parts.tellFamily(file, acted.writes, now));
      return saved ? { kind: 'done', case: acted.moved } : reread(parts, id);
    },

    /** Something written into a case; it is added to whatever the case has become meanwhile. */
    async enter(member: StaffMember, id: string, input: EntryInput, now: Date): Promise<Worked> {
      for (let attempt = 0; attempt < triesAtMost; attempt++) {
        const file = await parts.cases.file(id);
        const refused = file === null ? 'not_found' : refusal(member, file, input.action);
        if (file === null || refused !== null) return { kind: refused ?? 'not_found' };
        const { region } = file.case;
        const colleague =
          input.action === '分派' ? await parts.colleagueAt(input.responsible, region) : undefined;
        if (colleague === null) return { kind: 'needs', needs: [{ says: notAColleague }] };
        const narrower = colleague === undefined ? null : narrowerPlace(region, colleague);
        const prepared = prepareEntry(file, input, now, narrower);
        if (prepared.kind === 'stands') return { kind: 'done', case: file.case };
        if (prepared.kind === 'refused') return { kind: 'needs', needs: [prepared] };
        const limits = await parts.limitsFor(narrower ?? region);
        const by = { actor: member.role, id: member.id };
        const entered = staffEnter(file.case, prepared.entry, by, { now, limits });
        if (entered.kind !== 'done') return entered;
        const decided = decidedLink(id, member, input, now);
        const writes = [...parts.tellFamily(file, entered.writes, now), ...decided];
        if (await parts.cases.commit(writes)) return { kind: 'done', case: entered.moved };
      }
      return reread(parts, id);
    },
  };
}
export type CaseDesk = ReturnType<typeof createCaseDesk>;

/** How often an entry is tried again after somebody else changed the case in the same moment. */
const triesAtMost = 5;
const notAColleague = '选的责任人不在这个地方，或者已经停用，请另选一位';

const mayTouch = (member: StaffMember, kept: HardshipCase): boolean =>
  reachOf(member, kept.region) === 'own' || reachOf(member, kept.region) === 'place_unknown';

function refusal(
  member: StaffMember,
  { case: kept, recused }: CaseFile,
  action: CaseAction | EntryInput['action'],
): 'not_found' | 'recused' | null {
  const reach = reachOf(member, kept.region);
  // where nobody knows the place, giving it one comes first
  if (reach === 'outside' || (reach === 'place_unknown' && action !== '移交')) return 'not_found';
  return recused.includes(member.id) ? 'recused' : null;
}

type Chosen = { kind: 'chosen'; input: ActionInput } | { kind: 'wrong'; says: string };

/** People, places and cases somebody chose must be there, and theirs to choose. */
async function choose(
  parts: CaseDeskParts,
  member: StaffMember,
  kept: HardshipCase,
  action: CaseAction,
  given: ActionInput,
): Promise<Chosen> {
  const wrong = (says: string): Chosen => ({ kind: 'wrong', says });
  let village: string | null = null;
  if (action === '移交' && given.village !== null) {
    const target = await parts.handOver(member, given.village);
    if (target.kind === 'wrong') return target;
    village = target.region;
  }
  if (given.responsible !== null) {
    const colleague = await parts.colleagueAt(given.responsible, village ?? kept.region);
    if (colleague === null) return wrong(notAColleague);
    village ??= narrowerPlace(kept.region, colleague);
  }
  if (given.mergeInto !== null) {
    const other = await parts.cases.find(given.mergeInto);
    if (other === null || reachOf(member, other.region) !== 'own' || other.state === '已关闭')
      return wrong('没有找到要并入的案件，或者它已经关闭');
  }
  return { kind: 'chosen', input: { ...given, village } };
}

/** Where whoever is to answer for a case knows more narrowly where it lies: a report of 八宝镇 given to 新屯村. */
const narrowerPlace = (region: string | null, colleague: StaffMember): string | null =>
  region !== null && colleague.region !== region && colleague.region.startsWith(region)
    ? colleague.region
    : null;

const changed = ({ case: kept, history }: CaseFile): Worked => ({
  kind: 'changed',
  case: kept,
  last: history.at(-1)!,
});

async function reread({ cases }: CaseDeskParts, id: string): Promise<Worked> {
  const file = await cases.file(id);
  return file === null ? { kind: 'not_found' } : changed(file);
}

const decidedLink = (id: string, member: StaffMember, input: EntryInput, now: Date): HardshipWrite[] =>
  input.action === '同户认定'
    ? [
        {
          write: 'link_decided',
          case: id,
          earlier: input.earlier,
          decided: input.decided,
          by: member.id,
          at: now.toISOString(),
        },
      ]
    : [];
