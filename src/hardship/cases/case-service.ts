import { newUlid } from '../../shared/id.js';
import type { Lead } from '../leads/lead.js';
import type { CauseCode, CauseGroup } from '../reports/cause.js';
import type { HardshipReport } from '../reports/hardship-report.js';
import type { HardshipWrite } from '../unit-of-work.js';
import type { ActionInput } from './action-input.js';
import type { CaseDoor, CaseStep, HardshipCase, StepAction } from './case.js';
import { mayEnter, type EntryAction } from './case-entries.js';
import type { CaseRecord, RecordContent } from './case-record.js';
import { unmet, type Need } from './case-requirements.js';
import type { CaseFile } from './case-store.js';
import { moveCase, type Actor, type CaseAction } from './case-transitions.js';

/** The limit of the step a case is in, by the profile of its county. */
export type LimitsOf = (kept: HardshipCase) => Pick<HardshipCase, 'dueAt' | 'amberAt'>;
export const noLimits: LimitsOf = () => ({ dueAt: null, amberAt: null });

/** Who of the staff does it: what counts in the table, and who it was. */
export interface StaffActor {
  actor: Actor;
  id: string;
}

/** The case a report opens, with its first history entry. */
export function openCase(
  report: HardshipReport,
  now: Date,
  limits = noLimits,
): { opened: HardshipCase; first: CaseStep } {
  const household = {
    report: report.id,
    door: 'self_report' as const,
    cause: groupOf(report.causes[0]),
    region: report.village.region,
    urgent: report.urgency.length > 0,
  };
  return open(household, { action: '申报', actor: 'family', actorId: null }, now, limits);
}

/** The case a bureau's warning or a finding of the staff opens. */
export function openLead(
  lead: Lead,
  by: StaffActor,
  now: Date,
  limits = noLimits,
): { opened: HardshipCase; first: CaseStep } {
  const household = {
    report: lead.id,
    door: lead.source.door,
    cause: groupOf(lead.causes[0]),
    region: lead.village.region,
    urgent: lead.urgent,
  };
  const action = lead.source.door === 'warning' ? '预警' : '排查发现';
  return open(household, { action, actor: by.actor, actorId: by.id }, now, limits);
}

type Household = Pick<HardshipCase, 'report' | 'cause' | 'region' | 'urgent'> & { door: CaseDoor };

function open(
  household: Household,
  by: Pick<CaseStep, 'action' | 'actor' | 'actorId'>,
  now: Date,
  limits: LimitsOf,
): { opened: HardshipCase; first: CaseStep } {
  const at = now.toISOString();
  const fresh: HardshipCase = {
    ...household,
    id: newUlid(now),
    state: '待核实',
    purpose: '纳入',
    recheckAskedAt: null,
    openedAt: at,
    stateSince: at,
    responsible: null,
    group: null,
    labour: null,
    dueAt: null,
    amberAt: null,
    pauses: [],
    notice: null,
    openObjections: 0,
    includedAt: null,
    firstMeasureAt: null,
    developmentMeasureAt: null,
    lastFollowUpAt: null,
    toldAt: null,
    visitedAt: null,
    roundSince: null,
    version: 0,
  };
  const opened = { ...fresh, ...limits(fresh) };
  return { opened, first: stepOf(opened, by.action, now, { ...by, from: null }) };
}

const groupOf = (code: CauseCode | undefined): CauseGroup | null =>
  code === undefined ? null : (code.slice(0, 2) as CauseGroup);

export type ActedOn =
  | { kind: 'done'; moved: HardshipCase; writes: HardshipWrite[] }
  | { kind: 'not_from_here' }
  | { kind: 'not_by_you' };

/** An action of the table on a case. What it needs is not checked here: `staffAct` does, for the staff. */
export function actOn(
  kept: HardshipCase,
  action: CaseAction,
  by: Actor,
  now: Date,
  more: Partial<Pick<CaseStep, 'note' | 'familyNote' | 'actorId'>> & {
    changes?: Partial<HardshipCase>;
    limits?: LimitsOf;
  } = {},
): ActedOn {
  const moved = moveCase(kept, action, by);
  if (moved.kind !== 'moved') return moved;
  const { changes = {}, limits = noLimits, ...notes } = more;
  const at = now.toISOString();
  const stays = moved.to.state === kept.state;
  const next: HardshipCase = {
    ...kept,
    ...moved.to,
    ...changes,
    stateSince: stays ? kept.stateSince : at,
    recheckAskedAt: action === '复核' ? null : kept.recheckAskedAt,
    // a new round: nobody was there yet, and everything counts from now
    ...(action === '复核' ? { roundSince: at, visitedAt: null } : {}),
    toldAt: stays ? kept.toldAt : null,
    // a review begins with a notice of its own, and a clock that stood still goes on with the next step
    notice: stays || moved.to.state !== '评议公示' ? kept.notice : null,
    openObjections: stays || moved.to.state !== '评议公示' ? kept.openObjections : 0,
    pauses: stays ? kept.pauses : endPause(kept.pauses, at),
  };
  const after = { ...next, ...limits(next) };
  const step = stepOf(after, action, now, { actor: by, from: kept.state, ...notes });
  return { kind: 'done', moved: after, writes: [{ write: 'case_step', moved: after, step }] };
}

