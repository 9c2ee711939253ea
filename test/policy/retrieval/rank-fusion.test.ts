import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/policy/corpus/passage.js';
import { fuseRanks, fusionWeights, type Candidate } from '../../../src/policy/retrieval/rank-fusion.js';
import { nothingFound, usualWanting } from '../../../src/policy/retrieval/retrieval.js';

const candidate = (id: string, trace: Partial<Candidate['trace']>): Candidate => ({
  passage: { id } as unknown as Passage,
  trace: { ...nothingFound, text: 0.5, window: [0, 0], ask: 0.5, ...trace },
});
const order = (...candidates: Candidate[]) => fuseRanks(candidates).map(({ passage }) => passage.id);

describe('fuseRanks', () => {
  it('puts the nearer ask first', () => {
    expect(order(candidate('far', { ask: 0.4 }), candidate('near', { ask: 0.8 }))).toEqual(['near', 'far']);
  });

  it('lets a passage without asks win by its text', () => {
    expect(
      order(candidate('asked', { text: 0.4, ask: 0.5 }), candidate('new', { text: 0.7, ask: null })),
    ).toEqual(['new', 'asked']);
  });

  it('lets words tip the scales', () => {
    expect(order(candidate('a', {}), candidate('b', { textKeywords: 10 }))).toEqual(['b', 'a']);
  });

  it('lets what the nearest ask wants tip the scales', () => {
    expect(order(candidate('a', { askWanting: 0.2 }), candidate('b', { askWanting: 0.9 }))).toEqual([
      'b',
      'a',
    ]);
  });

  it('lets sounds tip the scales, less than words do', () => {
    expect(order(candidate('a', {}), candidate('b', { sounds: 10 }))).toEqual(['b', 'a']);
    expect(order(candidate('a', { sounds: 10 }), candidate('b', { textKeywords: 10 }))).toEqual(['b', 'a']);
  });

  it('lets no sound outweigh an ask that is clearly nearer', () => {
    expect(order(candidate('sounds', { sounds: 20 }), candidate('asked', { ask: 0.6 }))).toEqual([
      'asked',
      'sounds',
    ]);
  });

  it('keeps the order of equals, and the trace', () => {
    const fused = fuseRanks([candidate('a', {}), candidate('b', {})]);
    expect(fused.map(({ passage }) => passage.id)).toEqual(['a', 'b']);
    expect(fused[0]!.trace.text).toBe(0.5);
    const { text, ask, wanting } = fusionWeights;
    expect(fused[0]!.score).toBeCloseTo(text * 0.5 + ask * 0.5 + wanting * usualWanting);
  });
});
