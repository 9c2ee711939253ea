import { newUlid } from '../../shared/id.js';
import type { CaseStep, HardshipCase } from '../cases/case.js';
import { openLead, type LimitsOf, type StaffActor } from '../cases/case-service.js';
import type { CaseLink, HardshipWrite } from '../unit-of-work.js';
import type { Lead } from './lead.js';
import type { HouseholdMatch, TakenRow } from './warning-import.js';

export type Kinship =
  /** The same ID number, or the same telephone under a name that sounds the same. */
  | 'sure'
  /** One telephone in two names, or one name in one place: a person says. */
  | 'doubtful';

export const kinshipOf = ({ by }: HouseholdMatch): Kinship =>
  by.has('id_number') || (by.has('phone') && by.has('name_sound')) ? 'sure' : 'doubtful';

/**
 * A warning about a household that surely has an open case here is written into that case (预警); where it is doubtful
 * it opens a case of its own, linked (疑似同户), and a person decides on the case's page. No row waits for an answer,
 * so none is lost.
 */
export function decideWarning(
  lead: Lead,
  matches: readonly HouseholdMatch[],
  by: StaffActor,
  { now, limits, within }: { now: Date; limits: LimitsOf; within: string },
): TakenRow {
  const known = matches.find(
    (match) => kinshipOf(match) === 'sure' && (match.case.region?.startsWith(within) ?? false),
  );
  if (known !== undefined) return { outcome: 'joined', writes: [warnOn(known.case, lead, by, now, limits)] };
  const links = matches.map((match): CaseLink => ({ case: match.case.id, why: whyOf(match) }));
  return { outcome: 'opened', writes: [{ write: 'lead', lead, ...openLead(lead, by, now, limits), links }] };
}

/** The strongest of what two households share. */
export function whyOf({ by }: Pick<HouseholdMatch, 'by'>): CaseLink['why'] {
  if (by.has('id_number')) return 'same_id';
  return by.has('phone') ? 'same_phone' : 'same_name_and_village';
}

/** The warning in the history of a case that stays where it is; its words lie under the household's key. */
export function warnOn(
  kept: HardshipCase,
  lead: Pick<Lead, 'urgent' | 'words' | 'source'>,
  by: StaffActor,
  now: Date,
  limits: LimitsOf,
): HardshipWrite {
  const changed = { ...kept, urgent: kept.urgent || lead.urgent };
  const bureau = lead.source.door === 'warning' ? `${lead.source.bureau}：` : '';
  const step: CaseStep = {
    id: newUlid(now),
    case: kept.id,
    at: now.toISOString(),
    action: '预警',
    actor: by.actor,
    actorId: by.id,
    from: kept.state,
    to: kept.state,
    purpose: kept.purpose,
    note: `${bureau}${lead.words}`,
    familyNote: null,
  };
  return { write: 'case_step', moved: { ...changed, ...limits(changed) }, step };
}
