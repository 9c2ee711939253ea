import type { CaseStep, HardshipCase } from '../../src/hardship/cases/case.js';
import {
  actOn,
  openLead,
  staffEnter,
  type Entry,
  type LimitsOf,
} from '../../src/hardship/cases/case-service.js';
import { caseStates, type CaseAction, type CaseState } from '../../src/hardship/cases/case-transitions.js';
import { labourOf, type MeasureKind } from '../../src/hardship/household/measure.js';
import { submitReport } from '../../src/hardship/reports/submit-report.js';
import type { StaffMember } from '../../src/hardship/staff/staff-member.js';
import type { HardshipWrite } from '../../src/hardship/unit-of-work.js';
import { shanghaiDay } from '../../src/shared/clock.js';
import { draftOf, draw, leadOf, measureOf, placeOf, visitOf, unusedReceipt } from './invented-household.js';

const dayMs = 86_400_000;
/** One case in so many went its whole way through the procedure; the others stand where they are since they were opened. */
const oneWorkedIn = 15;
/** Follow-ups of a household that is helped for years, so that its history is longer than a page. */
const manyFollowUps = 45;

/** Who of the staff does it, by role and place. */
export type StaffAt = (
  role: 'village' | 'township' | 'county',
  village: string,
) => Pick<StaffMember, 'id' | 'name'>;

export interface CasePast {
  id: string;
  /** `long`: with a history of years. */
  past: 'none' | 'worked' | 'long';
  writes: HardshipWrite[];
}

/** An invented case in one of all states, as everything that was ever written about it. */
export function casePast(n: number, now: Date, staffAt: StaffAt): CasePast {
  const state = caseStates[draw(n, 'state', caseStates.length)]!;
  const worked = draw(n, 'worked', oneWorkedIn) === 0;
  const long = worked && state === '帮扶中' && draw(n, 'long', 4) === 0;
  const opened = new Date(now.getTime() - (draw(n, 'age', 400) + (worked ? 30 : 0)) * dayMs);
  const beginning = worked ? begin(n, opened) : standing(begin(n, opened), n, state, staffAt);
  const writes: HardshipWrite[] = beginning.writes;
  if (!worked) return { id: beginning.opened.id, past: 'none', writes };
  const deeds = wayTo(state, long ? manyFollowUps : 3);
  const pace = (now.getTime() - opened.getTime()) / (deeds.length + 1);
  let kept: HardshipCase = { ...beginning.opened, version: 1 };
  for (const [i, deed] of deeds.entries()) {
    const at = new Date(opened.getTime() + Math.round(pace * (i + 1)));
    const done = work(kept, n, deed, at, staffAt);
    if (done.kind !== 'done')
      throw new Error(`a deed on the way to ${state} is ${done.kind} in ${kept.state}`);
    writes.push(...done.writes);
    kept = { ...done.moved, version: kept.version + 1 };
  }
  if (kept.state !== state) throw new Error(`the way to ${state} ends in ${kept.state}`);
  return { id: kept.id, past: long ? 'long' : 'worked', writes };
}

interface Beginning {
  opened: HardshipCase;
  first: CaseStep;
  writes: HardshipWrite[];
}

/** One household in three tells it itself. */
function begin(n: number, at: Date): Beginning {
  if (draw(n, 'self', 3) > 0) {
    const lead = leadOf(n, at);
    const { opened, first } = openLead(lead, { actor: 'county', id: 'bench' }, at, limitsOf(n));
    return { opened, first, writes: [{ write: 'lead', lead, opened, first, links: [] }] };
  }
  const draft = draftOf(n, at);
  const consent = { version: '1', text: '我同意村里、乡镇和县里上门核实' };
  const told = {
    receipt: unusedReceipt(),
    consent,
    channel: 'web',
    conversation: `c${n}`,
    account: 'bench',
  } as const;
  const { write } = submitReport(draft, { ...told, links: [] }, at, limitsOf(n));
  if (write.write !== 'submission') throw new Error(`a report was written as ${write.write}`);
  const { opened, first } = write;
  const saved = { write: 'draft', draft, expiresAt: at.toISOString() } as const;
  return { opened, first, writes: [saved, write] };
}

/** The case begins where others end: written once, and as lists see it no different. */
function standing(
  { opened, first, writes }: Beginning,
  n: number,
  state: CaseState,
  staffAt: StaffAt,
): Beginning {
  const village = staffAt('village', placeOf(n));
  const moved: HardshipCase = {
    ...opened,
    state,
    responsible: state === '待核实' ? null : village.id,
    group: helped.has(state) ? groupOf(n) : null,
    recheckAskedAt: state === '不予纳入' && draw(n, 'recheck', 20) === 0 ? opened.openedAt : null,
    includedAt: helped.has(state) ? opened.openedAt : null,
  };
  const stands = { ...moved, ...limitsOf(n)(moved) };
  return {
    ...{ opened: stands, first },
    writes: writes.map((each) =>
      each.write === 'lead' || each.write === 'submission' ? { ...each, opened: stands } : each,
    ),
  };
}

