import { z } from 'zod';
import { shanghaiDay } from '../../shared/clock.js';
import type { HardshipCase } from '../cases/case.js';
import { Finding, openFinding, type FindingParts } from '../leads/open-finding.js';
import { may } from '../staff/permissions.js';
import { inScope } from '../staff/reach.js';
import type { StaffMember } from '../staff/staff-member.js';
import { groupName } from './group-name.js';
import { RoundEntry, SentAs, type RoundStore } from './round.js';

/** What is sent after a walk; `finding` alone (no households) is a household met in passing. */
export const RoundInput = z.object({
  sentAs: SentAs,
  area: z.string().min(1),
  group: z.string(),
  households: z.number().int().min(0).max(2000),
  on: z.iso.date(),
  finding: Finding.nullable(),
});
export type RoundInput = z.infer<typeof RoundInput>;

export type RecordedRound =
  | { kind: 'recorded'; opened: HardshipCase | null; receipt: string | null; linked: number }
  /** It came before; nothing was written. */
  | { kind: 'known' }
  | { kind: 'not_by_you' }
  | { kind: 'day_wrong' }
  | { kind: 'nothing' };

export interface RoundParts extends FindingParts {
  rounds: RoundStore;
}

/** A walk may be entered this many days later. */
const lateDays = 62;
const day = 86_400_000;

/** A walk, and the case of what it found, once however often it is sent. */
export async function recordRound(
  parts: RoundParts,
  member: StaffMember,
  input: RoundInput,
  now: Date,
): Promise<RecordedRound> {
  const group = groupName(input.group);
  if (!inScope(member, input.area + group)) return { kind: 'not_by_you' };
  if (!may(member, input.finding === null ? 'rounds_record' : 'case_open')) return { kind: 'not_by_you' };
  if (input.finding === null && input.households === 0) return { kind: 'nothing' };
  const [today, oldest] = [shanghaiDay(now), shanghaiDay(new Date(now.getTime() - lateDays * day))];
  if (input.on > today || input.on < oldest) return { kind: 'day_wrong' };
  const found =
    input.finding === null
      ? null
      : await openFinding(parts, member, { finding: input.finding, region: input.area, round: null }, now);
  const entry = RoundEntry.parse({
    sentAs: input.sentAs,
    by: member.id,
    role: member.role,
    area: input.area,
    group,
    households: input.households,
    findings: found === null ? 0 : 1,
    on: input.on,
    at: now.toISOString(),
  });
  if ((await parts.rounds.record(entry, found?.writes ?? [])) === 'known') return { kind: 'known' };
  return {
    kind: 'recorded',
    opened: found?.case ?? null,
    receipt: found?.lead.receipt ?? null,
    linked: found?.links.length ?? 0,
  };
}
