import { describe, expect, it } from 'vitest';
import { surerAsksFirst } from '../../../src/policy/answer/surer-asks.js';
import { takePlace } from '../../../src/policy/answer/take-place.js';
import { found, smallLibrary } from '../../fixtures/corpus/small-library.js';
import { qingchuan } from '../../fixtures/corpus/two-counties.js';

/** The order of passages a, b and c after their asks were read; `scores` of the search. */
async function order(read: Record<string, number | null>, scores = [1, 0.9, 0.8], displaced = false) {
  const ids = ['a', 'b', 'c'];
  const library = await smallLibrary(
    ids.map((id) => ({ id, region: qingchuan, sentences: ['每户补贴1800元。'] })),
  );
  const passages = ids.map((id, i) =>
    found(library.passages.find(({ document }) => document === id)!, {}, scores[i]),
  );
  const [a, b, c] = passages as [(typeof passages)[0], (typeof passages)[0], (typeof passages)[0]];
  const ranked = displaced ? takePlace([c, b], a) : [a, b, c];
  const ordered = surerAsksFirst(ranked, { ofPassage: ({ passage }) => read[passage.document] ?? null });
  return ordered.map(({ passage }) => passage.document);
}

describe('surerAsksFirst', () => {
  it('puts the second first where its ask is much surer to be the question', async () =>
    expect(await order({ a: -1, b: 2 })).toEqual(['b', 'a', 'c']));

  it.each([
    ['is not much surer', { a: -1, b: 0.5 }, undefined],
    ['was not read', { a: -1, b: null }, undefined],
    ['was found much less good', { a: -1, b: 3 }, [1, 0.7, 0.6]],
  ] as [string, Record<string, number | null>, number[] | undefined][])(
    'leaves all in order where the second %s',
    async (_, read, scores) => expect(await order(read, scores)).toEqual(['a', 'b', 'c']),
  );

  it('leaves a rule that took the place of another', async () =>
    expect((await order({ a: -3, c: 3 }, [1, 1, 1], true))[0]).toBe('a'));
});
