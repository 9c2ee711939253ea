import { describe, expect, it } from 'vitest';
import { KeywordIndex } from '../../../src/policy/retrieval/keyword-index.js';
import { SearchTerms } from '../../../src/policy/retrieval/search-terms.js';

const terms = new SearchTerms([
  {
    official: '最低生活保障',
    people: [
      { word: '低保', from: null, until: null },
      { word: '吃低保', from: null, until: null },
    ],
  },
]);
const texts = ['农村最低生活保障标准为每年5000元。', '危房改造每户补助2000元。', '公益岗月工资收入830元。'];
const index = new KeywordIndex(texts.map((text) => terms.of(text)));
const best = (question: string) => {
  const scores = [...index.score(terms.ofQuestion(question))];
  return scores.indexOf(Math.max(...scores));
};

describe('the keyword leg', () => {
  it('finds the official words', () => expect(best('危房改造补助标准')).toBe(1));
  it('finds official words by people’s words through the lexicon', () =>
    expect(best('吃低保的一年给多少')).toBe(0));
  it('takes a number as a whole', () => {
    const scores = index.score(terms.ofQuestion('2,000'));
    expect(scores[1]).toBeGreaterThan(0);
    expect(scores[0]).toBe(0);
  });
  it('matches the name of a document exactly', () => {
    const named = new SearchTerms([]);
    const own = new KeywordIndex(
      ['按照《农村危房改造实施办法》办理。', '农村危房要改造。'].map((text) => [
        ...named.of(text),
        ...named.ofNames(text, '通知书一份'),
      ]),
    );
    const scores = own.score(named.ofQuestion('农村危房改造实施办法里怎么说'));
    expect(scores[0]! - scores[1]!).toBeGreaterThan(1);
  });
  it('scores nothing for words it does not have', () => {
    expect([...index.score(terms.ofQuestion('宅基地'))]).toEqual([0, 0, 0]);
  });
});
