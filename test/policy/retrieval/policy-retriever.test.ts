import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { describe, expect, it } from 'vitest';
import type { RegionPath } from '../../../src/policy/corpus/region-list.js';
import { splitPassages } from '../../../src/policy/corpus/split-passages.js';
import { planVectors, textsToEmbed, type IndexContent } from '../../../src/policy/retrieval/index-content.js';
import { createPolicyRetriever } from '../../../src/policy/retrieval/policy-retriever.js';
import type { PassageFinder, RetrievalRequest } from '../../../src/policy/retrieval/retrieval.js';
import { VectorIndex } from '../../../src/policy/retrieval/vector-index.js';
import { smallRegionList } from '../../fakes/small-region-list.js';
import { documentWith } from '../../fixtures/corpus/policy-document.js';

const yunxi = '河东省青川市云溪县';
const baishi = '河东省青川市白石县';
const pig = { silent: '养猪一头给多少', asked: '喂猪一头贴补几个', text: '生猪养殖每头补助300元。' };

/** Only what concerns pigs lies in one direction, what concerns forests in another, all else in a third. */
const direction = (text: string): number[] => {
  if (/猪/.test(text)) return [1, 0, 0, 0];
  return /林/.test(text) ? [0, 1, 0, 0] : [0, 0, 1, 0];
};

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
  const vectors = textsToEmbed(content, plan).map(direction);
  const leg = (owners: number[]) =>
    new VectorIndex(
      new FakeEmbeddings(),
      4,
      Float32Array.from(vectors.splice(0, owners.length).flat()),
      Int32Array.from(owners),
    );
  return createPolicyRetriever({
    content,
    plan,
    legs: {
      windows: leg(plan.windows.map(({ owner }) => owner)),
      asks: leg(content.asks.map(({ passage }) => passage)),
      unanswered: leg(content.unanswered.map(({ owner }) => owner)),
    },
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
      { ask: pig.silent, why: '没写。', document: 'silent', similarity: 1 },
    ]));

  it('is left out when another document of the place answers the same', async () =>
    expect(
      await unansweredOf(retriever({ unanswered: [silentOn], asks: [{ ask: pig.asked, of: 'paying' }] })),
    ).toEqual([]));

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
