import { describe, expect, it } from 'vitest';
import { readAsks } from '../../../src/policy/answer/read-asks.js';
import type { Beside, FusionTrace } from '../../../src/policy/retrieval/retrieval.js';
import { found, smallLibrary } from '../../fixtures/corpus/small-library.js';
import { baishi, qingchuan } from '../../fixtures/corpus/two-counties.js';

const sentences = ['养羊每只补贴100元。'];
const { passages } = await smallLibrary(
  ['one', 'two', 'three'].map((id) => ({ id, region: qingchuan, sentences })),
);
const [one, two] = passages as [(typeof passages)[0], (typeof passages)[0]];

const askedBy = (...asks: string[]): Partial<FusionTrace> => ({
  askWords: asks[0]!,
  ask: 0.7,
  otherAsks: () =>
    asks.slice(1).map((ask, point) => ({ ask, similarity: 0.6, wanting: 0.5, point, quote: sentences[0]! })),
});
const unanswered = (ask: string) => ({ ask, why: '没写。', document: 'one', similarity: 0.8, wanting: 0.5 });

/** Log-odds by ask; what was read is kept. */
function readerOf(logOdds: Readonly<Record<string, number>>) {
  const texts: string[] = [];
  return {
    texts,
    reader: {
      read: (question: string, { asks, sentences }: Beside<string>) => {
        texts.push(question, ...asks, ...sentences);
        const known = (text: string) => logOdds[text] ?? -9;
        return Promise.resolve({ asks: asks.map(known), sentences: sentences.map(known) });
      },
    },
  };
}

describe('what is read of the asks beside a question', () => {
  it('is how sure it is that an ask of each passage, of any, and one that is not answered, is the same', async () => {
    const { reader } = readerOf({ 羊一只多少: 2, 牛一头多少: 0, 公羊给不给: 3 });
    const ranked = [found(one, askedBy('羊一只多少')), found(two, askedBy('牛一头多少'))];
    const { asksRead: read } = await readAsks(reader, '养羊给多少', ranked, [unanswered('公羊给不给')], []);
    expect(read.ofPassage(ranked[0]!)).toBeCloseTo(2);
    expect(read.ofPassage(ranked[1]!)).toBeCloseTo(0);
    expect(read.answered).toBeCloseTo(Math.log(Math.exp(2) + 1));
    expect(read.unanswered).toBeCloseTo(3);
  });

  it('adds up the odds of the two nearest sentences of the best passage, and reads no third', async () => {
    const { reader, texts } = readerOf({ 羊一只多少: 0, 羊几时给钱: 0 });
    const ranked = [found(one, askedBy('羊一只多少', '羊几时给钱', '羊归谁管'))];
    const { asksRead: read } = await readAsks(reader, '养羊给多少', ranked, [], []);
    expect(read.ofPassage(ranked[0]!)).toBeCloseTo(Math.log(2));
    expect(texts).toEqual(['养羊给多少', '羊一只多少', '羊几时给钱', ...sentences]);
  });

  it('is with it how sure it is that the best passage answers, and the one whose place it took', async () => {
    const { reader, texts } = readerOf({ [sentences[0]!]: 1 });
    const [best, before, third] = [one, two, passages[2]!].map((each) => found(each, askedBy('羊一只多少')));
    const { ranked: alone } = await readAsks(reader, '养羊给多少', [best!, before!], [], []);
    expect(alone.map(({ read }) => read)).toEqual([1, undefined]);
    const taking = { ...best!, insteadOf: before! };
    const { ranked } = await readAsks(reader, '养羊给多少', [taking, before!, third!], [], []);
    expect(ranked.map(({ read }) => read)).toEqual([1, 1, undefined]);
    expect(texts.filter((text) => text === sentences[0])).toHaveLength(3);
  });

  it('is nothing where nobody asked anything', async () => {
    const { reader } = readerOf({});
    const ranked = [found(one)];
    const { asksRead: read } = await readAsks(reader, '养羊给多少', ranked, [], []);
    expect([read.ofPassage(ranked[0]!), read.answered, read.unanswered]).toEqual([null, null, null]);
  });

  it('is that of the two best passages, and of the best of every other place', async () => {
    const { reader, texts } = readerOf({});
    const regions = [qingchuan, qingchuan, qingchuan, qingchuan, qingchuan, qingchuan, baishi];
    const documents = regions.map((region, i) => ({ id: `d${i}`, region, sentences }));
    const ranked = (await smallLibrary(documents)).passages.map((each, i) => found(each, askedBy(`问${i}`)));
    await readAsks(reader, '养羊给多少', ranked, [], []);
    expect(texts.slice(1, -1)).toEqual(['问0', '问1', '问6']);
  });

  it('reads each ask once, in search form', async () => {
    const { reader, texts } = readerOf({});
    const ranked = [found(one, askedBy('养羊 補多少')), found(two, askedBy('養羊补多少'))];
    await readAsks(reader, '養羊 给多少', ranked, [unanswered('养羊补 多少')], []);
    expect(texts).toEqual(['养羊给多少', '养羊补多少', ...sentences]);
  });
});
