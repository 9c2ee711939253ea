import { describe, expect, it } from 'vitest';
import { takeBack } from '../../../src/policy/answer/take-back.js';
import { found, nothingRead, smallLibrary } from '../../fixtures/corpus/small-library.js';
import { qingchuan } from '../../fixtures/corpus/two-counties.js';

const question = '母牛一头补多少';
const old = { id: 'old', region: qingchuan, sentences: ['母牛养殖户每头补助3000元。'] };
const newer = { id: 'newer', region: qingchuan, sentences: ['母牛养殖户每头补助须经村委会公示。'] };

interface Reading {
  newer: number | undefined;
  old: number | undefined;
}

/** What comes first of an older rule and one that took its place, as both were read by their quotes, or else by their asks. */
async function first(other: typeof newer, quotes: Reading, asks?: Reading): Promise<string> {
  const { passages } = await smallLibrary([other, old]);
  const [taking, before] = passages.map((passage) => found(passage));
  const read = (value: number | undefined) => (value === undefined ? {} : { read: value });
  const ranked = [
    { ...taking!, ...read(quotes.newer), insteadOf: before! },
    { ...before!, ...read(quotes.old) },
  ];
  const asksRead = {
    ...nothingRead.asksRead,
    ofPassage: ({ passage }: typeof before & object) =>
      (passage.document === 'old' ? asks?.old : asks?.newer) ?? null,
  };
  const [best, ...rest] = takeBack(ranked, question, asksRead);
  expect(rest).toHaveLength(1);
  return best!.passage.document;
}

const unread: Reading = { newer: undefined, old: undefined };

describe('takeBack', () => {
  it('puts the older rule back where the newer is not likely to answer, and far less so', async () => {
    expect(await first(newer, { newer: -2, old: 1 })).toBe('old');
    expect(await first(newer, unread, { newer: -2, old: 1 })).toBe('old');
  });

  it('leaves the newer where it is likely enough, about as likely, or not both were read', async () => {
    expect(await first(newer, { newer: 0, old: 4 })).toBe('newer');
    expect(await first(newer, { newer: -2, old: -1 })).toBe('newer');
    expect(await first(newer, { newer: -4, old: undefined })).toBe('newer');
    expect(await first(newer, unread)).toBe('newer');
  });

  it('leaves one that says that the thing is over, or that it changes the figure', async () => {
    const ended = { ...newer, sentences: ['母牛养殖户不再补助。'] };
    const changing = { ...newer, sentences: ['母牛养殖户补助标准由每头3000元提高到5000元。'] };
    expect(await first(ended, { newer: -2, old: 1 })).toBe('newer');
    expect(await first(changing, { newer: -2, old: 1 })).toBe('newer');
  });

  it('leaves what took nobody’s place', async () => {
    const { passages } = await smallLibrary([newer, old]);
    const ranked = passages.map((passage) => found(passage));
    expect(takeBack(ranked, question, nothingRead.asksRead)).toEqual(ranked);
    expect(takeBack([], question, nothingRead.asksRead)).toEqual([]);
  });
});
