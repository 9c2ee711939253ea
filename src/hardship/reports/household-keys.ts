import type { HardshipReport } from './hardship-report.js';
import { nameSounds } from './name-sounds.js';

/** Something a household can be found by again. The store keeps keyed hashes of it only. */
export interface HouseholdKey {
  /** `sound_in_village` is bound to the place given, `sound_within` to each place around it. */
  kind: 'phone' | 'name' | 'name_sound' | 'name_initials' | 'sound_in_village' | 'sound_within';
  value: string;
}

type Household = Pick<HardshipReport, 'name' | 'contact' | 'village'>;

/** All keys of a report: phone, name, its full pinyin and initials, and its sound within each of its places. */
export function householdKeys({ name, contact, village }: Household): HouseholdKey[] {
  const { sounds, initials } = nameSounds(bareName(name));
  return [
    ...phoneKey(contact),
    { kind: 'name', value: bareName(name) },
    ...sounds.map((value) => ({ kind: 'name_sound' as const, value })),
    ...initials.map((value) => ({ kind: 'name_initials' as const, value })),
    ...soundsAt('sound_in_village', sounds, [placeOf(village)]),
    ...soundsAt('sound_within', sounds, placesAround(village)),
  ];
}

/**
 * The keys that make two reports look like one household's: the phone, or the sound of the name where one place is the
 * other or holds it (开原市 here, 开原市八宝镇 there).
 */
export function matchingKeys({ name, contact, village }: Household): HouseholdKey[] {
  const { sounds } = nameSounds(bareName(name));
  const place = placeOf(village);
  return [
    ...phoneKey(contact),
    ...soundsAt('sound_in_village', sounds, [place, ...placesAround(village)]),
    ...soundsAt('sound_within', sounds, [place]),
  ];
}

const phoneKey = (contact: Household['contact']): HouseholdKey[] =>
  contact.by === 'phone' ? [{ kind: 'phone', value: contact.phone }] : [];

const soundsAt = (
  kind: HouseholdKey['kind'],
  sounds: readonly string[],
  places: readonly string[],
): HouseholdKey[] => places.flatMap((place) => sounds.map((sound) => ({ kind, value: `${sound}@${place}` })));

const placeOf = ({ region, said }: Household['village']): string => region ?? said;

/** Where a level of a path may end; a province is too wide to tell households by. */
const levelEnd = /[市州盟县旗镇乡道木村屯查]|(?<!自治)区/gu;

function placesAround({ region }: Household['village']): string[] {
  if (region === null) return [];
  return [...region.matchAll(levelEnd)]
    .map(({ index }) => region.slice(0, index + 1))
    .filter((place) => place !== region);
}

const bareName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·•]/g, '')
    .toLowerCase();
