import { simplifiedScript } from './simplified-script.js';
import { withoutPinyin } from './pinyin-artefacts.js';

/** The search form: NFKC, simplified script, no pinyin artefacts, no whitespace; punctuation stays. */
export function plainText(text: string): string {
  return withoutPinyin(simplifiedScript(text.normalize('NFKC'))).replace(
    /[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g,
    '',
  );
}

/** The form quotes are compared in: the search form in lower case without punctuation and symbols. */
export function matchForm(text: string): string {
  return bareForm(plainText(text));
}

/** The same of a text that is in the search form already: conversion is what takes the time. */
export function bareForm(plain: string): string {
  return plain.replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, '').toLowerCase();
}
