import type { VectorSet } from './index-content.js';
import type { TextEmbedder } from './open-index.js';
import type { VectorLegs, WantLegs } from './policy-retriever.js';
import { VectorIndex } from './vector-index.js';

/** Vectors of one width as a leg keeps them, one after the other. */
export function sideBySide(vectors: readonly Float32Array[], width: number): Float32Array {
  const flat = new Float32Array(vectors.length * width);
  vectors.forEach((vector, i) => flat.set(vector, i * width));
  return flat;
}

/** Lays the vectors of a set's texts out as its legs. */
export function legsOf(
  { legs }: VectorSet,
  vectors: readonly Float32Array[],
  model: TextEmbedder,
): VectorIndex[] {
  const { width } = model;
  let at = 0;
  return legs.map(({ owners }) => {
    const flat = sideBySide(vectors.slice(at, at + owners.length), width);
    at += owners.length;
    return new VectorIndex(model, width, flat, Int32Array.from(owners));
  });
}

/** Sets with their legs, by what the retriever calls them. */
export function namedLegs(sets: readonly { set: VectorSet; legs: readonly VectorIndex[] }[]): {
  legs: VectorLegs;
  wantLegs: WantLegs;
} {
  const byFile = new Map(
    sets.flatMap(({ set, legs }) => set.legs.map(({ file }, i) => [file, legs[i]!] as const)),
  );
  const leg = (file: string) => byFile.get(file)!;
  return {
    legs: { windows: leg('windows'), asks: leg('asks'), unanswered: leg('unanswered') },
    wantLegs: { asks: leg('asks-wants'), unanswered: leg('unanswered-wants'), windows: leg('windows-tells') },
  };
}
