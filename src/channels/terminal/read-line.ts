import type { MessageChoice } from '../../dialogue/turn.js';

/** What the last reply put on the screen. */
export interface Shown {
  /** What the numbers mean, from 1. */
  numbered: readonly MessageChoice[];
  /** What the last bubble waits for. */
  expects: string | null;
}

/** What one line typed at the terminal is. */
export type Typed =
  | { kind: 'words'; text: string }
  | { kind: 'choice'; id: string }
  /** A number that is not on the screen. */
  | { kind: 'no_such_number' }
  /** Several numbers where only one can be taken. */
  | { kind: 'too_many_numbers' };

/** Steps at which figures are an answer and several of them no choice: a telephone in pieces, four digits, a receipt. */
const figuresExpected = new Set(['contact', 'factor', 'receipt', 'story']);

/**
 * Numbers are those on the screen, whatever stood before the question: several of them are handed on as the numbers the
 * question itself counts by.
 */
export function readLine(line: string, { numbered, expects }: Shown): Typed {
  const words: Typed = { kind: 'words', text: line };
  const numbers = numbered.length === 0 ? null : numbersIn(line);
  if (numbers === null || (numbers.length > 1 && figuresExpected.has(expects ?? ''))) return words;
  const chosen = numbers.map((number) => numbered[number - 1]);
  if (chosen.some((choice) => choice === undefined)) return { kind: 'no_such_number' };
  if (chosen.length === 1) return { kind: 'choice', id: chosen[0]!.id };
  const options = numbered.filter(({ does }) => does === 'intake');
  const places = chosen.map((choice) => options.indexOf(choice!) + 1);
  if (expects !== 'cause' || places.includes(0)) return { kind: 'too_many_numbers' };
  return { kind: 'words', text: places.join(' ') };
}

/** 2, [2], 第2个, 1 3, 1、3; null when the line is no bare numbers. */
function numbersIn(line: string): number[] | null {
  const bare = line
    .normalize('NFKC')
    .replace(/[第个号项选\s,，、.。)和跟[\]]+/g, ' ')
    .trim();
  return /^\d{1,2}( \d{1,2})*$/.test(bare) ? bare.split(' ').map(Number) : null;
}
