import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../../src/policy/answer/evidence.js';
import type { SearchScope } from '../../../src/policy/answer/search-scope.js';
import type { RegionPath } from '../../../src/policy/corpus/region-list.js';
import type { NearestUnanswered, PassageFinder } from '../../../src/policy/retrieval/retrieval.js';
import { found, smallLibrary } from '../../fixtures/corpus/small-library.js';
import { baishi, qingchuan } from '../../fixtures/corpus/two-counties.js';

const city = '云岭省清河市';
const documents = [
  { id: 'of-the-city', region: city, sentences: ['种菜每户补贴不超过1800元。'] },
  { id: 'qingchuan', region: qingchuan, sentences: ['养羊每只补贴100元。'] },
  { id: 'baishi', region: baishi, sentences: ['养羊每只补贴200元。'] },
];

const ofCity = (ask: string, similarity = 0.9): NearestUnanswered => ({
  ask,
  why: '没写。',
  document: 'of-the-city',
  similarity,
  wanting: 0.5,
});

interface Asked {
  question: string;
  history?: readonly string[];
  places?: readonly string[];
  unanswered?: readonly NearestUnanswered[];
}

/** What a finder that always finds all three passages, alike, brings as evidence, and the questions that it was asked. */
async function evidenceFor({ question, history = [], places = [], unanswered = [] }: Asked) {
  const searched: string[] = [];
  const wanting: (string | undefined)[] = [];
  const finder: PassageFinder = {
    find: (request) => {
      searched.push(request.question);
      wanting.push(request.wanting);
      return Promise.resolve({
        ranked: library.passages.map((passage) => found(passage)),
        answered: [],
        unanswered,
        wantsNothing: 0,
      });
    },
  };
  const library = await smallLibrary(documents, finder);
  const scope: SearchScope = { places: places as readonly RegionPath[], years: [], day: null };
  return { searched, wanting, evidence: await findEvidence(library, question, history, scope) };
}

describe('an unanswered ask as evidence', () => {
  const question = '小额信贷能贷多少';
  const own = ofCity('晴川县的小额信贷能贷多少');
  const other = ofCity('白石县的小额信贷能贷多少');
  const nobody = ofCity('小额信贷能贷多少', 0.7);
  const taken = async (unanswered: readonly NearestUnanswered[], places: readonly string[] = [qingchuan]) =>
    (await evidenceFor({ question, places, unanswered })).evidence.unanswered[0] ?? null;

  it('counts when it names no place', async () => expect(await taken([nobody])).toEqual(nobody));
  it('counts when it names the place asked about', async () => expect(await taken([own])).toEqual(own));
  it('counts when it names a place above it', async () => {
    const above = ofCity('清河市的小额信贷能贷多少');
    expect(await taken([above])).toEqual(above);
  });
  it('does not count when it names another county of the document', async () =>
    expect(await taken([other])).toBeNull());
  it('gives way to the next one when it names another county', async () =>
    expect(await taken([other, nobody])).toEqual(nobody));
  it('counts whatever it names when no place is known', async () =>
    expect(await taken([other], [])).toEqual(other));
});

describe('what is searched', () => {
  const history = ['养羊一只给多少'];

  it('is the question alone at the start', async () => {
    const { searched, evidence } = await evidenceFor({ question: '养羊给多少' });
    expect(searched).toEqual(['养羊给多少']);
    expect(evidence.searched).toBe('养羊给多少');
  });

  it('is the turn before for a question that only puts the place right', async () => {
    const { searched, evidence } = await evidenceFor({
      question: '说错了，是白石县的，你再说一遍',
      history,
      places: [baishi],
    });
    expect(searched).toEqual(history);
    expect(evidence.searched).toBe(history[0]);
  });

  it('is a follow-up together with the turn before', async () => {
    const { searched, wanting, evidence } = await evidenceFor({ question: '那尾款呢', history });
    expect(evidence.searched).toBe('养羊一只给多少 那尾款呢');
    // what is wanted is said by the follow-up itself
    expect(wanting[searched.indexOf('养羊一只给多少 那尾款呢')]).toBe('那尾款呢');
  });

  it('has the name of the own place for 我们县', async () => {
    const { searched } = await evidenceFor({ question: '我们县养羊给多少', places: [qingchuan] });
    expect(searched).toEqual(['晴川县养羊给多少']);
  });
});

it('puts the passage of the very place first among equals', async () => {
  const { evidence } = await evidenceFor({ question: '养羊给多少', places: [baishi] });
  expect(evidence.ranked[0]!.passage.document).toBe('baishi');
});
