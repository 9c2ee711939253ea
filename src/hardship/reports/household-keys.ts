import type { CaseRecord } from '../cases/case-record.js';
import type { Lead } from '../leads/lead.js';
import { placesOver } from '../places-over.js';
import type { HardshipReport } from './hardship-report.js';
import { nameSounds } from './name-sounds.js';

/** Something a household can be found by again. The store keeps keyed hashes of it only. */
export interface HouseholdKey {
  /** `sound_in_village` is bound to the place given, `sound_within` to each place around it. */
  kind: 'phone' | 'id_number' | 'name' | 'name_sound' | 'name_initials' | 'sound_in_village' | 'sound_within';
  value: string;
}

/** As a report tells it, or a lead. */
type Household =
  | Pick<HardshipReport, 'name' | 'contact' | 'village'>
  | Pick<Lead, 'name' | 'village' | 'phone' | 'idNumber'>;

/** All keys of a household: phone, ID number, name, its full pinyin and initials, and its sound within each of its places. */
export function householdKeys(household: Household): HouseholdKey[] {
  const { name, village } = household;
  const { sounds, initials } = nameSounds(bareName(name));
  return [
    ...numberKeys(household),
    { kind: 'name', value: bareName(name) },
    ...sounds.map((value) => ({ kind: 'name_sound' as const, value })),
    ...initials.map((value) => ({ kind: 'name_initials' as const, value })),
    ...soundsAt('sound_in_village', sounds, [placeOf(village)]),
    ...soundsAt('sound_within', sounds, placesAround(village)),
  ];
}

/** ID numbers that a visit found in a household; those of the newest form count. */
export const recordKeys = ({ content }: CaseRecord): HouseholdKey[] =>
  content.kind === 'visit'
    ? (content.form.members ?? []).flatMap(({ idNumber }): HouseholdKey[] =>
        idNumber === undefined ? [] : [{ kind: 'id_number', value: idNumber.toUpperCase() }],
      )
    : [];

/**
 * The keys that make two look like one household: phone, ID number, or the sound of the name where one place is the
 * other or holds it (开原市 here, 开原市八宝镇 there).
 */
export function matchingKeys(household: Household): HouseholdKey[] {
  const { name, village } = household;
  const { sounds } = nameSounds(bareName(name));
  const place = placeOf(village);
  return [
    ...numberKeys(household),
    ...soundsAt('sound_in_village', sounds, [place, ...placesAround(village)]),
    ...soundsAt('sound_within', sounds, [place]),
  ];
}

function numberKeys(household: Household): HouseholdKey[] {
  if ('contact' in household) {
    const { contact } = household;
    return contact.by === 'phone' ? [{ kind: 'phone', value: contact.phone }] : [];
  }
  const { phone, idNumber } = household;
  const keys: HouseholdKey[] = [];
  if (phone !== null) keys.push({ kind: 'phone', value: phone });
  if (idNumber !== null) keys.push({ kind: 'id_number', value: idNumber.toUpperCase() });
  return keys;
}

const soundsAt = (
  kind: HouseholdKey['kind'],
  sounds: readonly string[],
  places: readonly string[],
): HouseholdKey[] => places.flatMap((place) => sounds.map((sound) => ({ kind, value: `${sound}@${place}` })));

const placeOf = ({ region, said }: Household['village']): string => region ?? said;

const placesAround = ({ region }: Household['village']): string[] =>
  region === null ? [] : placesOver(region);

const bareName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·•]/g, '')
    .toLowerCase();
