import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { LexiconEntry } from '../corpus/corpus.js';
import { bareForm, matchForm, plainText } from '../corpus/plain-text.js';
import { KnownWords } from '../known-words.js';

/** A term of a question with its weight: 1 for its own words, less for what the lexicon adds. */
export type WeightedTerms = ReadonlyMap<string, number>;

/** A word that the lexicon puts beside the asker's counts this much. */
const lexiconWeight = 0.5;

const numberWithUnit = /\d+(?:\.\d+)?/g;
const namedDocument = /《([^《》]{4,60})》/g;
/** A document's name in a question outweighs its other words by this much. */
const nameWeight = 3;

/** Cuts texts into what the keyword leg counts: character pairs, words of three and more, whole numbers. */
export class SearchTerms {
  private readonly jieba = Jieba.withDict(dict);
  /** Names of documents met in texts so far: a question that holds one is matched with it exactly. */
  private readonly names = new Set<string>();

  /** The words of each entry of the lexicon, and the terms of them all. */
  private readonly entries: readonly { words: readonly string[]; terms: readonly string[] }[];
  private readonly lexicon: KnownWords;

  constructor(lexicon: readonly LexiconEntry[]) {
    const entries = lexicon.map(({ official, people }) => [official, ...people.map(({ word }) => word)]);
    const own = entries.flat().filter((word) => word.length >= 2);
    this.jieba.loadDict(Buffer.from(own.map((word) => `${word} 100000 n`).join('\n')));
    this.lexicon = new KnownWords(own);
    this.entries = entries.map((words) => ({ words, terms: words.flatMap((word) => this.of(word)) }));
  }

  /** Terms of a document, in order, repeats kept. */
  of(text: string): string[] {
    return this.ofPlain(plainText(text));
  }

  /** The same of a text in the search form. */
  ofPlain(text: string): string[] {
    const bare = bareForm(text);
    const terms: string[] = [];
    for (let i = 0; i < bare.length - 1; i++) {
      const pair = bare.slice(i, i + 2);
      // figures count as a whole only: 2000 must not be found in 12000
      if (!/^\d\d$/.test(pair)) terms.push(pair);
    }
    for (const word of this.jieba.cut(bare, true)) if (word.length >= 3) terms.push(word);
    for (const number of text.replace(/(\d),(?=\d{3})/g, '$1').match(numberWithUnit) ?? []) {
      terms.push(`#${number}`);
    }
    return terms;
  }

  /** A term for each document that a text names in 《》, and for the title of its own document. */
  ofNames(text: string, title: string): string[] {
    const names = [title, ...Array.from(text.matchAll(namedDocument), (match) => match[1]!)].map(matchForm);
    for (const name of names) this.names.add(name);
    return names.map((name) => `《${name}`);
  }

  /** Terms of a question, each once, with the official and everyday words the lexicon knows for its own. */
  ofQuestion(question: string): WeightedTerms {
    const weights = new Map<string, number>();
    for (const term of this.of(question)) weights.set(term, 1);
    const plain = matchForm(question);
    for (const name of this.names) if (plain.includes(name)) weights.set(`《${name}`, nameWeight);
    const said = this.lexicon.within(plain);
    for (const { words, terms } of this.entries) {
      if (!words.some((word) => said.has(word))) continue;
      for (const term of terms) if (!weights.has(term)) weights.set(term, lexiconWeight);
    }
    return weights;
  }
}
