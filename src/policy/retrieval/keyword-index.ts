import type { WeightedTerms } from './search-terms.js';

/** BM25 parameters: saturation of repeats, and how much a long text is held against it. */
const saturation = 1.2;
const lengthPenalty = 0.75;

interface Postings {
  owners: Uint32Array;
  counts: Uint16Array;
  idf: number;
}

/** BM25 over one field of all passages; built once, in memory. */
export class KeywordIndex {
  private readonly postings = new Map<string, Postings>();
  private readonly norms: Float32Array;

  /** `texts[i]` are the terms of passage i, repeats kept. */
  constructor(texts: readonly (readonly string[])[]) {
    const lists = new Map<string, { owners: number[]; counts: number[] }>();
    texts.forEach((terms, owner) => {
      for (const term of terms) {
        let list = lists.get(term);
        if (list === undefined) lists.set(term, (list = { owners: [], counts: [] }));
        if (list.owners.at(-1) === owner) list.counts[list.counts.length - 1]! += 1;
        else {
          list.owners.push(owner);
          list.counts.push(1);
        }
      }
    });
    const filled = texts.filter((terms) => terms.length > 0);
    const average = filled.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, filled.length);
    this.norms = Float32Array.from(
      texts,
      (terms) => saturation * (1 - lengthPenalty + (lengthPenalty * terms.length) / Math.max(1, average)),
    );
    for (const [term, { owners, counts }] of lists) {
      this.postings.set(term, {
        owners: Uint32Array.from(owners),
        counts: Uint16Array.from(counts),
        idf: Math.log(1 + (texts.length - owners.length + 0.5) / (owners.length + 0.5)),
      });
    }
  }

  /** BM25 of every passage, by position; 0 where no term is found. */
  score(terms: WeightedTerms): Float32Array {
    const scores = new Float32Array(this.norms.length);
    for (const [term, weight] of terms) {
      const list = this.postings.get(term);
      if (list === undefined) continue;
      const factor = weight * list.idf * (saturation + 1);
      for (let i = 0; i < list.owners.length; i++) {
        const owner = list.owners[i]!;
        const count = list.counts[i]!;
        scores[owner]! += (factor * count) / (count + this.norms[owner]!);
      }
    }
    return scores;
  }
}
