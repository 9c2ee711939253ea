import { describe, expect, it } from 'vitest';
import { narrowestRuleFirst } from '../../../src/policy/answer/narrower-rule.js';
import { plainText } from '../../../src/policy/corpus/plain-text.js';
import type { RegionPath } from '../../../src/policy/corpus/region-list.js';
import { wantedAnswers } from '../../../src/policy/question/wanted-answer.js';
import { wantedDetails } from '../../../src/policy/question/wanted-detail.js';
import {
  found,
  foundInSteps,
  smallLibrary,
  type SmallDocument,
} from '../../fixtures/corpus/small-library.js';
import { baishi, qingchuan } from '../../fixtures/corpus/two-counties.js';

const ofTheCity = {
  id: 'city',
  region: '云岭省清河市',
  date: '2024-03-01',
  period: { from: '2024-01-01', to: '2025-12-31' },
  sentences: ['没有低保的监测对象，取暖费每户300元。'],
};
const ofTheCounty = {
  id: 'county',
  region: qingchuan,
  date: '2024-05-01',
  period: { from: '2024-01-01', to: '2024-12-31' },
  sentences: ['没有低保的监测对象，取暖费每户500元。'],
};

interface Asked {
  place?: string;
  years?: readonly number[];
  day?: string | null;
  question?: string;
  /** How much less near the county's is. */
  step?: number;
}

const wantedIn = (question: string) => ({
  searched: question,
  kinds: wantedAnswers(question),
  wanted: wantedDetails(plainText(question)),
});

async function order(documents: readonly SmallDocument[], asked: Asked = {}): Promise<string[]> {
  const { place = `${qingchuan}柳树乡`, years = [], day = '2024-11-01', step = 0.05 } = asked;
  const question = asked.question ?? '监测户取暖费给多少';
  const library = await smallLibrary(documents);
  const scope = { places: [place as RegionPath], years, day };
  return narrowestRuleFirst(foundInSteps(library, step), wantedIn(question), scope, library).map(
    ({ passage }) => passage.document,
  );
}

describe('narrowestRuleFirst', () => {
  it('puts the county’s own rule before the city’s', async () => {
    expect(await order([ofTheCity, ofTheCounty])).toEqual(['county', 'city']);
    expect(await order([ofTheCity, ofTheCounty], { place: qingchuan })).toEqual(['county', 'city']);
  });

  it('gives it the score and the nearness of the one it overtakes', async () => {
    const library = await smallLibrary([ofTheCity, ofTheCounty]);
    const ranked = library.passages.map((passage, i) => found(passage, {}, 1 - i / 10));
    const scope = { places: [qingchuan as RegionPath], years: [], day: null };
    const [best] = narrowestRuleFirst(ranked, wantedIn('取暖费给多少'), scope, library);
    expect(best).toMatchObject({ passage: { document: 'county' }, score: 1, insteadOf: ranked[0] });
  });

  it.each([
    ['of another county', [ofTheCity, { ...ofTheCounty, region: baishi }], {}],
    ['that is no rule', [ofTheCity, { ...ofTheCounty, kind: 'report' }], {}],
    ['that is much further away', [ofTheCity, ofTheCounty], { step: 0.6 }],
    ['that is over', [ofTheCity, ofTheCounty], { day: '2025-02-01' }],
    ['that was not issued yet', [ofTheCity, ofTheCounty], { day: '2024-04-01' }],
    ['of another year than asked for', [ofTheCity, ofTheCounty], { years: [2025] }],
    [
      'that does not tell what is asked for',
      [ofTheCity, { ...ofTheCounty, sentences: ['没有低保的监测对象由村里发给取暖费。'] }],
      {},
    ],
  ] as [string, SmallDocument[], Asked][])('leaves one where it is %s', async (_, documents, asked) =>
    expect(await order(documents, asked)).toEqual(['city', 'county']),
  );

  it('leaves the city’s first for who only said the city', async () =>
    expect(await order([ofTheCity, ofTheCounty], { place: '云岭省清河市' })).toEqual(['city', 'county']));
});
