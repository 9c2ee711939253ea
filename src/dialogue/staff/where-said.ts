import { groupName } from '../../hardship/rounds/group-name.js';
import { placeResolver } from '../../hardship/leads/resolve-place.js';
import { longestPlace } from '../../hardship/reports/hardship-report.js';
import { inScope } from '../../hardship/staff/reach.js';
import type { StaffMember } from '../../hardship/staff/staff-member.js';
import type { TurnDraft } from '../answer-turn.js';
import { splitPlace } from './split-place.js';
import type { StaffParts } from './staff-parts.js';

/** A village and group as somebody named them; null where they did not. */
export interface NamedPlace {
  village: string | null;
  group: string | null;
  said: string | null;
}

export type WhereSaid =
  | { kind: 'here'; area: string; group: string | null }
  /** Nobody named a village, and the member answers for more than one. */
  | { kind: 'not_said' }
  | { kind: 'outside' }
  | { kind: 'several'; among: readonly string[] }
  /** In no list; it is as it was said when a person says so. */
  | { kind: 'unknown'; area: string };

const ofVillage = /^(?<area>.*(?:村|社区|嘎查|居委会))(?<group>\p{Script=Han}{0,8}?(?:组|队|社|网格))?$/u;
const ofTownship = /(?:镇|乡|街道|苏木)$/u;
const bareGroup = /^\p{Script=Han}{1,8}(?:组|队|社|网格)$/u;
const bareVillage = /^\p{Script=Han}{1,10}$/u;

/** The village (and group) a member answers for; null for whoever answers for more. */
export function homeOf({ region }: Pick<StaffMember, 'region'>): { area: string; group: string } | null {
  const read = ofVillage.exec(region)?.groups;
  return read === undefined ? null : { area: read['area']!, group: read['group'] ?? '' };
}

/** Villages of a member's place that have told of their groups. */
export async function knownVillages({ rounds }: StaffParts, { region }: StaffMember): Promise<string[]> {
  return [...new Set((await rounds.grids(region)).map(({ area }) => area))];
}

/** The place at the head of a sentence. */
export function placeAtHead(text: string): NamedPlace {
  const { village, group } = splitPlace(text);
  return { village, group, said: `${village ?? ''}${group ?? ''}` || null };
}

/** The place in an answer that is nothing else: 东沟 is a village there, 后沟组 a group. */
export function placeInAnswer(text: string): NamedPlace {
  const bare = text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
  const read = placeAtHead(bare);
  const said = bare.slice(0, longestPlace) || null;
  if (read.village !== null || read.group !== null) return { ...read, said };
  if (bareGroup.test(bare)) return { village: null, group: groupName(bare), said };
  if (/^(?:全|本|我)村$|^不分组$/u.test(bare)) return { village: null, group: '', said };
  return { village: bareVillage.test(bare) ? `${bare}村` : null, group: null, said };
}

/** Where that is, among the villages a member answers for. */
export async function whereSaid(
  turn: TurnDraft,
  staff: StaffParts,
  member: StaffMember,
  { village, group }: NamedPlace,
): Promise<WhereSaid> {
  const home = homeOf(member);
  if (home !== null && (village === null || home.area.endsWith(village)))
    return { kind: 'here', area: home.area, group: group ?? (home.group || null) };
  if (village === null) return { kind: 'not_said' };
  if (home !== null) return { kind: 'outside' };
  const found = findVillage(turn, member, village, await knownVillages(staff, member));
  return found.kind === 'here' ? { ...found, group } : found;
}

function findVillage(
  turn: TurnDraft,
  member: StaffMember,
  village: string,
  known: readonly string[],
): WhereSaid {
  const among = known.filter((area) => area.endsWith(village));
  if (among.length === 1) return { kind: 'here', area: among[0]!, group: null };
  if (among.length > 1) return { kind: 'several', among };
  // a list that knows no villages needs the township's name before them
  const township = ofTownship.test(member.region) ? turn.shortPlace(member.region) : '';
  const named = village.includes(township) ? village : `${township}${village}`;
  const place = placeResolver(turn.parts.regions)(named, member.region, known);
  switch (place.kind) {
    case 'place':
      if (!inScope(member, place.region)) return { kind: 'outside' };
      // where villages have told of their groups, a new name may be a slip
      return known.length === 0
        ? { kind: 'here', area: place.region, group: null }
        : { kind: 'unknown', area: place.region };
    case 'outside':
      return { kind: 'outside' };
    case 'ambiguous':
      return { kind: 'several', among: place.among };
    case 'unknown':
      return { kind: 'unknown', area: member.region };
    default:
      return place satisfies never;
  }
}
