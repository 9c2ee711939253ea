import type { Ask } from '../corpus/asks.js';
import type { Passage } from '../corpus/passage.js';
import { matchForm } from '../corpus/plain-text.js';

/** The pen of asks that came from a question somebody asked. */
export const learntPen = 'learnt';

/** The line of `corpus/asks/<document>.jsonl` that a learnt ask is. */
export const learntLine = (ask: string, quote: string): Ask => ({
  ask,
  answered: true,
  quote,
  by: learntPen,
  reviewed: true,
});

/** Whether a passage has the words of a sentence, in any script or punctuation. */
export function holdsQuote(passage: Passage, quote: string): boolean {
  const wanted = matchForm(quote);
  return wanted !== '' && matchForm(passage.text).includes(wanted);
}
