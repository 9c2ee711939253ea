import { describe, expect, it } from 'vitest';
import { byTellingSentence, detailFit } from '../../../src/policy/answer/detail-fit.js';
import { wantedDetails } from '../../../src/policy/question/wanted-detail.js';
import { chooseQuote } from '../../../src/policy/answer/choose-quote.js';
import type { Passage } from '../../../src/policy/corpus/passage.js';
import { found } from '../../fixtures/corpus/small-library.js';

const passage = (text: string) => ({ passage: { text } as Passage });

it('puts back a passage that tells nothing of the kind that is asked for, and no other', () => {
  const [kinds, place] = [passage('可以免费领取轮椅。'), passage('到户籍所在乡镇残联办理。')];
  expect(detailFit(kinds, wantedDetails('轮椅上哪儿领'))).toBeLessThan(0);
  expect(detailFit(place, wantedDetails('轮椅上哪儿领'))).toBe(0);
  expect(detailFit(kinds, wantedDetails('轮椅给不给'))).toBe(0);
});

it('reads traditional script as the search does', () =>
  expect(detailFit(passage('到戶籍所在鄉鎮殘聯辦理。'), wantedDetails('轮椅上哪儿领'))).toBe(0));

describe('the sentence a passage is quoted by', () => {
  const sentences = ['养牛每头补助1000元。', '养羊每只补助100元。', '12月底前打到卡上。', '由村委会受理。'];
  const cattle = { sentences, text: sentences.join('') } as unknown as Passage;
  const ask = (similarity: number, words: string, quote: string) => ({
    ask: words,
    similarity,
    wanting: 0.5,
    point: 7,
    quote,
  });
  const near = {
    text: 0.7,
    ask: 0.75,
    askWords: '养牛补多少',
    askQuote: sentences[0]!,
    otherAsks: () => [
      ask(0.74, '养牛去哪报名', sentences[3]!),
      ask(0.7, '牛的钱几号到', sentences[2]!),
      ask(0.68, '养羊补多少', sentences[1]!),
    ],
  };
  const quoteFor = (question: string, trace: Partial<typeof near> = {}) => {
    const best = found(cattle, { ...near, ...trace });
    const by = byTellingSentence(best, question, wantedDetails(question), chooseQuote(best, ['what']));
    return chooseQuote(by, ['what']);
  };

  it('is the one of the nearest ask when it tells what is wanted', () =>
    expect(quoteFor('养牛一头补多少钱')).toBe(sentences[0]));

  it('is the nearest that tells it, when another one is about as near', () =>
    expect(quoteFor('钱几号到账')).toBe(sentences[2]));

  it('is the nearest that names the beast that is asked for', () =>
    expect(quoteFor('养羊一只补多少钱')).toBe(sentences[1]));

  it('stays the one of the nearest ask when none is about as near', () =>
    expect(quoteFor('钱几号到账', { ask: 0.95 })).toBe(sentences[0]));

  it('is told with the nearness of its own ask', () => {
    const best = found(cattle, near);
    const by = byTellingSentence(best, '钱几号到账', wantedDetails('钱几号到账'), sentences[0]!);
    expect(by.trace).toMatchObject({
      ask: 0.7,
      askWords: '牛的钱几号到',
      askQuote: sentences[2],
      text: 0.7,
      askPoint: 7,
    });
  });

  it('leaves the ask that was nearest as the first of the others', () => {
    const others = [ask(0.7, '牛的钱几号到', sentences[2]!), ask(0.6, '养牛去哪报名', sentences[3]!)];
    const best = found(cattle, { ...near, otherAsks: () => others });
    const by = byTellingSentence(best, '钱几号到账', wantedDetails('钱几号到账'), sentences[0]!);
    expect(by.trace.otherAsks().map((other) => other.ask)).toEqual(['养牛补多少', '养牛去哪报名']);
  });
});