/** `now` and what the county's profile makes of it. */
export interface Moment {
  now: Date;
  limits: LimitsOf;
}

/** An action of the staff, with everything the table asks for; the only way they move a case. */
export function staffAct(
  file: CaseFile,
  action: CaseAction,
  input: ActionInput,
  by: StaffActor,
  { now, limits }: Moment,
): ActedOn | { kind: 'needs'; needs: Need[] } {
  const kept = file.case;
  const moved = moveCase(kept, action, by.actor);
  if (moved.kind !== 'moved') return moved;
  const needs = unmet(moved.needs, file, input, now);
  if (needs.length > 0) return { kind: 'needs', needs };
  const at = now.toISOString();
  return actOn(kept, action, by.actor, now, {
    actorId: by.id,
    note: noteOf(input),
    familyNote: input.familyNote,
    limits,
    changes: {
      responsible: input.responsible ?? kept.responsible,
      ...(action === '审定通过' && kept.purpose === '纳入'
        ? { group: input.group ?? kept.group, includedAt: kept.includedAt ?? at }
        : {}),
      ...(input.village === null ? {} : { region: input.village }),
    },
  });
}

/** Everything written for colleagues, in one text. */
function noteOf(input: ActionInput): string | null {
  const parts = [
    input.closeReason,
    input.mergeInto === null ? null : `并入 ${input.mergeInto}`,
    input.reasonCode === null ? null : `原因 ${input.reasonCode}`,
    input.grounds,
    input.missing,
    input.reason,
    input.note,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('\n');
}

/** Something the staff write into a case without moving it. */
export interface Entry {
  action: EntryAction;
  /** Kept under the report's key. */
  content?: RecordContent;
  /** What of the case it changes. */
  changes?: Partial<HardshipCase>;
  note?: string | null;
  familyNote?: string | null;
}

/** An entry of the staff; the case stays where it is. */
export function staffEnter(
  kept: HardshipCase,
  { action, content, changes = {}, note = null, familyNote = null }: Entry,
  by: StaffActor,
  { now, limits }: Moment,
): (Extract<ActedOn, { kind: 'done' }> & { record: CaseRecord | null }) | Exclude<ActedOn, { kind: 'done' }> {
  const entered = mayEnter(kept, action, by.actor);
  if (entered.kind !== 'entered') return entered;
  const changed = { ...kept, ...changes };
  const after = { ...changed, ...limits(changed) };
  const step = stepOf(after, action, now, {
    actor: by.actor,
    actorId: by.id,
    from: kept.state,
    note,
    familyNote,
  });
  const writes: HardshipWrite[] = [{ write: 'case_step', moved: after, step }];
  if (content === undefined) return { kind: 'done', moved: after, writes, record: null };
  const record = { id: newUlid(now), case: kept.id, at: now.toISOString(), by: by.id, content };
  return {
    kind: 'done',
    moved: after,
    writes: [...writes, { write: 'case_record', report: kept.report, record }],
    record,
  };
}

/** 复核: the family asks; the township takes it up. Only a refused household has something to re-check. */
export function askRecheck(kept: HardshipCase, now: Date, limits = noLimits): ActedOn {
  if (kept.state !== '不予纳入') return { kind: 'not_from_here' };
  const waits = { ...kept, recheckAskedAt: now.toISOString() };
  const asked = { ...waits, ...limits(waits) };
  const step = stepOf(asked, '申请复核', now, { actor: 'family', from: kept.state });
  return { kind: 'done', moved: asked, writes: [{ write: 'case_step', moved: asked, step }] };
}

/** Something the family did that is remembered and moves nothing; `limits` where it may change what runs. */
export function noteOn(
  kept: HardshipCase,
  action: StepAction,
  now: Date,
  limits: LimitsOf = ({ dueAt, amberAt }) => ({ dueAt, amberAt }),
): HardshipWrite {
  return {
    write: 'case_step',
    moved: { ...kept, ...limits(kept) },
    step: stepOf(kept, action, now, { actor: 'family', from: kept.state }),
  };
}

/** The pauses with the one under way ended. */
export const endPause = (pauses: HardshipCase['pauses'], at: string): HardshipCase['pauses'] =>
  pauses.map((pause) => ({ ...pause, until: pause.until ?? at }));

function stepOf(
  { id, state, purpose }: HardshipCase,
  action: StepAction,
  now: Date,
  more: Partial<CaseStep> & Pick<CaseStep, 'from' | 'actor'>,
): CaseStep {
  return {
    id: newUlid(now),
    case: id,
    at: now.toISOString(),
    action,
    actorId: null,
    to: state,
    purpose,
    note: null,
    familyNote: null,
    ...more,
  };
}
