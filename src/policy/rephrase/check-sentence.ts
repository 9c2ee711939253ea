import { maskPersonalNumbers } from '../../shared/mask-personal-numbers.js';
import type { Citation } from '../answer/policy-answer.js';
import { plainText } from '../corpus/plain-text.js';
import { countsInPlace, figuresInPlace, numbersHeld } from './check-figures.js';
import { claimsHeld, promises, talksOfItself } from './claims.js';
import { clausesOf, pairsOf, particles, shared } from './clauses.js';
import { deniesAlike } from './negation.js';
import { systemPrompt } from './rephrase-prompt.js';

/** Why a sentence of the model is not shown. */
export type SentenceFault =
  | 'length'
  | 'signs'
  | 'itself'
  | 'telephone'
  | 'promise'
  | 'number'
  | 'claim'
  | 'negation'
  | 'support';

const longest = 90;
const shortest = 5;
/** Share of a sentence's meaningful signs that its passage must hold. */
const enough = 0.4;
/** Chinese, figures and the marks of plain sentences; other letters only as the passage has them. */
const usual = /^[\p{Script=Han}\d,、:()“”"'‘’《》%.·—]*$/u;
const telephone =
  /1[3-9]\d{9}|\d{7,}(?!\d*(?:\.\d+)?[元户人亩%])|\d{3,4}-\d{3,}|[零〇一二两三四五六七八九幺]{5,}/u;
/** This much of the instructions, word for word, is not for people. */
const leaked = 8;

/** The first rule a sentence (search form, without its mark) breaks against the passage it rests on; null when it holds. */
export function faultOf(words: string, citation: Citation): SentenceFault | null {
  if (words.length < shortest || words.length > longest) return 'length';
  const passage = plainText(citation.text);
  if (!usual.test(withoutWordsOf(words, passage))) return 'signs';
  if (talksOfItself(words) || leaks(words, passage)) return 'itself';
  if (maskPersonalNumbers(words).found.length > 0 || telephone.test(words)) return 'telephone';
  if (promises(words)) return 'promise';
  const particulars = plainText(
    [citation.title, citation.region, citation.issuer ?? '', dayInWords(citation.date)].join('。'),
  );
  if (!numbersHeld(words, passage, particulars)) return 'number';
  if (!figuresInPlace(words, citation.text) || !countsInPlace(words, citation.text)) return 'number';
  if (!claimsHeld(words, passage, particulars)) return 'claim';
  if (!deniesAlike(words, citation.text)) return 'negation';
  return supported(words, citation.text) ? null : 'support';
}

const withoutWordsOf = (words: string, passage: string): string =>
  words
    .replace(/(?<=\d)[-–~](?=\d)/g, '')
    .replace(/\p{Script=Latin}+/gu, (word) => (passage.includes(word) ? '' : word));

function leaks(words: string, passage: string): boolean {
  for (let i = 0; i + leaked <= words.length; i++) {
    const run = words.slice(i, i + leaked);
    if (plainPrompt.includes(run) && !passage.includes(run)) return true;
  }
  return false;
}
const plainPrompt = plainText(systemPrompt);

const dayInWords = (date: string | null): string =>
  (date ?? '').replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** Most of what is said stands in the passage, and two signs in a row of it. */
function supported(words: string, passage: string): boolean {
  const signs = [...words].filter((sign) => /\p{Script=Han}/u.test(sign) && !particles.has(sign));
  const held = signs.filter((sign) => passage.includes(sign)).length;
  const pairs = pairsOf(words);
  return (
    held >= enough * signs.length && clausesOf(passage).some(({ text }) => shared(pairs, pairsOf(text)) > 0)
  );
}
