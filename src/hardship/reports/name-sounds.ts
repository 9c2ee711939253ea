import { pinyin } from 'pinyin-pro';

const mostReadings = 4;

/** How a name sounds: full pinyin and initials, in every reading of its first character as a surname or a word. */
export function nameSounds(name: string): { sounds: string[]; initials: string[] } {
  const options = { toneType: 'none', type: 'array', v: true } as const;
  const readings = [pinyin(name, { ...options, surname: 'head' }), pinyin(name, options)];
  const unique = [...new Set(readings.map((syllables) => syllables.map(blur).join('')))];
  const first = [...new Set(readings.map((syllables) => syllables.map((s) => blur(s).charAt(0)).join('')))];
  return { sounds: unique.slice(0, mostReadings), initials: first.slice(0, mostReadings) };
}

/** Sounds that many dialects and many ears do not tell apart: zh/z, n/l, -ng/-n, h/f. */
const blur = (syllable: string): string =>
  syllable
    .toLowerCase()
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/^hu(?=[aeio])/, 'f')
    .replace(/ng$/, 'n');
