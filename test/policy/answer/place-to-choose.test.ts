import { describe, expect, it } from 'vitest';
import { placesToChoose } from '../../../src/policy/answer/place-to-choose.js';
import type { RegionPath } from '../../../src/policy/corpus/region-list.js';
import type { AskedPlace } from '../../../src/policy/question/question-place.js';
import { found, nothingRead, smallLibrary } from '../../fixtures/corpus/small-library.js';
import { baishi, qingchuan } from '../../fixtures/corpus/two-counties.js';

const city = '云岭省清河市' as RegionPath;
const ofTwoCounties = [
  { id: 'qingchuan', region: qingchuan, sentences: ['新栽花椒每亩补贴400元。'] },
  { id: 'baishi', region: baishi, sentences: ['新栽花椒每亩补贴350元。'] },
];
const ofTheCity = [{ id: 'city', region: city, sentences: ['全市新栽花椒每亩补贴300元。'] }];
const xianning = '湖北省咸宁市' as RegionPath;
const ofXianning = [
  {
    id: 'xianning',
    region: xianning,
    sentences: ['通山县发放小额信贷20笔，', '崇阳县发放30笔，', '通山县还新建车间3处。'],
  },
];

async function choicesFor(
  question: string,
  asked: Partial<AskedPlace>,
  documents: readonly { id: string; region: string; sentences: string[] }[] = ofTwoCounties,
) {
  const library = await smallLibrary(documents);
  const place: AskedPlace = { places: [city], from: 'remembered', home: city, ...asked };
  const evidence = {
    ranked: library.passages.map((passage) => found(passage)),
    answered: [],
    unanswered: [],
    ...nothingRead,
    wantsNothing: 0,
    years: [],
    searched: question,
  };
  return placesToChoose(library, place, question, evidence, () => true);
}

describe('which place is meant', () => {
  const pepper = '栽花椒一亩给多少';

  it('is asked where nothing is known of it and two counties answer', async () =>
    expect(await choicesFor(pepper, { places: [], from: 'unknown', home: null })).toEqual([
      qingchuan,
      baishi,
    ]));

  it('is asked of who only said the city, when its counties have rules of their own', async () =>
    expect(await choicesFor(pepper, {})).toEqual([qingchuan, baishi]));

  it('is not asked of who said the county', async () =>
    expect(await choicesFor(pepper, { places: [qingchuan as RegionPath] })).toBeNull());

  it('is not asked where one county alone answers', async () =>
    expect(await choicesFor(pepper, {}, ofTwoCounties.slice(0, 1))).toBeNull());

  it('is not asked where the city’s own document answers', async () =>
    expect(await choicesFor(pepper, {}, ofTheCity)).toBeNull());

  const loans = '我们县放了多少小额贷款';

  it('is asked for 我们县 when only the city is known, the county most told of first', async () =>
    expect(await choicesFor(loans, { places: [xianning], home: xianning }, ofXianning)).toEqual([
      `${xianning}通山县`,
      `${xianning}崇阳县`,
    ]));

  it('is not asked for 我们县 when the county is known', async () => {
    const home = `${xianning}崇阳县` as RegionPath;
    expect(await choicesFor(loans, { places: [home], home }, ofXianning)).toBeNull();
  });

  it('is not asked for 我们县 when there is none to choose', async () =>
    expect(await choicesFor(loans, {}, ofTheCity)).toBeNull());
});
