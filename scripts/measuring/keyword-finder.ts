import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Passage } from '../../src/policy/corpus/passage.js';
import { matchForm } from '../../src/policy/corpus/plain-text.js';
import { KeywordIndex } from '../../src/policy/retrieval/keyword-index.js';
import { nothingFound, type PassageFinder } from '../../src/policy/retrieval/retrieval.js';

const jieba = Jieba.withDict(dict);

/** Dictionary words of a text. */
export const wordsOf = (text: string): string[] => jieba.cut(matchForm(text), true);

/** Pairs of neighbouring characters. */
export function pairsOf(text: string): string[] {
  const plain = matchForm(text);
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2));
}

/** Plain BM25 over the text of passages: what is compared with. */
export function keywordFinder(
  passages: readonly Passage[],
  termsOf: (text: string) => string[],
): PassageFinder {
  const index = new KeywordIndex(passages.map(({ section, text }) => termsOf(`${section.join('')}${text}`)));
  return {
    find({ question, within, allowed, limit }) {
      const scores = index.score(new Map(termsOf(question).map((term) => [term, 1])));
      const ranked = passages
        .map((passage, i) => ({
          passage,
          score: scores[i]!,
          trace: { ...nothingFound, textKeywords: scores[i]! },
        }))
        .filter(
          ({ passage }) =>
            (within === undefined || within.has(passage.region)) &&
            (allowed === undefined || allowed(passage)),
        )
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
      return Promise.resolve({ ranked, answered: [], unanswered: [], wantsNothing: 0 });
    },
  };
}
