import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import type { LexiconEntry, PeoplesWord } from './corpus.js';

/** `official term: people's words, separated by blanks`; 新农合[2003-2016] was official in those years. */
const LexiconFile = z.record(z.string().min(1), z.string());

/** Reads `corpus/lexicon.yaml`; an empty file is an empty lexicon. */
export function readLexicon(text: string): LexiconEntry[] {
  if (text.trim() === '') return [];
  const parsed = LexiconFile.safeParse(parse(text, { schema: 'failsafe' }));
  if (!parsed.success) {
    throw new AppError(
      'corpus_broken',
      'lexicon.yaml: every line is "official term: words of people". Mend it.',
    );
  }
  return Object.entries(parsed.data).map(([official, words]) => ({
    official,
    people: [...new Set(words.split(/[\s、，,]+/))]
      .map(readWord)
      .filter(({ word }) => word !== '' && word !== official),
  }));
}

function readWord(written: string): PeoplesWord {
  const [, word = written, from, to] = /^(.+?)\[(\d{4})?-(\d{4})?\]$/.exec(written) ?? [];
  const until = to === undefined ? null : Number(to);
  return { word, from: from === undefined ? null : Number(from), until };
}
