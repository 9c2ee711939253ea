import { describe, expect, it } from 'vitest';
import { createPolicyAnswerer } from '../../src/policy/answer-question.js';
import type { PolicyAnswer } from '../../src/policy/answer/policy-answer.js';
import { answerProbability } from '../../src/policy/answer/decide-answer.js';
import { decisionTable } from '../../src/policy/answer/decision-table.js';
import {
  usualWanting,
  type FusionTrace,
  type NearestUnanswered,
  type PassageFinder,
} from '../../src/policy/retrieval/retrieval.js';
import { deafToDanger } from '../../scripts/measuring/deaf-to-danger.js';
import { found, smallLibrary } from '../fixtures/corpus/small-library.js';
import { qingchuan } from '../fixtures/corpus/two-counties.js';

const sure: Partial<FusionTrace> = { text: 0.8, ask: 0.95, askWords: '养羊一只补多少' };
const unsure: Partial<FusionTrace> = { text: 0.55, ask: 0.66, askWords: '羊补贴哪天到账' };
const far: Partial<FusionTrace> = { text: 0.1, ask: 0.1, askWords: '修路找谁' };
/** So near that `unsure` misses the threshold by a quarter, by these signs, whatever the decision table says. */
const beside = (): NearestUnanswered => {
  for (let similarity = 0.3; similarity < 1; similarity += 0.002) {
    const { text, ask } = unsure as { text: number; ask: number };
    const features = {
      text,
      answered: ask,
      asked: 1,
      unanswered: similarity,
      coverage: 0.4,
      lacksDetail: 0,
      namesAnother: 0,
      answeredWanting: ask + 0.3 * usualWanting,
      unansweredWanting: similarity + 0.3 * usualWanting,
      sameAnswered: 0,
      quoteAnswers: -2,
      wantTold: usualWanting,
      telling: usualWanting,
      wantsNothing: 0,
    };
    const probability = answerProbability(features);
    if (probability < 0.75 * decisionTable.withAsks.threshold)
      return { ask: '牛补贴哪天到账', why: '没写。', document: 'goats', similarity, wanting: usualWanting };
  }
  throw new Error('no unanswered ask is near enough');
};

/** Answers from one passage, which a search finds as near as the words of the question say. */
async function answerTo(
  question: string,
  nearOf: (words: string) => Partial<FusionTrace>,
  second = 'goats',
): Promise<PolicyAnswer> {
  const finder: PassageFinder = {
    find: ({ question: words }) => {
      const trace = nearOf(words);
      const own = trace === sure ? 'goats' : second;
      const ranked = library.passages
        .filter(({ document }) => document === own)
        .map((passage) => found(passage, trace));
      const answered =
        typeof trace.ask === 'number' ? [{ similarity: trace.ask, wanting: usualWanting }] : [];
      return Promise.resolve({
        ranked,
        answered,
        unanswered: trace === sure ? [] : [beside()],
        wantsNothing: 0,
      });
    },
  };
  const library = await smallLibrary(
    ['goats', 'other'].map((id) => ({
      id,
      region: qingchuan,
      kind: 'report',
      sentences: ['养羊每只补贴100元，12月底前打到卡上。'],
    })),
    finder,
  );
  const answerer = createPolicyAnswerer(() => library, { danger: deafToDanger });
  return answerer.answer({ question, history: [], region: qingchuan, date: '2025-06-01' });
}

const both = '养羊一只补多少钱？钱几月份能到手？';
const firstWell = (other: Partial<FusionTrace>) => (words: string) =>
  words.includes('几月份') ? other : sure;

describe('a message with two questions', () => {
  it('is answered in two parts', async () => {
    const { parts, citations } = await answerTo(both, () => sure);
    expect(parts.map(({ kind }) => kind)).toEqual(['answered', 'answered']);
    expect(citations).toHaveLength(1);
  });

  it('gets the second one answered beside the first, where alone it would be refused', async () => {
    expect((await answerTo('羊的钱几月份能到手？', () => unsure)).kind).toBe('no_source');
    const { parts } = await answerTo(both, firstWell(unsure));
    expect(parts.map(({ kind }) => kind)).toEqual(['answered', 'answered']);
  });

  it('is still told what the documents do not say', async () => {
    const { parts } = await answerTo(both, firstWell(far));
    expect(parts.map(({ kind }) => kind)).toEqual(['answered', 'no_source']);
  });

  it('is not helped by an answer of another document', async () => {
    const { parts } = await answerTo(both, firstWell(unsure), 'other');
    expect(parts.map(({ kind }) => kind)).toEqual(['answered', 'no_source']);
  });

  it('puts the one first that is answered', async () => {
    const lastWell = (words: string) => (words.includes('几月份') ? sure : far);
    const { kind, parts, citations } = await answerTo(both, lastWell, 'other');
    expect(parts.map((part) => part.kind)).toEqual(['answered', 'no_source']);
    expect(parts[0]!.question).toContain('几月份');
    expect(kind).toBe('answered');
    expect(citations).toHaveLength(1);
  });

  it('gets nothing beside nothing', async () => {
    const { parts } = await answerTo(both, () => unsure);
    expect(parts.map(({ kind }) => kind)).toEqual(['no_source', 'no_source']);
  });
});
