import { nearSound, syllablesOf } from '../../shared/near-sound.js';
import { bareForm, plainText } from '../corpus/plain-text.js';

const soundOf = new Map<string, string | null>();

/** Read character by character: what a whole word would say matters less than that both sides read alike. */
function soundOfCharacter(character: string): string | null {
  const known = soundOf.get(character);
  if (known !== undefined) return known;
  const isChinese = /\p{Script=Han}/u.test(character);
  const sound = isChinese ? nearSound(syllablesOf(character)[0] ?? character) : null;
  soundOf.set(character, sound);
  return sound;
}

/**
 * Pairs of neighbouring sounds of a text, in order, repeats kept: 低保 and 底宝 are one. Voice typing writes what it hears,
 * so the right words are found by their sound. Figures and latin letters have none.
 */
export function soundTerms(text: string): string[] {
  return soundTermsOfPlain(plainText(text));
}

/** The same of a text in the search form. */
export function soundTermsOfPlain(text: string): string[] {
  const sounds = Array.from(bareForm(text), soundOfCharacter);
  const terms: string[] = [];
  for (let i = 0; i < sounds.length - 1; i++) {
    const [a, b] = [sounds[i] ?? null, sounds[i + 1] ?? null];
    if (a !== null && b !== null) terms.push(`${a} ${b}`);
  }
  return terms;
}
