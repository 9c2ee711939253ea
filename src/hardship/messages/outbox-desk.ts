import type { CaseDesk, Worked } from '../cases/case-desk.js';
import { askRecheck } from '../cases/case-service.js';
import type { CaseFile, CaseStore } from '../cases/case-store.js';
import type { HardshipCase } from '../cases/case.js';
import type { AccessLog } from '../staff/access-log.js';
import { may } from '../staff/permissions.js';
import { reachOf } from '../staff/reach.js';
import { noteReading } from '../staff/read-personal-data.js';
import type { StaffMember } from '../staff/staff-member.js';
import type { FamilyToCall, KeptMessage, Outbox } from './outbox.js';

export interface OutboxDeskParts {
  outbox: Outbox;
  cases: CaseStore;
  /** Writes 告知 with all its checks. */
  desk: Pick<CaseDesk, 'enter'>;
  accessLog: AccessLog;
}

export interface CallList {
  families: readonly FamilyToCall[];
  next: string | null;
  /** What is still on its way to a chat. */
  underway: { count: number; oldest: string | null };
  /** Cases whose place nobody knows yet: for a county, to be given one first. */
  unplaced: readonly { case: string; receipt: string }[];
}

export type FamilyCall =
  | { kind: 'open'; file: CaseFile; untold: readonly KeptMessage[]; mayAskRecheck: boolean }
  | { kind: 'not_found' };

export interface Told {
  /** Messages that stood on the page it was read out from. */
  read: readonly string[];
  by: 'phone' | 'visit';
  note: string | null;
  /** The family asked for 复核 while it was told. */
  recheck: boolean;
}

/** `more_words`: another message came while this one was read out. */
export type ToldFamily = Worked | { kind: 'more_words' } | { kind: 'nothing_to_tell' };

const pageLength = 20;
/** What a record of 告知 holds. */
const longestWords = 2000;
const askedWhenTold = '告知的时候当场提出，由干部代为记下';

/** 待告知: families that nobody can write to, told by a person. */
export function createOutboxDesk({ outbox, cases, desk, accessLog }: OutboxDeskParts) {
  const untoldOf = async (id: string): Promise<KeptMessage[]> =>
    (await outbox.ofCase(id)).filter(({ state }) => state === 'to_call');

  return {
    async list(member: StaffMember, after: string | undefined, now: Date): Promise<CallList> {
      await noteReading(accessLog, member, 'outbox', null, now);
      const page = { place: member.region, limit: pageLength, ...(after === undefined ? {} : { after }) };
      const [found, underway, nowhere] = await Promise.all([
        outbox.families(page),
        outbox.underway(member.region),
        member.role === 'county' ? outbox.families({ place: '', limit: pageLength }) : null,
      ]);
      const unplaced = (nowhere?.families ?? []).map(({ case: id, receipt }) => ({ case: id, receipt }));
      return { ...found, underway, unplaced };
    },

    /** How many families wait for a call from this member's place; 0 for who calls none. */
    waiting: (member: StaffMember): Promise<number> =>
      may(member, 'outbox_call') ? outbox.toBeCalled(member.region) : Promise.resolve(0),

    /** One family with its telephone and what it is to be told; noted before it is shown. */
    async family(member: StaffMember, id: string, now: Date): Promise<FamilyCall> {
      const kept = await cases.find(id);
      if (kept === null || !mayCall(member, kept)) return { kind: 'not_found' };
      await noteReading(accessLog, member, 'outbox', id, now);
      const [file, untold] = await Promise.all([cases.file(id), untoldOf(id)]);
      if (file === null || file.origin === null) return { kind: 'not_found' };
      return { kind: 'open', file, untold, mayAskRecheck: canAsk(file.case) };
    },

    /** 告知: everything that was read out is settled, and nothing that was not. */
    async told(member: StaffMember, id: string, told: Told, now: Date): Promise<ToldFamily> {
      const file = await cases.file(id);
      if (file === null || !mayCall(member, file.case)) return { kind: 'not_found' };
      if (file.recused.includes(member.id)) return { kind: 'recused' };
      const untold = await untoldOf(id);
      if (untold.length === 0) return { kind: 'nothing_to_tell' };
      if (untold.some((message) => !told.read.includes(message.id))) return { kind: 'more_words' };
      // first: should anything fail after it, the family stays on the list
      if (told.recheck && canAsk(file.case) && !(await cases.commit(recheckOf(file.case, now)))) {
        return { kind: 'more_words' };
      }
      const said = untold.map(({ words }) => words.said);
      const words = [...(told.note === null ? [] : [told.note]), ...said].join('\n').slice(0, longestWords);
      return desk.enter(member, id, { action: '告知', words, by: told.by }, now);
    },
  };
}
export type OutboxDesk = ReturnType<typeof createOutboxDesk>;

const mayCall = (member: StaffMember, kept: HardshipCase): boolean =>
  may(member, 'outbox_call') && reachOf(member, kept.region) === 'own';

const canAsk = ({ state, recheckAskedAt }: HardshipCase): boolean =>
  state === '不予纳入' && recheckAskedAt === null;

function recheckOf(kept: HardshipCase, now: Date) {
  const asked = askRecheck(kept, now);
  if (asked.kind !== 'done') return [];
  return asked.writes.map((each) =>
    each.write === 'case_step' ? { ...each, step: { ...each.step, note: askedWhenTold } } : each,
  );
}
