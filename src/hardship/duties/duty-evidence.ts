import type { StaffRole } from '../staff/staff-member.js';
import type { DutyId } from './duty.js';

/** What the house keeps anyway and shows that a duty was done. */
export type EvidenceKind = 'walk' | 'follow_up' | 'comparison';

/** How the calendar says that nobody had to write it down. */
export const evidenceNames: Record<EvidenceKind, string> = {
  walk: '按走访记录',
  follow_up: '按回访记录',
  comparison: '按导入记录',
};

/** The last of its kind in a place. */
export interface Evidence {
  kind: EvidenceKind;
  /** As what somebody did it; null where that makes no difference. */
  role: StaffRole | null;
  /** Canonical path: the village of a walk or a family, the place whose list was compared. */
  area: string;
  /** Calendar day. */
  on: string;
}

/** Port: what was done at the desk and in the villages, read for the calendar of duties. */
export interface DutyEvidence {
  /** The last of each kind, by place and role, from one day to another (both included) within a place. */
  last(asked: {
    within: string;
    from: string;
    to: string;
    kinds: readonly EvidenceKind[];
  }): Promise<Evidence[]>;
  /** The instant since which somebody of the place has an account; null when nobody has. */
  since(within: string): Promise<string | null>;
}

interface SeenBy {
  kind: EvidenceKind;
  /** Done by one of these; by anybody when absent. */
  roles?: readonly StaffRole[];
}

const seenBy: Partial<Record<DutyId, SeenBy>> = {
  'village-monthly-round': { kind: 'walk', roles: ['grid_worker', 'village'] },
  'township-quarterly-round': { kind: 'walk', roles: ['township'] },
  'village-monthly-follow-up': { kind: 'follow_up' },
  'county-monthly-comparison': { kind: 'comparison' },
  'city-quarterly-comparison': { kind: 'comparison' },
};

export const kindsFor = (duties: readonly DutyId[]): EvidenceKind[] => [
  ...new Set(duties.flatMap((duty) => seenBy[duty]?.kind ?? [])),
];

/** Whether this shows that a duty was done in an area. A comparison is of the level that made it; a walk, of all above. */
export function shows({ kind, role, area }: Evidence, duty: DutyId, dutyArea: string): boolean {
  const wanted = seenBy[duty];
  if (wanted?.kind !== kind) return false;
  if (wanted.roles !== undefined && !wanted.roles.some((each) => each === role)) return false;
  return kind === 'comparison' ? area === dutyArea : area.startsWith(dutyArea);
}
