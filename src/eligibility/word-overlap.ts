import type { ReadsWords, ReviewedDocument } from './reviewed-document.js';

/** Words of one clause, as written and as they are compared. */
interface Clause {
  text: string;
  plain: string;
  pairs: readonly string[];
}

/** A document cut into sentences and clauses, once for all rules held against it. */
export interface ReadDocument {
  document: ReviewedDocument;
  sentences: readonly { passage: string; clauses: readonly Clause[]; pairs: ReadonlySet<string> }[];
}

/** Words of a document that say what was looked for. */
export interface FoundWords {
  passage: string;
  quote: string;
  /** The whole sentence they are of. */
  sentence: string;
  /** Share of what was looked for that they hold, rare words counting most: 0 to 1. */
  share: number;
}

/** A comma within a number ends no clause, nor does 6:3:1. */
const clauseEnd = /(?<=[，;；：。！？!?]|[,:](?!\d))/u;
const edges = /^[\s,，;；:：。、)）]+|[\s,，;；:：。、(（]+$/gu;

export function readDocument(document: ReviewedDocument, words: ReadsWords): ReadDocument {
  const sentences = document.passages.flatMap(({ id, sentences }) =>
    sentences.map((sentence) => {
      const clauses = sentence
        .split(clauseEnd)
        .filter((text) => text.trim() !== '')
        .map((text) => ({ text, plain: words.plain(text), pairs: pairsOf(text, words) }));
      return { passage: id, clauses, pairs: new Set(clauses.flatMap(({ pairs }) => pairs)) };
    }),
  );
  return { document, sentences };
}

/**
 * What to look for a text by: pairs of neighbouring characters without its figures, as written, and with one word for all
 * that mean one thing. One of the two must be found.
 */
export function wantedForms(text: string, words: ReadsWords): string[][] {
  const plain = words.plain(text);
  let bare = '';
  let at = 0;
  for (const { start, words: figure } of words.figures(plain)) {
    if (start < at) continue;
    bare += `${plain.slice(at, start)} `;
    at = start + figure.length;
  }
  bare += plain.slice(at);
  const folded = words.fold(bare);
  return folded === bare ? [pairsIn(bare)] : [pairsIn(bare), pairsIn(folded)];
}

/** Both forms at once: what a text can be found by. */
export const pairsOf = (text: string, words: ReadsWords): string[] => [
  ...new Set(wantedForms(text, words).flat()),
];

function pairsIn(text: string): string[] {
  const pairs = Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  return [...new Set(pairs.filter((pair) => /^\p{Script=Han}{2}$/u.test(pair)))];
}

export type Weigh = (pair: string) => number;

/** How much a pair tells: those of every other sentence (脱贫, 产业) hardly anything. */
export function rarity(documents: readonly ReadDocument[]): Weigh {
  const sentences = documents.flatMap((document) => document.sentences);
  const counts = new Map<string, number>();
  for (const { pairs } of sentences) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => Math.max(0.1, Math.log((sentences.length + 1) / ((counts.get(pair) ?? 0) + 1)));
}

export function shareHeld(wanted: readonly string[], held: ReadonlySet<string>, weigh: Weigh): number {
  let all = 0;
  let there = 0;
  for (const pair of wanted) {
    const weight = weigh(pair);
    all += weight;
    if (held.has(pair)) there += weight;
  }
  return all === 0 ? 0 : there / all;
}

/** A clause more must bring so much of what is looked for, for each of its characters. */
const worthItsLength = 0.004;

/**
 * The neighbouring clauses of one sentence that hold most of what is looked for, and little else; null below `least`.
 * `fits`: what they must be besides.
 */
export function findWords(
  forms: readonly (readonly string[])[],
  { sentences }: ReadDocument,
  { weigh, least, fits }: { weigh: Weigh; least: number; fits?: (plain: string) => boolean },
): FoundWords | null {
  let best: (FoundWords & { score: number }) | null = null;
  const shareOf = (held: ReadonlySet<string>): number =>
    Math.max(...forms.map((wanted) => shareHeld(wanted, held, weigh)));
  for (const { passage, clauses, pairs } of sentences) {
    if (shareOf(pairs) < least) continue;
    for (let from = 0; from < clauses.length; from++) {
      const held = new Set<string>();
      let length = 0;
      for (let to = from; to < clauses.length; to++) {
        length += clauses[to]!.plain.length;
        for (const pair of clauses[to]!.pairs) held.add(pair);
        const share = shareOf(held);
        const score = share - length * worthItsLength;
        if (share < least || score <= (best?.score ?? -Infinity)) continue;
        const window = clauses.slice(from, to + 1);
        if (fits !== undefined && !fits(window.map(({ plain }) => plain).join(''))) continue;
        const quote = window.map(({ text }) => text).join('');
        const sentence = clauses.map(({ text }) => text).join('');
        best = { passage, quote: quote.replace(edges, ''), sentence, share, score };
      }
    }
  }
  return best;
}
