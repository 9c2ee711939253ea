import { nearSound, syllablesOf } from '../../shared/near-sound.js';
import { matchForm } from '../corpus/plain-text.js';

const soundOf = new Map<string, string>();

/** Read character by character: what a whole word would say matters less than that both sides read alike. */
function soundOfCharacter(character: string): string {
  const known = soundOf.get(character);
  if (known !== undefined) return known;
  const sound = nearSound(syllablesOf(character)[0] ?? character);
  soundOf.set(character, sound);
  return sound;
}

/**
 * Pairs of neighbouring sounds of a text, in order, repeats kept: 低保 and 底宝 are one. Voice typing writes what it hears,
 * so the right words are found by their sound. Figures and latin letters have none.
 */
export function soundTerms(text: string): string[] {
  const characters = [...matchForm(text)];
  const terms: string[] = [];
  for (let i = 0; i < characters.length - 1; i++) {
    const [a, b] = [characters[i]!, characters[i + 1]!];
    if (/\p{Script=Han}/u.test(a) && /\p{Script=Han}/u.test(b))
      terms.push(`${soundOfCharacter(a)} ${soundOfCharacter(b)}`);
  }
  return terms;
}
