import { shanghaiDay } from '../../shared/clock.js';
import { newUlid } from '../../shared/id.js';
import { CalendarDay } from '../clocks/calendar-day.js';
import { may } from '../staff/permissions.js';
import { inScope } from '../staff/reach.js';
import type { StaffMember } from '../staff/staff-member.js';
import { InspectionKind, type Finding, type FindingState, type Inspection } from './inspection.js';
import { signBy, type SignedKind } from './signed-entry.js';
import type { Wrong } from './slip-desk.js';
import type { SupervisionStore } from './supervision-store.js';

export type Refused = { kind: 'not_found' } | { kind: 'not_by_you' } | Wrong;

export const findingActions = ['mend', 'pass', 'fail'] as const;
export type FindingAction = (typeof findingActions)[number];

const moves: Record<FindingAction, { from: FindingState; to: FindingState; signed: SignedKind }> = {
  mend: { from: 'open', to: 'mended', signed: 'mended' },
  pass: { from: 'mended', to: 'closed', signed: 'recheck_passed' },
  fail: { from: 'mended', to: 'open', signed: 'recheck_failed' },
};

/** 三查一访: making an inspection, signing it, and following each finding until it is mended and seen to be. */
export function createInspectionDesk(store: SupervisionStore) {
  async function open(member: StaffMember, id: string) {
    const found = await store.inspection(id);
    return found !== null && inScope(member, found.inspection.region) ? found : null;
  }

  /** The inspection, when this member may still write into it: its own, and unsigned. */
  async function writable(member: StaffMember, id: string): Promise<Inspection | Refused> {
    const found = await open(member, id);
    if (found === null) return { kind: 'not_found' };
    const { inspection } = found;
    if (inspection.by !== member.id || !may(member, 'inspections_record')) return { kind: 'not_by_you' };
    return inspection.signed ? wrong('', '这次检查已经签字，不能再改') : inspection;
  }

  return {
    open,

    async begin(
      member: StaffMember,
      input: { kind: string; region: string; on: string; households: string },
      now: Date,
    ): Promise<{ kind: 'begun'; id: string } | Refused> {
      if (!may(member, 'inspections_record')) return { kind: 'not_by_you' };
      const kind = InspectionKind.safeParse(input.kind);
      const on = CalendarDay.safeParse(input.on);
      if (!kind.success) return wrong('kind', '请选检查的是哪一项');
      if (!inScope(member, input.region)) return wrong('region', '只能检查自己管的地方');
      if (!on.success || on.data > shanghaiDay(now)) return wrong('on', '请选检查的日期，不能晚于今天');
      if (!/^\d{0,5}$/.test(input.households)) return wrong('households', '户数请写数字');
      const id = newUlid(now);
      await store.begin({
        id,
        kind: kind.data,
        region: input.region,
        on: on.data,
        households: input.households === '' ? null : Number(input.households),
        by: member.id,
        signed: false,
      });
      return { kind: 'begun', id };
    },

    async addFinding(
      member: StaffMember,
      id: string,
      input: { what: string; responsible: string; mendBy: string },
      now: Date,
    ): Promise<{ kind: 'done' } | Refused> {
      const inspection = await writable(member, id);
      if (!('on' in inspection)) return inspection;
      const mendBy = CalendarDay.safeParse(input.mendBy);
      if (input.what === '' || [...input.what].length > 1000) return wrong('what', '请写明发现了什么问题');
      if (input.responsible === '' || [...input.responsible].length > 40)
        return wrong('responsible', '请写整改责任人的姓名');
      if (!mendBy.success || mendBy.data < inspection.on)
        return wrong('mendBy', '请选整改期限，不能早于检查那天');
      const finding: Finding = {
        id: newUlid(now),
        inspection: id,
        region: inspection.region,
        what: input.what,
        responsible: input.responsible,
        mendBy: mendBy.data,
        state: 'open',
        version: 1,
      };
      const added = await store.addFinding(finding, signBy(member, 'found', finding.id, '', now));
      return added ? { kind: 'done' } : wrong('', '这次检查已经签字，不能再改');
    },

    /** 谁检查、谁签字: only who made it. */
    async sign(
      member: StaffMember,
      id: string,
      words: string,
      now: Date,
    ): Promise<{ kind: 'done' } | Refused> {
      const inspection = await writable(member, id);
      if (!('on' in inspection)) return inspection;
      const signed = await store.sign(id, signBy(member, 'signed', id, words, now));
      return signed ? { kind: 'done' } : wrong('', '这次检查已经签字，不能再改');
    },

    /** Mending is told by the place; that it is mended is seen by an inspector who did not mend it. */
    async follow(
      member: StaffMember,
      { id, version, action, words }: { id: string; version: number; action: FindingAction; words: string },
      now: Date,
    ): Promise<{ kind: 'done'; inspection: string } | { kind: 'changed' } | Refused> {
      const found = await store.finding(id);
      if (found === null || !inScope(member, found.finding.region)) return { kind: 'not_found' };
      const { finding, entries } = found;
      const { from, to, signed } = moves[action];
      if (!may(member, action === 'mend' ? 'slips_answer' : 'inspections_record'))
        return { kind: 'not_by_you' };
      const mender = entries.findLast(({ kind }) => kind === 'mended')?.by.id;
      if (action !== 'mend' && mender === member.id) return wrong('words', '整改要由另一个人复查');
      if (finding.version !== version || finding.state !== from) return { kind: 'changed' };
      if (words === '')
        return wrong('words', action === 'mend' ? '请写明怎么整改的' : '请写明复查看到了什么');
      if ([...words].length > 2000) return wrong('words', '请写短一些，2000字以内');
      const saved = await store.moveFinding(
        { ...finding, state: to },
        signBy(member, signed, id, words, now),
      );
      return saved ? { kind: 'done', inspection: finding.inspection } : { kind: 'changed' };
    },
  };
}

const wrong = (field: string, says: string): Wrong => ({ kind: 'wrong', field, says });