const helped: ReadonlySet<CaseState> = new Set(['已纳入', '帮扶中', '风险消除']);
const ended: ReadonlySet<CaseState> = new Set(['风险消除', '不予纳入', '已关闭']);
const groupOf = (n: number) => (['unstable', 'marginal', 'sudden'] as const)[draw(n, 'group', 3)]!;

/** Some have long been over their limit, most have time. */
const limitsOf =
  (n: number): LimitsOf =>
  ({ state, stateSince }) => {
    if (ended.has(state)) return { dueAt: null, amberAt: null };
    const day = (count: number) => new Date(Date.parse(stateSince) + count * dayMs).toISOString();
    const days = draw(n, 'due', 460);
    return { dueAt: day(days + 3), amberAt: day(days + 1) };
  };

type Deed = { by: 'village' | 'township' | 'county' } & (
  | { act: CaseAction }
  | { enter: '入户核实' | '公示' | '回访' }
  | { enter: '措施'; kind: MeasureKind }
);

const review: readonly Deed[] = [
  { by: 'village', enter: '公示' },
  { by: 'village', act: '公示无异议' },
  { by: 'township', act: '审核通过' },
  { by: 'county', act: '审定通过' },
];
const visited: readonly Deed[] = [
  { by: 'village', act: '受理' },
  { by: 'village', enter: '入户核实' },
];
const toNotice: readonly Deed[] = [...visited, { by: 'village', act: '核实上报' }];

function wayTo(state: CaseState, followUps: number): readonly Deed[] {
  const included = [...toNotice, ...review];
  const help: readonly Deed[] = [
    { by: 'village', enter: '措施', kind: 'temporary_relief' },
    { by: 'village', enter: '措施', kind: 'industry' },
    { by: 'township', act: '开始帮扶' },
    ...Array.from({ length: followUps }, () => ({ by: 'village', enter: '回访' }) as const),
  ];
  switch (state) {
    case '待核实':
      return [];
    case '核实中':
      return visited;
    case '评议公示':
      return [...toNotice, ...review.slice(0, 1)];
    case '乡镇审核':
      return [...toNotice, ...review.slice(0, 2)];
    case '县级审定':
      return [...toNotice, ...review.slice(0, 3)];
    case '已纳入':
      return included;
    case '帮扶中':
      return [...included, ...help];
    case '风险消除':
      return [...included, ...help, { by: 'village', act: '申请消除' }, ...review];
    case '不予纳入':
      return [...visited, { by: 'village', act: '不予纳入' }];
    case '已关闭':
      return [...visited, { by: 'township', act: '关闭' }];
    default:
      return state satisfies never;
  }
}

function work(kept: HardshipCase, n: number, deed: Deed, now: Date, staffAt: StaffAt) {
  const { id, name } = staffAt(deed.by, placeOf(n));
  const limits = limitsOf(n);
  const at = now.toISOString();
  if ('act' in deed) {
    const { act } = deed;
    return actOn(kept, act, deed.by, now, {
      ...{ actorId: id, note: '材料齐了', familyNote: '有事打村里的电话', limits },
      changes: {
        ...(act === '受理' ? { responsible: id } : {}),
        ...(act === '审定通过' ? { group: groupOf(n), includedAt: kept.includedAt ?? at } : {}),
      },
    });
  }
  const enter = (entry: Omit<Entry, 'action'>) =>
    staffEnter(kept, { action: deed.enter, ...entry }, { actor: deed.by, id }, { now, limits });
  switch (deed.enter) {
    case '入户核实': {
      const form = visitOf(n, now, id);
      const content = { kind: 'visit', form, sentAs: null } as const;
      return enter({ content, changes: { labour: labourOf(form), visitedAt: at } });
    }
    case '公示':
      return enter({ changes: { notice: { from: at, until: at } } });
    case '措施': {
      const measure = measureOf(n, deed.kind, now, { id, name });
      const first = { firstMeasureAt: at, developmentMeasureAt: at };
      return enter({ content: { kind: 'measure', measure }, changes: first });
    }
    case '回访': {
      const told = { how: 'visit', income: 'same', risk: 'less', measures: 'some', basics: 'firm' } as const;
      const words = { words: '男人出去做零工了，药还在吃', next: '下个月再去' };
      const followUp = { schema: 1, on: shanghaiDay(now), by: id, ...told, ...words } as const;
      return enter({ content: { kind: 'follow_up', followUp }, changes: { lastFollowUpAt: at } });
    }
    default:
      return deed satisfies never;
  }
}
