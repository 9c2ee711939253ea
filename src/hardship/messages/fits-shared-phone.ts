import { maskPersonalNumbers } from '../../shared/mask-personal-numbers.js';

/** Words of illness, of body and of death: health is nobody else's to read. */
const health =
  /病|癌|瘤|症|[发消]炎|肺结核|艾滋|梅毒|残|瘫|受伤|伤[了情势口残]|骨折|医|药|手术|住院|透析|化疗|精神|抑郁|自杀|怀孕|流产|去世|死|遗体|卧床|失能/u;
/** What else a neighbour must not read off a phone. */
const shame = /坐牢|服刑|判刑|吸毒|戒毒|离婚|家暴|赌/u;

/** Whether words of the staff may stand on a phone that others pick up: no name of the household, no illness, no number of a person. */
export function fitsSharedPhone(note: string, names: readonly (string | null)[]): boolean {
  const named = names.some((name) => name !== null && name !== '' && note.includes(name));
  return !named && !health.test(note) && !shame.test(note) && maskPersonalNumbers(note).found.length === 0;
}
