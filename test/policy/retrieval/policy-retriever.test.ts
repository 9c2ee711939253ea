import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { describe, expect, it } from 'vitest';
import type { RegionPath } from '../../../src/policy/corpus/region-list.js';
import { splitPassages } from '../../../src/policy/corpus/split-passages.js';
import { planVectors, vectorSets, type IndexContent } from '../../../src/policy/retrieval/index-content.js';
import { createPolicyRetriever } from '../../../src/policy/retrieval/policy-retriever.js';
import type { PassageFinder, RetrievalRequest } from '../../../src/policy/retrieval/retrieval.js';
import { legsOf, namedLegs } from '../../../src/policy/retrieval/vector-legs.js';
import { smallRegionList } from '../../fakes/small-region-list.js';
import { documentWith } from '../../fixtures/corpus/policy-document.js';

const yunxi = '河东省青川市云溪县';
const baishi = '河东省青川市白石县';
const pig = { silent: '养猪一头给多少', asked: '喂猪一头贴补几个', text: '生猪养殖每头补助300元。' };

/** Only what concerns pigs lies in one direction, what concerns forests in another, all else in a third. */
const direction = (text: string): number[] => {
  // about as near to a pig as another question on pigs
  if (/猪娃/.test(text)) return [0.74, 0.6726, 0, 0];
  if (/猪/.test(text)) return [1, 0, 0, 0];
  return /林/.test(text) ? [0, 1, 0, 0] : [0, 0, 1, 0];
};

/** How much is one direction, when another: what a question wants, in a model small enough to be read. */
const wantOf = (text: string): number[] => (/几时|哪天/.test(text) ? [0, 1, 0, 0] : [1, 0, 0, 0]);

/** A sentence with a figure tells how much, one with a day when. */
const tellsOf = (text: string): number[] => [/元/.test(text) ? 0.9 : 0, /日/.test(text) ? 0.9 : 0, 0, 0];

interface Asked {
  ask: string;
  of: string;
}

/** A retriever over three documents: one silent on pigs, one of the same county and one of another that pay for them. */
function retriever({ asks = [], unanswered = [] }: { asks?: Asked[]; unanswered?: Asked[] }): PassageFinder {
  const documents = [
    documentWith('护林员每月补助830元。', { id: 'silent', region: yunxi }),
    documentWith(pig.text, { id: 'paying', region: yunxi }),
    documentWith(pig.text, { id: 'elsewhere', region: baishi }),
  ];
  const passages = documents.flatMap((document) => splitPassages(document, smallRegionList));
  const at = (id: string) => passages.findIndex(({ document }) => document === id);
  const content: IndexContent = {
    documents,
    passages,
    asks: asks
      .map(({ ask, of }) => ({ ask, quote: passages[at(of)]!.text, passage: at(of) }))
      .sort((a, b) => a.passage - b.passage),
    unanswered: unanswered.map(({ ask, of }) => ({ ask, why: '没写。', document: of, owner: at(of) })),
    lexicon: [],
  };
  const plan = planVectors(content);
  const model = { embedder: direction, wants: wantOf, tells: tellsOf };
  const sets = vectorSets(content, plan).map((set) => ({
    set,
    legs: legsOf(
      set,
      set.texts().map((text) => Float32Array.from(model[set.model](text))),
      Object.assign(new FakeEmbeddings(), {
        width: 4,
        fingerprint: '',
        embedMany: () => Promise.resolve([]),
      }),
    ),
  }));
  const { legs, wantLegs } = namedLegs(sets);
  return createPolicyRetriever({
    content,
    plan,
    legs,
    wants: { legs: wantLegs, hear: (question) => Promise.resolve(Float32Array.from(wantOf(question))) },
    embed: (text) => Promise.resolve(Float32Array.from(direction(text))),
  });
}

const inYunxi: Partial<RetrievalRequest> = { within: new Set([yunxi as RegionPath]) };
const silentOn = { ask: pig.silent, of: 'silent' };

