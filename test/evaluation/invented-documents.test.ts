import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryLibraries } from '../../scripts/measuring/memory-library.js';
import { openIndexModels } from '../../src/inference/index-models.js';
import { createPolicyAnswerer } from '../../src/policy/answer-question.js';
import { loadCorpus } from '../../src/policy/corpus/load-corpus.js';
import { readQuestions } from '../../src/policy/evaluation/read-questions.js';
import { scoreQuestion, type QuestionScore } from '../../src/policy/evaluation/score-question.js';
import { summarise } from '../../src/policy/evaluation/summarise.js';
import { plainDangerSense } from '../fakes/plain-senses.js';

/** Invented documents of two places that nothing was trained on, as if they had come in this morning: in a corpus of their own, never in the product's. */
const ids = ['yundong-qa-2025', 'liuquan-leaflet-2024'];
const sources = ['705', '706'];

describe.each([
  { asks: true, floors: { hit1: 0.8, hit3: 0.85, farmer: 0.72, refusedRight: 0.55, refusedWrong: 0.14 } },
  { asks: false, floors: { hit1: 0.72, hit3: 0.82, farmer: 0.62, refusedRight: 0.2, refusedWrong: 0.14 } },
])('documents nobody has seen, asks written for them: $asks', ({ asks, floors }) => {
  const scores: QuestionScore[] = [];

  beforeAll(async () => {
    const models = await openIndexModels('models/encoder');
    const corpus = await loadCorpus(join(import.meta.dirname, 'corpus'));
    const library = await createMemoryLibraries(models)({
      ...corpus,
      documents: corpus.documents.filter(({ id }) => ids.includes(id)),
      passages: corpus.passages.filter(({ document }) => ids.includes(document)),
      asks: asks ? corpus.asks.filter(({ document }) => ids.includes(document)) : [],
    });
    const answerer = createPolicyAnswerer(() => library, { danger: plainDangerSense });
    const places = new Set(library.places);
    for (const question of await readQuestions('test', join(import.meta.dirname, 'questions/unread.jsonl'))) {
      const about = question.gold.map(({ doc }) => doc);
      const here = [...places].some((place) => question.region?.startsWith(place));
      if (!(here && (about.length === 0 || about.every((doc) => sources.includes(doc))))) continue;
      const { question: words, history, region, date } = question;
      const answer = await answerer.answer({
        question: words,
        history: history ?? [],
        region: region ?? null,
        date: date ?? null,
      });
      scores.push(scoreQuestion(question, answer));
    }
    await models.close();
  }, 300_000);

  const row = (style: string) => summarise(scores).find((each) => each.style === style)!;

  it('are many enough to tell a fall', () => {
    expect(scores.length).toBeGreaterThan(100);
  });

  it('answer first, or among three, above the floors', () => {
    expect(row('all').hit1).toBeGreaterThanOrEqual(floors.hit1);
    expect(row('all').hit3).toBeGreaterThanOrEqual(floors.hit3);
    expect(row('farmer').hit1).toBeGreaterThanOrEqual(floors.farmer);
  });

  it('are not stretched to questions they do not answer, nor kept from those they do', () => {
    expect(row('all').refusedRight).toBeGreaterThanOrEqual(floors.refusedRight);
    expect(row('all').refusedWrong).toBeLessThanOrEqual(floors.refusedWrong);
  });

  it('lend no figure that no shown passage holds', () => {
    expect(row('all').strayFigures).toBe(0);
  });
});
