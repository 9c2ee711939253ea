import type { VectorSet } from './index-content.js';
import type { TextEmbedder } from './open-index.js';
import type { VectorLegs, WantLegs } from './policy-retriever.js';
import { VectorIndex } from './vector-index.js';

/** Lays the vectors of a set's texts out as its legs. */
export function legsOf(
  { legs }: VectorSet,
  vectors: readonly Float32Array[],
  model: TextEmbedder,
): VectorIndex[] {
  const { width } = model;
  let at = 0;
  return legs.map(({ owners }) => {
    const flat = new Float32Array(owners.length * width);
    owners.forEach((_, i) => flat.set(vectors[at + i]!, i * width));
    at += owners.length;
    return new VectorIndex(model, width, flat, Int32Array.from(owners));
  });
}

/** The legs of all sets, in the order of `vectorSets`, by what the retriever calls them. */
export function namedLegs(sets: readonly (readonly VectorIndex[])[]): {
  legs: VectorLegs;
  wantLegs: WantLegs;
} {
  const [windows, asks, unanswered, askWants, unansweredWants, tells] = sets.flat();
  return {
    legs: { windows: windows!, asks: asks!, unanswered: unanswered! },
    wantLegs: { asks: askWants!, unanswered: unansweredWants!, windows: tells! },
  };
}