describe('an unanswered ask', () => {
  const unansweredOf = async (finder: PassageFinder, scope: Partial<RetrievalRequest> = inYunxi) =>
    (await finder.find({ question: '猪给多少', limit: 5, ...scope })).unanswered;

  it('is found, with its document and reason', async () =>
    expect(await unansweredOf(retriever({ unanswered: [silentOn] }))).toEqual([
      { ask: pig.silent, why: '没写。', document: 'silent', similarity: 1, wanting: 1 },
    ]));

  it('is left out when another document of the place answers the same', async () =>
    expect(
      await unansweredOf(retriever({ unanswered: [silentOn], asks: [{ ask: pig.asked, of: 'paying' }] })),
    ).toEqual([]));

  it('is left out when another document is asked much the same and for the same thing', async () => {
    const about = (ask: string) => retriever({ unanswered: [silentOn], asks: [{ ask, of: 'paying' }] });
    expect(await unansweredOf(about('猪娃一头贴补几个'))).toEqual([]);
    expect(await unansweredOf(about('猪娃的钱哪天给'))).toHaveLength(1);
  });

  it('counts when only a document of another place answers', async () => {
    const finder = retriever({ unanswered: [silentOn], asks: [{ ask: pig.asked, of: 'elsewhere' }] });
    expect(await unansweredOf(finder)).toHaveLength(1);
    expect(await unansweredOf(finder, {})).toEqual([]);
  });

  it('counts when the other document answers something else', async () =>
    expect(
      await unansweredOf(
        retriever({ unanswered: [silentOn], asks: [{ ask: '护林员给多少', of: 'paying' }] }),
      ),
    ).toHaveLength(1));

  it('counts against an ask of its own document', async () =>
    expect(
      await unansweredOf(retriever({ unanswered: [silentOn], asks: [{ ask: pig.asked, of: 'silent' }] })),
    ).toHaveLength(1));

  it('of a document that may not answer is not found', async () =>
    expect(await unansweredOf(retriever({ unanswered: [{ ask: pig.silent, of: 'elsewhere' }] }))).toEqual(
      [],
    ));

  it('says nothing of a document by another one’s passages', async () =>
    expect(
      await unansweredOf(retriever({ unanswered: [silentOn] }), {
        allowed: ({ document }) => document !== 'silent',
      }),
    ).toEqual([]));
});

describe('what asks want', () => {
  const asks = [
    { ask: '喂猪一头贴补几个', of: 'paying' },
    { ask: '喂猪的钱哪天到', of: 'paying' },
  ];
  const find = (question: string, more: Partial<RetrievalRequest> = {}) =>
    retriever({ asks, unanswered: [silentOn] }).find({ question, limit: 5, ...inYunxi, ...more });
  const wantingOf = async (question: string, more: Partial<RetrievalRequest> = {}) =>
    (await find(question, more)).answered.map(({ wanting }) => wanting);

  it('is laid beside what the question wants, whatever both are about', async () => {
    expect(await wantingOf('猪几时给')).toEqual([0, 1]);
    expect(await wantingOf('林几时给')).toEqual([0, 1]);
  });

  it('is laid beside the words that say it, when more is searched', async () =>
    expect(await wantingOf('猪给多少 那几时给', { wanting: '猪给多少' })).toEqual([1, 0]));

  it('is told of a quote by the ask that wants it most', async () => {
    const { ranked } = await find('猪几时给');
    const paying = ranked.find(({ passage }) => passage.document === 'paying')!;
    expect(paying.trace.wantingOf(pig.text)).toBe(1);
    const silent = ranked.find(({ passage }) => passage.document === 'silent')!;
    expect(silent.trace.wantingOf(silent.passage.text)).toBeNull();
  });
});

describe('a passage without asks', () => {
  const tellingOf = async (question: string) =>
    (await retriever({}).find({ question, limit: 5, ...inYunxi })).ranked.find(
      ({ passage }) => passage.document === 'paying',
    )!.trace.telling;

  it('tells what is wanted by its own words', async () => {
    expect(await tellingOf('猪给多少')).toBeCloseTo(0.9);
    expect(await tellingOf('猪几时给')).toBe(0);
  });
});

describe('passages', () => {
  const found = async (question: string, scope: Partial<RetrievalRequest> = inYunxi) =>
    (await retriever({}).find({ question, limit: 5, ...scope })).ranked.map(
      ({ passage }) => passage.document,
    );

  it('come nearest first, of the places and documents allowed only', async () => {
    expect(await found('猪给多少')).toEqual(['paying', 'silent']);
    expect(await found('猪给多少', { allowed: ({ document }) => document === 'elsewhere' })).toEqual([
      'elsewhere',
    ]);
  });

  it('are found by the sound of words that voice typing got wrong', async () => {
    const { ranked } = await retriever({}).find({ question: '护宁员给多少', limit: 5, ...inYunxi });
    expect(ranked[0]).toMatchObject({ passage: { document: 'silent' } });
    expect(ranked[0]!.trace.sounds).toBeGreaterThan(ranked[1]!.trace.sounds);
  });
});
