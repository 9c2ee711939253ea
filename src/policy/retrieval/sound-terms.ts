import { pinyin } from 'pinyin-pro';
import { matchForm } from '../corpus/plain-text.js';

const soundOf = new Map<string, string>();

/** One spelling for sounds that villagers and telephones mix: zh/z, ch/c, sh/s, n/l, hu/f, in/ing, en/eng, an/ang. */
function nearSound(character: string): string {
  const known = soundOf.get(character);
  if (known !== undefined) return known;
  const sound = pinyin(character, { toneType: 'none', v: true })
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/^hu(?=a)/, 'f')
    .replace(/^hu(?=[in]$)/, 'fe')
    .replace(/^hu$/, 'fu')
    .replace(/(?<=[aeiu])ng$/, 'n');
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
    if (/\p{Script=Han}/u.test(a) && /\p{Script=Han}/u.test(b)) terms.push(`${nearSound(a)} ${nearSound(b)}`);
  }
  return terms;
}
