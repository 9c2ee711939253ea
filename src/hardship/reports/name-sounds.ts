import { nearSound, syllablesOf } from '../../shared/near-sound.js';

const mostReadings = 4;

/** How a name sounds: full pinyin and initials, in every reading of its first character as a surname or a word. */
export function nameSounds(name: string): { sounds: string[]; initials: string[] } {
  const readings = [syllablesOf(name, { surname: true }), syllablesOf(name)];
  const unique = [...new Set(readings.map((syllables) => syllables.map(nearSound).join('')))];
  const first = [
    ...new Set(readings.map((syllables) => syllables.map((s) => nearSound(s).charAt(0)).join(''))),
  ];
  return { sounds: unique.slice(0, mostReadings), initials: first.slice(0, mostReadings) };
}

const syllable =
  /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouvü]+(?:ng(?![aeiouvü])|n(?![aeiouvü])|r(?![aeiouvü]))?/g;
const longestInitials = 4;

/** The same for letters that somebody typed: zhang wei, zhangwei, or zw. */
export function typedSounds(letters: string): { sounds: string[]; initials: string[] } {
  const words = letters
    .toLowerCase()
    .replace(/ü/g, 'v')
    .split(/[\s'’]+/);
  const syllables = words.flatMap((word) => word.match(syllable) ?? []);
  const sound = syllables.length === 0 ? [] : [syllables.map(nearSound).join('')];
  const joined = words.join('');
  if (joined.length > longestInitials) return { sounds: sound, initials: [] };
  // h stands for f too where a name begins like 华 or 胡
  const initials = [...joined].reduce<string[]>(
    (made, letter) =>
      made.flatMap((head) => (letter === 'h' ? ['h', 'f'] : [nearSound(letter)]).map((next) => head + next)),
    [''],
  );
  return { sounds: sound, initials };
}
