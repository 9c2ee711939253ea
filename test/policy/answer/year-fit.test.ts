import { describe, expect, it } from 'vitest';
import { yearFit } from '../../../src/policy/answer/year-fit.js';
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
  return yearFit(found(library.passages[0]!), years, library);
}

describe('yearFit', () => {
  it('favours the document of the year asked for, however new', async () => {
    expect(await fitOf([2023], older, newer)).toBeGreaterThan(0);
    expect(await fitOf([2025], older, newer)).toBe(0);
  });

  it('takes the last of several years', async () => {
    expect(await fitOf([2023, 2025], older, newer)).toBe(0);
    expect(await fitOf([2023, 2025], newer, older)).toBeGreaterThan(0);
  });

  it('puts an older rule behind when no year is asked for', async () => {
    expect(await fitOf([], older, newer)).toBeLessThan(0);
    expect(await fitOf([], newer, older)).toBe(0);
  });

  it.each([
    ['a newer one of another place', [older, { ...newer, region: baishi }]],
    ['a newer report, which gives no rule', [older, { ...newer, kind: 'report' }]],
    ['a newer rule, when it tells of what was done', [{ ...older, kind: 'report' }, newer]],
    ['a newer rule, when nobody knows its own day', [{ ...older, date: null }, newer]],
    ['one that nobody knows the day of', [older, { ...newer, date: null }]],
  ] as [string, SmallDocument[]][])('does not put a document behind %s', async (_, documents) =>
    expect(await fitOf([], ...documents)).toBe(0),
  );
});
