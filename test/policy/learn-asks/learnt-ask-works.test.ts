import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openIndexModels, type OnnxIndexModels } from '../../../src/inference/index-models.js';
import { unsupportedFigures } from '../../../src/policy/answer/figure-guard.js';
import { createPolicyAnswerer } from '../../../src/policy/answer-question.js';
import { changeAsks } from '../../../src/policy/corpus/asks-file.js';
import { ensureIndex, openLibrary, type IndexHome } from '../../../src/policy/keep-index.js';
import { learntLine } from '../../../src/policy/learn-asks/learnt-ask.js';
import { explainQuestion } from '../../../src/policy/explain-question.js';
import { plainDangerSense } from '../../fakes/plain-senses.js';
import { baishi, qingchuan, writeTwoCounties } from '../../fixtures/corpus/two-counties.js';

/** Words of nobody's document, so that only the ask can tell what they mean. */
const learnt = '俺家那一亩三分小天地鼓捣鼓捣，上头贴补8888不';
const inOtherWords = '小天地里鼓捣鼓捣，上头贴补俺8888不';

let folder: string;
let home: IndexHome;
let models: OnnxIndexModels;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-learnt-'));
  models = await openIndexModels(join(import.meta.dirname, '../../../models/encoder'));
  home = { corpusDir: writeTwoCounties(folder), root: join(folder, 'index'), models };
  await changeAsks(home.corpusDir, 'qingchuan-2025-courtyard', [
    learntLine(learnt, '对利用房前屋后发展种植养殖的农户，实行先建后补，每户补贴不超过1800元。'),
  ]);
  await ensureIndex(home, { force: false, token: 'one' });
});
afterAll(async () => {
  await models.close();
  rmSync(folder, { recursive: true, force: true });
});

const askIn = async (region: string) => {
  const library = await openLibrary(home);
  const asked = { question: inOtherWords, history: [], region, date: '2025-06-01' };
  const answer = await createPolicyAnswerer(() => library, { danger: plainDangerSense }).answer(asked);
  return { answer, trace: await explainQuestion(library, asked) };
};

it.each([qingchuan, `${qingchuan}柳树乡`])('finds its passage in %s', async (region) => {
  const { answer, trace } = await askIn(region);
  expect(answer).toMatchObject({
    kind: 'answered',
    citations: [{ document: 'qingchuan-2025-courtyard' }, {}, {}],
  });
  expect(trace).toContain(learnt);
});

it('is neither found nor shown in another county', async () => {
  const { answer, trace } = await askIn(baishi);
  const shown = [...answer.citations, ...(answer.nearest ?? [])].map(({ document }) => document);
  expect(shown).not.toContain('qingchuan-2025-courtyard');
  expect(answer.answer).not.toContain('1800');
  expect(trace).not.toContain(learnt);
});

it('lends an answer no figure: what was asked with 8888 is answered with the figures of the passage', async () => {
  const { answer } = await askIn(qingchuan);
  const [first] = answer.citations;
  expect(answer.answer).toContain('1800元');
  expect(answer.answer).not.toContain('8888');
  const metadata = [first!.title, first!.date ?? '', first!.number ?? ''];
  const passages = answer.citations.map(({ text }) => text);
  expect(unsupportedFigures(answer.answer, { passages, metadata, asked: '' })).toEqual([]);
});
