import type { CaseQuery } from '../../../../hardship/cases/case-store.js';
import { householdKeys, type HouseholdKey } from '../../../../hardship/reports/household-keys.js';
import { typedSounds } from '../../../../hardship/reports/name-sounds.js';
import { readReceipt } from '../../../../hardship/reports/receipt.js';

/** What somebody typed to find a household: a name, its pinyin or initials, a telephone, or a receipt. */
export function searchOf(words: string, region: string): NonNullable<CaseQuery['search']> {
  const typed = words.normalize('NFKC').trim();
  const receipt = readReceipt(typed);
  if (receipt.kind === 'code') return { keys: [], receipt: receipt.code };
  const digits = typed.replace(/[\s-]/g, '');
  if (/^(1[3-9]\d{9}|0\d{9,11})$/.test(digits)) {
    return { keys: [{ kind: 'phone', value: digits }], receipt: null };
  }
  if (/^[a-zü'’\s]+$/i.test(typed)) {
    const { sounds, initials } = typedSounds(typed);
    const keys = [
      ...sounds.map((value) => ({ kind: 'name_sound' as const, value })),
      ...initials.map((value) => ({ kind: 'name_initials' as const, value })),
    ];
    return { keys, receipt: null };
  }
  const village = { region, said: region };
  const keys = householdKeys({ name: typed, village, phone: null, idNumber: null });
  const byName = new Set<HouseholdKey['kind']>(['name', 'name_sound']);
  return { keys: typed === '' ? [] : keys.filter(({ kind }) => byName.has(kind)), receipt: null };
}
