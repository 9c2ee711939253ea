import { describe, expect, it } from 'vitest';
import { givesOtherYears, yearFit } from '../../../src/policy/answer/year-fit.js';
import { found, smallLibrary, type SmallDocument } from '../../fixtures/corpus/small-library.js';
import { baishi, qingchuan } from '../../fixtures/corpus/two-counties.js';

const sentences = ['每户补贴不超过2000元。'];
const older = {
  id: 'older',
  region: qingchuan,
  date: '2023-03',
  period: { from: '2023-01-01', to: '2023-12-31' },
  sentences,
};
const newer = {
  id: 'newer',
  region: qingchuan,
  date: '2025-03-01',
  period: { from: '2025-01-01', to: '2025-12-31' },
  sentences,
};

/** How the first of the documents fits the years. */
async function fitOf(years: readonly number[], ...documents: SmallDocument[]): Promise<number> {
  const library = await smallLibrary(documents);
  return yearFit(found(library.passages[0]!), { years, day: null }, library);
}

async function fitOn(day: string, ...documents: SmallDocument[]): Promise<number> {
  const library = await smallLibrary(documents);
  return yearFit(found(library.passages[0]!), { years: [], day }, library);
}

describe('yearFit', () => {
  it('favours the document of the year asked for, however new', async () => {
    expect(await fitOf([2023], older, newer)).toBeGreaterThan(0);
    expect(await fitOf([2025], older, newer)).toBe(0);
  });

  it('puts a sentence behind that speaks of other years only', async () => {
    const ofYear = {
      ...newer,
      period: { from: '2024-01-01', to: '2025-12-31' },
      sentences: ['2025年度缴费400元。'],
    };
    expect(await fitOf([2024], ofYear)).toBeLessThan(await fitOf([2025], ofYear));
    const since = { ...ofYear, sentences: ['2023年1月1日以后新购的每头补助400元。'] };
    expect(await fitOf([2024], since)).toBeGreaterThan(0);
  });

  it('takes the last of several years', async () => {
    expect(await fitOf([2023, 2025], older, newer)).toBe(0);
    expect(await fitOf([2023, 2025], newer, older)).toBeGreaterThan(0);
  });

  it('does not weigh the age of a document', async () => expect(await fitOf([], older, newer)).toBe(0));

  it('puts a rule behind that was not issued yet when another stood', async () => {
    expect(await fitOn('2024-06-01', newer, older)).toBeLessThan(0);
    expect(await fitOn('2025-06-01', newer, older)).toBe(0);
  });

  it.each([
    ['of another place', { region: baishi }],
    ['that is a report', { kind: 'report' }],
    ['that nobody knows the day of', { date: null }],
  ] as [string, Partial<SmallDocument>][])('does not when the other one is one %s', async (_, fields) =>
    expect(await fitOn('2024-06-01', newer, { ...older, ...fields })).toBe(0),
  );
});

describe('givesOtherYears', () => {
  it.each([
    ['2024年度每户补贴1800元。', [2025]],
    ['2024年度特困人员全额资助，监测户资助120元；稳定脱贫户不再资助。', [2026]],
    ['发给承包户，2024年每亩91.6元，每年6月30日前发放。', [2026]],
  ])('tells that nothing is given for the year asked about: %s', (quote, years) =>
    expect(givesOtherYears(quote, years)).toBe(true),
  );

  it.each([
    ['2024年度每户补贴1800元。', [2024]],
    ['2024年度每户补贴1800元。', []],
    ['2024年度每户补贴1800元，2025年起取消。', [2025]],
    ['物业费每平方米补0.4元，补到2025年12月31日；', [2026]],
    ['县级资金8900万元，较2020年增加100万元。', [2021]],
    ['2024年已经验收的茶园，第二年的四成仍按原办法兑付。', [2025]],
  ])('does not say so of %s', (quote, years) => expect(givesOtherYears(quote, years)).toBe(false));
});
