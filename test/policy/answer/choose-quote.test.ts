import { describe, expect, it } from 'vitest';
import { chooseQuote } from '../../../src/policy/answer/choose-quote.js';
import type { Passage } from '../../../src/policy/corpus/passage.js';
import type { WantedAnswer } from '../../../src/policy/question/wanted-answer.js';
import type { FusionTrace } from '../../../src/policy/retrieval/retrieval.js';
import { found } from '../../fixtures/corpus/small-library.js';

const quoteOf = (
  sentences: readonly string[],
  trace: Partial<FusionTrace>,
  wanted: readonly WantedAnswer[] = ['what'],
) => chooseQuote(found({ sentences, text: sentences.join('') } as Passage, trace), wanted);

describe('the quote of a page of questions and answers', () => {
  const question = '11.问:公益岗一个月多少钱?';
  const answer = '答:每人每月工资830元。';
  const page = [question, answer, '12.问:啥时候发?', '答:每月20日前发放。'];

  it('is the answer when the question was found', () =>
    expect(quoteOf(page, { window: [0, 0] })).toBe(answer));
  it('is the answer when both were found', () => expect(quoteOf(page, { window: [0, 1] })).toBe(answer));
  it('is the answer when the nearest ask is bound to the question', () =>
    expect(quoteOf(page, { window: [0, 0], ask: 0.9, askQuote: question })).toBe(answer));
  it('is the next answer when only the question that follows was found', () =>
    expect(quoteOf(page, { window: [2, 2] })).toBe('答:每月20日前发放。'));
  it('is what is left when nothing answers', () =>
    expect(quoteOf([question], { window: [0, 0] })).toBe(question));
});

describe('chooseQuote', () => {
  const sentences = ['本办法自发布之日起施行。', '每户补贴不超过1800元。', '由村委会受理。'];

  it('takes the sentence of the nearest ask, in any punctuation', () =>
    expect(
      quoteOf(sentences, { window: [0, 0], text: 0.6, ask: 0.7, askQuote: '每户补贴不超过1800元' }),
    ).toBe(sentences[1]));

  it('takes the window when the text is nearer than the ask', () =>
    expect(quoteOf(sentences, { window: [2, 2], text: 0.8, ask: 0.7, askQuote: sentences[1]! })).toBe(
      sentences[2],
    ));

  it('takes the window when the passage does not hold the words of the ask any more', () =>
    expect(quoteOf(sentences, { window: [2, 2], ask: 0.9, askQuote: '每户补贴不超过900元。' })).toBe(
      sentences[2],
    ));

  it('takes two short sentences together', () =>
    expect(quoteOf(sentences, { window: [1, 2] })).toBe(`${sentences[1]}${sentences[2]}`));

  it('skips a bare heading', () =>
    expect(quoteOf(['二、扶持内容。', sentences[1]!], { window: [0, 1] })).toBe(sentences[1]));

  it('keeps a numbered sentence that gives a figure', () =>
    expect(quoteOf(['1.每户补助1800元。'], { window: [0, 0] })).toBe('1.每户补助1800元。'));

  it('takes of two long sentences the one that could hold what is wanted', () => {
    const long = `${'对利用房前屋后发展种植养殖的农户实行先建后补，'.repeat(3)}由村委会受理。`;
    const figure = `${'验收合格的农户由县农业农村局公示七日无异议后，'.repeat(2)}拨付1800元。`;
    expect(quoteOf([long, figure], { window: [0, 1] }, ['amount'])).toBe(figure);
    expect(quoteOf([long, figure], { window: [0, 1] }, ['what'])).toBe(long);
  });
});
