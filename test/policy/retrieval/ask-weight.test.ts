import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/policy/corpus/passage.js';
import { contentOf, planVectors, type IndexedAsk } from '../../../src/policy/retrieval/index-content.js';
import { createPolicyRetriever } from '../../../src/policy/retrieval/policy-retriever.js';
import { draftPenalty } from '../../../src/policy/retrieval/rank-fusion.js';
import { VectorIndex } from '../../../src/policy/retrieval/vector-index.js';

const passageOf = (id: string): Passage =>
  ({
    id,
    document: id,
    order: 0,
    section: [],
    region: '白水县',
    text: '每户补贴',
    sentences: ['每户补贴'],
  }) as never;
const passages = ['first', 'second'].map(passageOf);

/** Two passages alike, each with one ask exactly as near; finds them for a question. */
async function find(origins: IndexedAsk['origin'][]) {
  const content = {
    documents: [],
    passages,
    asks: origins.map((origin, passage) => ({
      ask: '给多少',
      quote: '每户补贴',
      passage,
      ...(origin === undefined ? {} : { origin }),
    })),
    unanswered: [],
    lexicon: [],
  };
  const leg = (count: number) =>
    new VectorIndex(
      new FakeEmbeddings(),
      4,
      Float32Array.from(Array.from({ length: count }, () => [1, 0, 0, 0]).flat()),
      Int32Array.from({ length: count }, (_, i) => i),
    );
  const finder = createPolicyRetriever({
    content,
    plan: planVectors(content),
    legs: { windows: leg(2), asks: leg(2), unanswered: leg(0) },
    embed: () => Promise.resolve(Float32Array.from([0.8, 0.6, 0, 0])),
  });
  return (await finder.find({ question: '给几个钱', limit: 2 })).ranked;
}

describe('the weight of an ask', () => {
  it('is its cosine when people wrote it, whoever they are', async () => {
    const [first, second] = await find([undefined, undefined]);
    expect(first!.trace.ask).toBeCloseTo(0.8);
    expect(second!.score).toBe(first!.score);
  });

  it('is a little less when a model drafted it and nobody has read it', async () => {
    const ranked = await find(['draft', undefined]);
    expect(ranked.map(({ passage }) => passage.id)).toEqual(['second', 'first']);
    expect(ranked[1]!.trace.ask).toBeCloseTo(0.8 - draftPenalty);
    expect(draftPenalty).toBeGreaterThan(0);
  });

  it('tells drafts of a model from what people wrote or stand for', () => {
    const ask = {
      ask: '给多少',
      answered: true,
      quote: '每户补贴',
      document: 'first',
      passage: passages[0]!,
    };
    const asks = [
      { ...ask, by: 'author-1', reviewed: false },
      { ...ask, by: 'model', reviewed: false },
      { ...ask, by: 'model', reviewed: true },
      { ...ask, by: 'learnt', reviewed: true },
    ];
    const content = contentOf({
      documents: [],
      passages,
      asks,
      lexicon: [],
      hash: '',
      regions: null as never,
    });
    expect(content.asks.map(({ origin }) => origin)).toEqual([undefined, 'draft', undefined, undefined]);
  });
});
