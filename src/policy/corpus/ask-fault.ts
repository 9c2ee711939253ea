import { maskPersonalNumbers } from '../../shared/mask-personal-numbers.js';

/** Why words cannot be kept as an ask. */
export type AskFault = 'personal' | 'long' | 'wordless' | 'markup';

const longest = 150;

/** Null when the words may be kept: short, Chinese, no links or markup, no number of a person. */
export function askFault(words: string): AskFault | null {
  if (words.length > longest) return 'long';
  if ((words.match(/\p{Script=Han}/gu)?.length ?? 0) < 2) return 'wordless';
  if (/https?:|www\.|[<>{}`\n\r]|\*\*|\]\(/.test(words)) return 'markup';
  return maskPersonalNumbers(words).found.length > 0 || /[【〔](身份证|电话|银行卡|姓名)/.test(words)
    ? 'personal'
    : null;
}
