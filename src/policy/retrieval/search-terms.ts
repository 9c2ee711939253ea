import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { LexiconEntry } from '../corpus/corpus.js';
import { matchForm, plainText } from '../corpus/plain-text.js';

/** A term of a question with its weight: 1 for its own words, less for what the lexicon adds. */
export type WeightedTerms = ReadonlyMap<string, number>;

/** A word that the lexicon puts beside the asker's counts this much. */
const lexiconWeight = 0.5;

const numberWithUnit = /\d+(?:\.\d+)?/g;

/** Cuts texts into what the keyword leg counts: character pairs, words of three and more, whole numbers. */
export class SearchTerms {
  private readonly jieba = Jieba.withDict(dict);

  constructor(private readonly lexicon: readonly LexiconEntry[]) {
    const own = lexicon
      .flatMap((entry) => [entry.official, ...entry.people])
      .filter((word) => word.length >= 2);
    this.jieba.loadDict(Buffer.from(own.map((word) => `${word} 100000 n`).join('\n')));
  }

  /** Terms of a document, in order, repeats kept. */
  of(text: string): string[] {
    const plain = matchForm(text);
    const terms: string[] = [];
    for (let i = 0; i < plain.length - 1; i++) terms.push(plain.slice(i, i + 2));
    for (const word of this.jieba.cut(plain, true)) if (word.length >= 3) terms.push(word);
    for (const number of plainText(text)
      .replace(/(\d),(?=\d{3})/g, '$1')
      .match(numberWithUnit) ?? []) {
      terms.push(`#${number}`);
    }
    return terms;
  }

  /** Terms of a question, each once, with the official and everyday words the lexicon knows for its own. */
  ofQuestion(question: string): WeightedTerms {
    const weights = new Map<string, number>();
    for (const term of this.of(question)) weights.set(term, 1);
    const plain = matchForm(question);
    for (const { official, people } of this.lexicon) {
      const words = [official, ...people];
      if (!words.some((word) => word.length >= 2 && plain.includes(word))) continue;
      for (const word of words) {
        for (const term of this.of(word)) if (!weights.has(term)) weights.set(term, lexiconWeight);
      }
    }
    return weights;
  }
}
