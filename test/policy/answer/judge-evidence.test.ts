import { describe, expect, it } from 'vitest';
import {
  answerProbability,
  decisionFeatures,
  isAnswer,
  type DecisionFeatures,
} from '../../../src/policy/answer/decide-answer.js';
import { decisionTable } from '../../../src/policy/answer/decision-table.js';
import type { Evidence } from '../../../src/policy/answer/evidence.js';
import { judgeEvidence } from '../../../src/policy/answer/judge-evidence.js';
import type { Passage } from '../../../src/policy/corpus/passage.js';
import type { FusionTrace } from '../../../src/policy/retrieval/retrieval.js';
import { found, nothingRead } from '../../fixtures/corpus/small-library.js';

const question = '院里种菜一户补多少钱';
const sentences = ['每户补贴不超过1800元。', '由村委会受理。'];

/** As a reader would find an ask that is as near as this. */
const readAt = (similarity: number | null | undefined) =>
  typeof similarity === 'number' ? (similarity - 0.7) * 20 : null;

const askNear = (similarity: number, wanting = 0.5) => ({ similarity, wanting });

function evidenceOf(trace: Partial<FusionTrace> = {}, unanswered: number | null = null): Evidence {
  return {
    ranked: [found({ section: [], sentences, text: sentences.join('') } as unknown as Passage, trace)],
    answered: typeof trace.ask === 'number' ? [askNear(trace.ask)] : [],
    unanswered:
      unanswered === null
        ? []
        : [{ ask: '种树补多少', why: '没写种树。', document: 'a', similarity: unanswered, wanting: 0.5 }],
    asksRead: {
      ofPassage: () => readAt(trace.ask),
      answered: readAt(trace.ask),
      unanswered: readAt(unanswered),
    },
    wantsNothing: 0,
    years: [],
    searched: question,
  };
}

const nothingFound: Evidence = {
  ranked: [],
  answered: [],
  unanswered: [],
  ...nothingRead,
  wantsNothing: 0,
  years: [],
  searched: question,
};

describe('what the decision looks at', () => {
  const quote = sentences[0]!;

  it('is how near the text, the ask and the nearest unanswered ask are', () =>
    expect(decisionFeatures(question, evidenceOf({ text: 0.6, ask: 0.8 }, 0.7), quote)).toMatchObject({
      text: 0.6,
      answered: 0.8,
      asked: 1,
      unanswered: 0.7,
    }));

  it('is more when several asks are about as near, the nearest first of all', () => {
    const answeredBy = (answered: number[]) =>
      decisionFeatures(
        question,
        { ...evidenceOf({ ask: 0.7 }), answered: answered.map((near) => askNear(near)) },
        quote,
      ).answered;
    expect(answeredBy([0.7, 0.69])).toBeGreaterThan(answeredBy([0.7, 0.4]));
    expect(answeredBy([0.7, 0.69])).toBeLessThan(answeredBy([0.8]));
  });

  it('is nearer to an ask the more it wants the same', () => {
    const nearness = (wanting: number) =>
      decisionFeatures(question, { ...evidenceOf({ ask: 0.7 }), answered: [askNear(0.7, wanting)] }, quote)
        .answeredWanting;
    expect(nearness(1)).toBeGreaterThan(nearness(0.2));
  });

  it('is what people ask of the quote, and a usual measure where nobody asks', () => {
    const told = (wantingOf: () => number | null) =>
      decisionFeatures(question, evidenceOf({ wantingOf }), quote).wantTold;
    expect(told(() => 0.9)).toBe(0.9);
    expect(told(() => null)).toBe(0.5);
  });

  it('is the text in place of an ask where a passage has none', () =>
    expect(decisionFeatures(question, evidenceOf({ text: 0.6, ask: null }), quote)).toMatchObject({
      answered: 0.6,
      asked: 0,
    }));

  it('is the share of the question’s pairs that the passage or its ask holds', () => {
    const searched = '种菜补贴';
    const coverage = (askWords: string | null) =>
      decisionFeatures(searched, { ...evidenceOf({ askWords }), searched }, quote).coverage;
    expect(coverage(null)).toBeCloseTo(1 / 3);
    expect(coverage('种菜给几个')).toBeCloseTo(2 / 3);
  });

  it('is whether the quote tells the particular that is asked for', () => {
    const lacks = (words: string, tells: string) => decisionFeatures(words, evidenceOf(), tells).lacksDetail;
    expect(lacks(question, quote)).toBe(0);
    expect(lacks(question, '由村委会受理。')).toBe(1);
    expect(lacks('钱几号到账', quote)).toBe(1);
    expect(lacks('给不给补', '由村委会受理。')).toBe(0);
  });

  it('is how much surer the reader is of an answered ask than of one that is not', () => {
    const asksRead = { ofPassage: () => 1, answered: 2, unanswered: -9 };
    const features = decisionFeatures(question, { ...evidenceOf({ ask: 0.8 }), asksRead }, quote);
    expect(features.sameAnswered).toBe(8);
    expect(decisionFeatures(question, evidenceOf(), quote).sameAnswered).toBe(0);
  });

  it('is how sure the reader is that what would be quoted answers', () => {
    const [best] = evidenceOf().ranked;
    const ranked = [{ ...best!, read: 2 }, best!];
    expect(decisionFeatures(question, { ...evidenceOf(), ranked }, quote).quoteAnswers).toBeCloseTo(2);
    expect(decisionFeatures(question, nothingFound, quote).quoteAnswers).toBe(-6);
  });

  it('is of a usual size when nothing was found', () => {
    const nothing = decisionFeatures(question, nothingFound, '');
    expect(nothing).toMatchObject({ text: 0, answered: 0, asked: 0, coverage: 0 });
    expect(nothing.unanswered).toBeGreaterThan(0);
  });
});

