import { describe, expect, it } from 'vitest';
import { foundAlone, quotesRead, readQuotes } from '../../../src/policy/answer/read-quotes.js';
import type { QuestionReader } from '../../../src/policy/retrieval/retrieval.js';
import { found, foundInSteps, smallLibrary } from '../../fixtures/corpus/small-library.js';
import { qingchuan } from '../../fixtures/corpus/two-counties.js';

/** Finds that a sentence answers the more the longer it is; what was read is kept. */
function readerByLength() {
  const texts: string[] = [];
  const reader: QuestionReader = {
    read: (question, { asks, sentences }) => {
      texts.push(question, ...asks, ...sentences);
      return Promise.resolve({ asks: [], sentences: sentences.map((sentence) => sentence.length / 10) });
    },
  };
  return { texts, reader };
}

const libraryOf = (...sentences: string[]) =>
  smallLibrary(sentences.map((text, i) => ({ id: `d${i}`, region: qingchuan, sentences: [text] })));

describe('what is read of the quotes beside a question', () => {
  it('is how sure it is that each of the three best passages answers', async () => {
    const { texts, reader } = readerByLength();
    const library = await libraryOf('养羊每只补贴100元。', '养牛补贴。', '养鸡。', '养鸭。');
    const ranked = foundInSteps(library, 0.1);
    const read = await readQuotes(reader, '养羊给多少', ranked, []);
    expect(texts).toEqual(['养羊给多少', '养羊每只补贴100元。', '养牛补贴。', '养鸡。']);
    expect(read.map(({ read }) => read)).toEqual([1.1, 0.5, 0.3, undefined]);
  });

  it('is of two passages where the quotes of three are long, and of the beginning of each', async () => {
    const { texts, reader } = readerByLength();
    const long = '养羊的每只补贴100元'.repeat(12);
    const ranked = foundInSteps(await libraryOf(`${long}一。`, `${long}二。`, `${long}三。`), 0.1);
    const read = await readQuotes(reader, '养羊给多少', ranked, []);
    expect(texts).toEqual(['养羊给多少', long.slice(0, 90), long.slice(0, 90)]);
    expect(read.map(({ read }) => read)).toEqual([9, 9, undefined]);
  });

  it('is read after the heading that it stands under, without its number', async () => {
    const { texts, reader } = readerByLength();
    const { passages } = await libraryOf('每只补贴100元。');
    const passage = { ...passages[0]!, section: ['二、产业奖补', '(一)肉羊'] };
    await readQuotes(reader, '养羊给多少', [found(passage)], []);
    expect(texts[1]).toBe('肉羊:每只补贴100元。');
  });

  it('counts for one passage alone as for all together, unless it is read to answer far less surely', async () => {
    const [one] = foundInSteps(await libraryOf('养羊每只补贴100元。'), 0.1);
    const ranked = [2, 1, -1].map((read) => ({ ...one!, read }));
    expect(foundAlone(ranked[1]!, ranked).read).toBeCloseTo(quotesRead(ranked)!);
    expect(foundAlone(ranked[2]!, ranked).read).toBe(-1);
    expect(foundAlone(one!, ranked).read).toBeCloseTo(quotesRead(ranked)!);
    expect(foundAlone(one!, [one!]).read).toBeUndefined();
  });

  it('is read of what came first since, and of nothing twice', async () => {
    const { texts, reader } = readerByLength();
    const ranked = foundInSteps(
      await libraryOf('养羊每只补贴100元。', '养牛补贴。', '养鸡。', '养鸭。'),
      0.1,
    );
    const read = await readQuotes(reader, '养羊给多少', ranked, []);
    const turned = [read[3]!, ...read.slice(0, 3)];
    expect(await readQuotes(reader, '养羊给多少', read, [])).toEqual(read);
    const again = await readQuotes(reader, '养羊给多少', turned, []);
    expect(again.map(({ read }) => read)).toEqual([0.3, 1.1, 0.5, 0.3]);
    expect(texts.slice(4)).toEqual(['养羊给多少', '养鸭。']);
  });

  it('is nothing where nothing was found', async () => {
    const { reader } = readerByLength();
    expect(await readQuotes(reader, '养羊给多少', [], [])).toEqual([]);
  });
});
