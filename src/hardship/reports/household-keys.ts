import type { HardshipReport } from './hardship-report.js';
import { nameSounds } from './name-sounds.js';

/** Something a household can be found by again. The store keeps keyed hashes of it only. */
export interface HouseholdKey {
  kind: 'phone' | 'name' | 'name_sound' | 'name_initials' | 'sound_in_village';
  value: string;
}

/** All keys of a report: phone, name, its full pinyin and initials, and the sound of the name within its place. */
export function householdKeys({
  name,
  contact,
  village,
}: Pick<HardshipReport, 'name' | 'contact' | 'village'>): HouseholdKey[] {
  const { sounds, initials } = nameSounds(bareName(name));
  const place = village.region ?? village.said;
  return [
    ...(contact.by === 'phone' ? [{ kind: 'phone' as const, value: contact.phone }] : []),
    { kind: 'name', value: bareName(name) },
    ...sounds.map((value) => ({ kind: 'name_sound' as const, value })),
    ...initials.map((value) => ({ kind: 'name_initials' as const, value })),
    ...sounds.map((value) => ({ kind: 'sound_in_village' as const, value: `${value}@${place}` })),
  ];
}

/** The keys that make two reports look like one household's. */
export const matchingKeys = (report: Parameters<typeof householdKeys>[0]): HouseholdKey[] =>
  householdKeys(report).filter(({ kind }) => kind === 'phone' || kind === 'sound_in_village');

const bareName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·•]/g, '')
    .toLowerCase();
