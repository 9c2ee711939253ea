import { newUlid } from '../../shared/id.js';
import { shanghaiDay } from '../../shared/clock.js';
import type { CaseStore } from '../cases/case-store.js';
import { endedStates } from '../cases/whose-turn.js';
import { warnOn } from '../leads/match-household.js';
import { leadOfFinding, openFinding, type Finding, type FindingParts } from '../leads/open-finding.js';
import { may } from '../staff/permissions.js';
import { inScope } from '../staff/reach.js';
import type { StaffMember } from '../staff/staff-member.js';
import type { HardshipWrite } from '../unit-of-work.js';
import { Migrant, type MigrantStore } from './migrant.js';

export interface MigrantParts extends FindingParts {
  migrants: MigrantStore;
  cases: Pick<CaseStore, 'find'>;
}

/** What the form tells. */
export type MigrantInput = Pick<
  Migrant,
  | 'region'
  | 'name'
  | 'phone'
  | 'population'
  | 'reach'
  | 'place'
  | 'employer'
  | 'sector'
  | 'wage'
  | 'since'
  | 'state'
>;

export type RecordedMigrant =
  /** `warned`: the job was lost, and that stands in a case now. */
  | { kind: 'saved'; migrant: Migrant; warned: 'opened' | 'joined' | null }
  | { kind: 'known' }
  | { kind: 'conflict' }
  | { kind: 'not_by_you' };

/** Adds somebody to the ledger, or changes what it says; `before` is what stood on the page. */
export async function recordMigrant(
  parts: MigrantParts,
  member: StaffMember,
  input: MigrantInput,
  before: Migrant | null,
  now: Date,
): Promise<RecordedMigrant> {
  const own = inScope(member, input.region) && (before === null || inScope(member, before.region));
  if (!may(member, 'migrants_record') || !own) return { kind: 'not_by_you' };
  const at = now.toISOString();
  const moved = before === null || before.state !== input.state;
  const migrant = Migrant.parse({
    ...input,
    id: before?.id ?? newUlid(now),
    wageBefore: wageBefore(before, input.wage),
    stateSince: moved ? shanghaiDay(now) : before.stateSince,
    case: before?.case ?? null,
    by: member.id,
    at,
    version: before?.version ?? 0,
  });
  const lost = moved && input.state === 'lost_job';
  const warning = lost ? await warn(parts, member, migrant, now) : null;
  const kept = { ...migrant, case: warning?.case ?? migrant.case };
  const saved = await parts.migrants.save(kept, warning?.writes ?? []);
  return saved === 'saved'
    ? { kind: 'saved', migrant: kept, warned: warning?.warned ?? null }
    : { kind: saved };
}

/** The wage before the last change; an unknown one in between takes nothing away. */
const wageBefore = (before: Migrant | null, wage: number | null): number | null =>
  before === null || before.wage === null || before.wage === wage
    ? (before?.wageBefore ?? null)
    : before.wage;

/** A lost job goes through the door of findings, or into the case an earlier loss opened. */
async function warn(
  parts: MigrantParts,
  member: StaffMember,
  migrant: Migrant,
  now: Date,
): Promise<{ case: string; warned: 'opened' | 'joined'; writes: HardshipWrite[] }> {
  const { name, region, phone } = migrant;
  const words = wordsOf(migrant);
  const finding: Finding = { name, said: region, phone, words, causes: ['07'], urgent: false };
  const found = { finding, region, round: null };
  const kept = migrant.case === null ? null : await parts.cases.find(migrant.case);
  if (kept === null || endedStates.includes(kept.state)) {
    const opened = await openFinding(parts, member, found, now);
    return { case: opened.case.id, warned: 'opened', writes: opened.writes };
  }
  const lead = await leadOfFinding(parts, member, found, now);
  const by = { actor: member.role, id: member.id };
  const limits = await parts.limitsFor(kept.region);
  return { case: kept.id, warned: 'joined', writes: [warnOn(kept, lead, by, now, limits)] };
}

function wordsOf({ place, employer, sector, wage }: Migrant): string {
  const told = [
    place === null ? null : `原在${place}`,
    employer === null ? null : `单位：${employer}`,
    sector === null ? null : `行业：${sector}`,
    wage === null ? null : `月工资：${wage}元`,
  ].filter((each) => each !== null);
  return ['务工的人没了工作', ...told].join('，');
}
