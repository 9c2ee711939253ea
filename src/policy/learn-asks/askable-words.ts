import { askFault } from '../corpus/ask-fault.js';

/** What stands where something personal was taken out. */
const mark = /[〔【][^〔〕【】]{1,12}[〕】]/u;
const marks = new RegExp(mark, 'gu');
/** Fewer Chinese characters than this ask nothing. */
const shortest = 6;

/**
 * A question's words as an ask may keep them: parts with personal data cut out. Null when too little is left, or when
 * the words are no ask. `mask` puts marks where names and numbers of people stand.
 */
export function askableWords(question: string, mask: (text: string) => string): string | null {
  const masked = mask(question).trim();
  const words = mark.test(masked) ? (withoutMarkedParts(masked) ?? withoutMarks(masked)) : masked;
  return words === null || askFault(words) !== null ? null : words;
}

/** Whole parts go, so that what is left reads as it was said: 我叫〔姓名〕，养鸡给多少钱 → 养鸡给多少钱. */
function withoutMarkedParts(text: string): string | null {
  const parts = text.split(/(?<=[\s，,。；;！!？?])/u);
  return enough(parts.filter((part) => !mark.test(part)).join(''));
}

/** A question of one part: 村民〔姓名〕家盖房补多少 → 村民家盖房补多少. */
const withoutMarks = (text: string): string | null => enough(text.replace(marks, ''));

function enough(text: string): string | null {
  const words = text.replace(/^[\s\p{P}]+|[\s，,、；;：:]+$/gu, '');
  return (words.match(/\p{Script=Han}/gu)?.length ?? 0) < shortest ? null : words;
}
