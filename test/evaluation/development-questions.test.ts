import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPolicy, type OpenPolicy } from '../../src/app.js';
import { readConfig } from '../../src/config/config.js';
import type { PolicyAnswer } from '../../src/policy/answer/policy-answer.js';
import type { GradedQuestion } from '../../src/policy/evaluation/graded-question.js';
import { readQuestions } from '../../src/policy/evaluation/read-questions.js';
import { scoreQuestion } from '../../src/policy/evaluation/score-question.js';
import { summarise } from '../../src/policy/evaluation/summarise.js';
import { placeAllows } from '../../src/policy/question/question-place.js';
import { settlePlace } from '../../src/policy/question/settle-place.js';
import { keyOf, ownData } from '../prepared-index.js';

const questions = await readQuestions('test', join(import.meta.dirname, '../../corpus/questions/dev.jsonl'));

describe('the development questions', () => {
  let policy: OpenPolicy;
  const graded: { question: GradedQuestion; answer: PolicyAnswer }[] = [];

  beforeAll(async () => {
    const data = ownData();
    policy = await openPolicy(readConfig({ MINGBAI_DATA_DIR: data, MINGBAI_KEY_FILE: keyOf(data) }));
    for (const question of questions) {
      const { question: words, history, region, date } = question;
      const asked = { question: words, history: history ?? [], region: region ?? null, date: date ?? null };
      graded.push({ question, answer: await policy.answers.answer(asked) });
    }
  });
  afterAll(() => policy.close());

  const row = (style: string) =>
    summarise(graded.map(({ question, answer }) => scoreQuestion(question, answer))).find(
      (r) => r.style === style,
    )!;

  it('stay above the floors', () => {
    expect(row('all').hit1).toBeGreaterThanOrEqual(0.82);
    expect(row('farmer').hit1).toBeGreaterThanOrEqual(0.82);
    expect(row('cadre').hit1).toBeGreaterThanOrEqual(0.93);
    expect(row('all').hit3).toBeGreaterThanOrEqual(0.92);
    expect(row('all').refusedRight).toBeGreaterThanOrEqual(0.7);
    expect(row('all').refusedWrong).toBeLessThanOrEqual(0.08);
  });

  it('get no policy figure that no shown passage holds', () => {
    expect(row('all').strayFigures).toBe(0);
  });

  it('get no citation that the place rule forbids, and at most three', () => {
    const { regions } = policy.library();
    for (const { question, answer } of graded) {
      const { question: words, history, region } = question;
      const asked = { question: words, history: history ?? [], region: region ?? null };
      const { places } = settlePlace(asked, policy.library());
      expect(answer.citations.length).toBeLessThanOrEqual(3);
      for (const citation of answer.citations) {
        const allowed =
          places.length === 0 || placeAllows(places, regions.resolve(citation.region)!, regions);
        expect(allowed, `${question.id} cites ${citation.region}`).toBe(true);
      }
    }
  });

  it('are never answered with silence', () => {
    for (const { question, answer } of graded) expect(answer.answer.length, question.id).toBeGreaterThan(5);
  });
});
