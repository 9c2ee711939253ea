import { newUlid } from '../../shared/id.js';
import type { HardshipReport } from '../reports/hardship-report.js';
import type { HardshipWrite } from '../unit-of-work.js';
import type { CaseStep, HardshipCase, StepAction } from './case.js';
import { moveCase, type Actor, type CaseAction } from './case-transitions.js';

/** The case a report opens, with its first history entry. */
export function openCase(report: HardshipReport, now: Date): { opened: HardshipCase; first: CaseStep } {
  const at = now.toISOString();
  const opened: HardshipCase = {
    id: newUlid(now),
    report: report.id,
    state: '待核实',
    purpose: '纳入',
    region: report.village.region,
    urgent: report.urgency.length > 0,
    recheckAskedAt: null,
    openedAt: at,
    stateSince: at,
    version: 0,
  };
  return { opened, first: stepOf(opened, '申报', 'family', now, { from: null }) };
}

export type ActedOn =
  | { kind: 'done'; writes: HardshipWrite[] }
  | { kind: 'not_from_here' }
  | { kind: 'not_by_you' };

/** An action of the table on a case; the only way its state ever changes. What it needs is checked by who offers it. */
export function actOn(
  kept: HardshipCase,
  action: CaseAction,
  by: Actor,
  now: Date,
  notes: Partial<Pick<CaseStep, 'note' | 'familyNote' | 'actorId'>> = {},
): ActedOn {
  const moved = moveCase(kept, action, by);
  if (moved.kind !== 'moved') return moved;
  const at = now.toISOString();
  const after: HardshipCase = {
    ...kept,
    ...moved.to,
    stateSince: moved.to.state === kept.state ? kept.stateSince : at,
    recheckAskedAt: action === '复核' ? null : kept.recheckAskedAt,
  };
  const step = stepOf(after, action, by, now, { from: kept.state, ...notes });
  return { kind: 'done', writes: [{ write: 'case_step', moved: after, step }] };
}

/** 复核: the family asks; the township takes it up. Only a refused household has something to re-check. */
export function askRecheck(kept: HardshipCase, now: Date): ActedOn {
  if (kept.state !== '不予纳入') return { kind: 'not_from_here' };
  const asked = { ...kept, recheckAskedAt: now.toISOString() };
  const step = stepOf(asked, '申请复核', 'family', now, { from: kept.state });
  return { kind: 'done', writes: [{ write: 'case_step', moved: asked, step }] };
}

/** Something the family did that is remembered and moves nothing. */
export function noteOn(kept: HardshipCase, action: StepAction, now: Date): HardshipWrite {
  return {
    write: 'case_step',
    moved: kept,
    step: stepOf(kept, action, 'family', now, { from: kept.state }),
  };
}

function stepOf(
  { id, state, purpose }: HardshipCase,
  action: StepAction,
  actor: Actor,
  now: Date,
  more: Partial<CaseStep> & Pick<CaseStep, 'from'>,
): CaseStep {
  return {
    id: newUlid(now),
    case: id,
    at: now.toISOString(),
    action,
    actor,
    actorId: null,
    to: state,
    purpose,
    note: null,
    familyNote: null,
    ...more,
  };
}