describe('the probability of an answer', () => {
  const usual: DecisionFeatures = {
    text: 0.6,
    answered: 0.7,
    asked: 1,
    unanswered: 0.55,
    answeredWanting: 0.85,
    unansweredWanting: 0.7,
    sameAnswered: 0,
    quoteAnswers: -2,
    wantTold: 0.5,
    telling: 0.6,
    coverage: 0.4,
    wantsNothing: 0.01,
    lacksDetail: 0,
    namesAnother: 0,
  };
  const change = (more: Partial<DecisionFeatures>) =>
    answerProbability({ ...usual, ...more }) - answerProbability(usual);

  it.each([
    ['text', 0.7],
    ['answered', 0.8],
    ['answeredWanting', 0.95],
    ['sameAnswered', 2],
    ['wantTold', 0.9],
    ['coverage', 0.6],
  ] as const)('rises with a nearer %s', (name, value) =>
    expect(change({ [name]: value })).toBeGreaterThan(0),
  );

  it.each([
    ['unansweredWanting', 0.8],
    ['wantsNothing', 1],
    ['lacksDetail', 1],
    ['namesAnother', 1],
  ] as const)('falls with %s', (name, value) => expect(change({ [name]: value })).toBeLessThan(0));

  it('is told by the window’s own words, and by reading it, where nobody wrote asks', () => {
    const cold = (more: Partial<DecisionFeatures>) => answerProbability({ ...usual, asked: 0, ...more });
    expect(cold({ telling: 0.9 })).toBeGreaterThan(cold({ telling: 0.2 }));
    expect(cold({ quoteAnswers: 1 })).toBeGreaterThan(cold({ quoteAnswers: -3 }));
  });

  it('is small for what is far from everything, however little speaks against it', () => {
    const far = { text: 0.25, answered: 0.55, coverage: 0, wantsNothing: 0.9 };
    const nothingAgainst = { unanswered: 0.4, unansweredWanting: 0.5 };
    for (const asked of [0, 1])
      expect(answerProbability({ ...usual, ...far, ...nothingAgainst, asked })).toBeLessThan(0.2);
  });

  it('is an answer from the threshold on', () => {
    const features = (asked: number) => ({ ...usual, asked });
    expect(isAnswer(decisionTable.withAsks.threshold, features(1))).toBe(true);
    expect(isAnswer(decisionTable.withAsks.threshold - 0.001, features(1))).toBe(false);
    expect(isAnswer(decisionTable.withoutAsks.threshold, features(0))).toBe(true);
    expect(isAnswer(decisionTable.withoutAsks.threshold - 0.001, features(0))).toBe(false);
  });

  it('needs less of one beside another that was answered, and still something', () => {
    const almost = decisionTable.withAsks.threshold * 0.8;
    expect(isAnswer(almost, usual)).toBe(false);
    expect(isAnswer(almost, usual, true)).toBe(true);
    expect(isAnswer(decisionTable.withAsks.threshold * 0.4, usual, true)).toBe(false);
  });
});

describe('judgeEvidence', () => {
  const near = { text: 0.75, ask: 0.9, askQuote: sentences[0]!, askWords: question };

  it('answers with a near ask whose sentence holds what is wanted', () =>
    expect(judgeEvidence(question, evidenceOf(near)).answers).toBe(true));

  it('is the less sure the nearer an unanswered ask is, and refuses one that is the question itself', () => {
    const probabilities = [0.3, 0.6, 0.9, 1].map(
      (similarity) => judgeEvidence(question, evidenceOf(near, similarity)).probability,
    );
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
    expect(new Set(probabilities).size).toBe(4);
    expect(judgeEvidence(question, evidenceOf(near, 1)).answers).toBe(false);
  });

  it('is less sure of a sentence that cannot hold what is wanted', () => {
    const other = { ...near, askQuote: sentences[1]! };
    const [right, wrong] = [near, other].map((trace) => judgeEvidence(question, evidenceOf(trace)));
    expect(wrong!.features.lacksDetail).toBe(1);
    expect(wrong!.probability).toBeLessThan(right!.probability);
  });

  it('refuses when nothing was found', () =>
    expect(judgeEvidence(question, nothingFound)).toMatchObject({
      answers: false,
      probability: 0,
    }));
});
