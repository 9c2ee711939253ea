import { plainText } from '../corpus/plain-text.js';

const wide: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Official words as a villager reads them: simplified characters, Chinese punctuation; figures (13.2, 6:3:1) untouched. */
export function readable(text: string): string {
  return plainText(text).replace(/[,;:?!()]/g, (mark, at: number, whole: string) => {
    const between = /\d/.test(whole[at - 1] ?? '') && /\d/.test(whole[at + 1] ?? '');
    return between ? mark : wide[mark]!;
  });
}
