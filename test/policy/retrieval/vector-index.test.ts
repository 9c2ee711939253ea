import { describe, expect, it } from 'vitest';
import { Document } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import {
  ownerFilter,
  VectorIndex,
  VectorQuery,
  type OwnerFilter,
} from '../../../src/policy/retrieval/vector-index.js';

const width = 32;
const count = 3_000;
const embeddings = {
  embedQuery: () => Promise.reject(new Error('not asked for')),
  embedDocuments: () => Promise.reject(new Error('not asked for')),
} as EmbeddingsInterface;

function unit(seed: number): Float32Array {
  let state = seed + 1;
  const raw = Float32Array.from({ length: width }, () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
  const length = Math.hypot(...raw);
  return raw.map((value) => value / length);
}

function makeIndex(): VectorIndex {
  const flat = new Float32Array(count * width);
  for (let i = 0; i < count; i++) flat.set(unit(i * 7919), i * width);
  return new VectorIndex(
    embeddings,
    width,
    flat,
    Int32Array.from({ length: count }, (_, i) => i % 100),
  );
}

const near = (index: VectorIndex, vector: Float32Array, ...rest: [number, OwnerFilter?, boolean?]) =>
  index.nearest(new VectorQuery(index, vector), ...rest);

describe('VectorIndex', () => {
  it('finds a vector by itself, best first', () => {
    const hits = near(makeIndex(), unit(5 * 7919), 3);
    expect(hits[0]).toMatchObject({ point: 5, owner: 5 });
    expect(hits[0]!.similarity).toBeCloseTo(1);
    expect(hits.map((hit) => hit.similarity)).toEqual(
      hits.map((hit) => hit.similarity).sort((a, b) => b - a),
    );
  });

  it('returns only owners that the filter allows', () => {
    const allowed = new Uint8Array(100);
    allowed[3] = 1;
    const hits = near(makeIndex(), unit(1), 20, ownerFilter(allowed));
    expect(hits).toHaveLength(20);
    expect(hits.every((hit) => hit.owner === 3)).toBe(true);
  });

  it('finds by its graph nearly all that an exact scan finds', async () => {
    const index = makeIndex();
    expect(await index.buildGraph({ always: true })).toBe(true);
    let found = 0;
    for (let i = 0; i < 20; i++) {
      const exact = new Set(near(index, unit(i), 10, undefined, true).map((hit) => hit.point));
      found += near(index, unit(i), 10).filter((hit) => exact.has(hit.point)).length;
    }
    expect(found / 200).toBeGreaterThan(0.95);
  });

  it('compares a query with every vector as it does without remembering', () => {
    const index = makeIndex();
    const query = new VectorQuery(index, unit(4));
    const hits = index.nearest(query, 50);
    expect(hits.map(({ point }) => query.similarity(point))).toEqual(
      hits.map(({ point }) => index.similarity(unit(4), point)),
    );
  });

  it('builds no graph for a handful', async () => {
    const few = new VectorIndex(embeddings, width, unit(1), Int32Array.of(0));
    expect(await few.buildGraph()).toBe(false);
    expect(near(few, unit(1), 5)).toHaveLength(1);
  });

  it('grows as a LangChain vector store does', async () => {
    const index = makeIndex();
    await index.addVectors(
      [Array.from(unit(424_242))],
      [new Document({ pageContent: '', metadata: { owner: 7 } })],
    );
    const [found] = await index.similaritySearchVectorWithScore(Array.from(unit(424_242)), 1);
    const [document, similarity] = found!;
    expect(document.metadata['owner']).toBe(7);
    expect(similarity).toBeCloseTo(1);
  });
});
