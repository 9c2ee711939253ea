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
