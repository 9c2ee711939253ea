import type { WeightedTerms } from './search-terms.js';

/** BM25 parameters: saturation of repeats, and how much a long text is held against it. */
const saturation = 1.2;
const lengthPenalty = 0.75;

/**
 * BM25 over one field of all passages; built once, in memory. The postings of all terms stand in one row of numbers:
 * an array for each of a hundred thousand terms takes ten times their room.
 */
export class KeywordIndex {
  /** The number of a term. */
  private readonly terms = new Map<string, number>();
  /** Where the postings of a term begin; one entry more than terms. */
  private readonly starts: Uint32Array;
  private readonly owners: Uint32Array;
  private readonly counts: Uint16Array;
  private readonly norms: Float32Array;

  /** `texts[i]` are the terms of passage i, repeats kept. */
  constructor(texts: readonly (readonly string[])[]) {
    const held: number[] = [];
    for (const text of texts) {
      for (const term of new Set(text)) {
        const number = this.terms.get(term) ?? this.terms.size;
        this.terms.set(term, number);
        held[number] = (held[number] ?? 0) + 1;
      }
    }
    this.starts = new Uint32Array(held.length + 1);
    for (const [number, owners] of held.entries()) this.starts[number + 1] = this.starts[number]! + owners;
    this.owners = new Uint32Array(this.starts[held.length]!);
    this.counts = new Uint16Array(this.owners.length);
    const ends = this.starts.slice();
    for (const [owner, text] of texts.entries()) {
      for (const term of text) {
        const number = this.terms.get(term)!;
        const last = ends[number]! - 1;
        if (last >= this.starts[number]! && this.owners[last] === owner) this.counts[last]! += 1;
        else {
          this.owners[last + 1] = owner;
          this.counts[last + 1] = 1;
          ends[number] = last + 2;
        }
      }
    }
    const filled = texts.filter((terms) => terms.length > 0);
    const average = filled.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, filled.length);
    this.norms = Float32Array.from(
      texts,
      (terms) => saturation * (1 - lengthPenalty + (lengthPenalty * terms.length) / Math.max(1, average)),
    );
  }

  /** BM25 of every passage, by position; 0 where no term is found. */
  score(terms: WeightedTerms): Float32Array {
    const scores = new Float32Array(this.norms.length);
    for (const [term, weight] of terms) {
      const number = this.terms.get(term);
      if (number === undefined) continue;
      const [from, to] = [this.starts[number]!, this.starts[number + 1]!];
      const idf = Math.log(1 + (this.norms.length - (to - from) + 0.5) / (to - from + 0.5));
      const factor = weight * idf * (saturation + 1);
      for (let i = from; i < to; i++) {
        const owner = this.owners[i]!;
        const count = this.counts[i]!;
        scores[owner]! += (factor * count) / (count + this.norms[owner]!);
      }
    }
    return scores;
  }
}
