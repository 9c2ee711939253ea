import { pinyin } from 'pinyin-pro';

/** Syllables of a text without tones; `surname`: its first character is read as a family name (单 = shan). */
export function syllablesOf(text: string, { surname = false } = {}): string[] {
  const options = { toneType: 'none', type: 'array', v: true } as const;
  return surname ? pinyin(text, { ...options, surname: 'head' }) : pinyin(text, options);
}

/** One spelling for sounds that many dialects, ears and telephones do not tell apart: zh/z, n/l, -ng/-n, h/f. */
export const nearSound = (syllable: string): string =>
  syllable
    .toLowerCase()
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/^hu(?=[ao])/, 'f')
    .replace(/^hu(?=[in]$)/, 'fe')
    .replace(/^hu$/, 'fu')
    .replace(/ng$/, 'n');
