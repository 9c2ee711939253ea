/**
 * Splits the corpus into passages of other sizes and scores whole answers on graded questions with each, with and
 * without asks. Prints the table of docs/decisions/0002-passage-size.md; changes nothing.
 * usage: npx tsx scripts/measure-passage-size.ts corpus/questions/dev.jsonl
 */
import { readFile } from 'node:fs/promises';
import { openIndexModels } from '../src/inference/index-models.js';
import { createPolicyAnswerer } from '../src/policy/answer-question.js';
import { bindAsks } from '../src/policy/corpus/bind-asks.js';
import type { Corpus } from '../src/policy/corpus/corpus.js';
import { loadCorpus } from '../src/policy/corpus/load-corpus.js';
import type { PassageShape } from '../src/policy/corpus/pack-sentences.js';
import { readAsks } from '../src/policy/corpus/read-asks.js';
import { splitPassages } from '../src/policy/corpus/split-passages.js';
import { readQuestions } from '../src/policy/evaluation/read-questions.js';
import { scoreQuestion } from '../src/policy/evaluation/score-question.js';
import { summarise } from '../src/policy/evaluation/summarise.js';
import type { PolicyLibrary } from '../src/policy/policy-library.js';
import { deafToDanger } from './measuring/deaf-to-danger.js';
import { createMemoryLibraries } from './measuring/memory-library.js';

const shapes: readonly PassageShape[] = [
  { target: 160, max: 260 },
  { target: 260, max: 420 },
  { target: 320, max: 480 },
  { target: 400, max: 500 },
];

const file = process.argv[2];
if (file === undefined) throw new Error('give a file of graded questions');
const questions = await readQuestions('measure-passage-size', file);
const models = await openIndexModels('models/encoder');
const libraryOf = createMemoryLibraries(models);
const corpus = await loadCorpus('corpus');

/** The corpus in other passages; its asks find theirs by their quotes. */
async function splitAgain(shape: PassageShape): Promise<Corpus> {
  const parts = await Promise.all(
    corpus.documents.map(async (document) => {
      const passages = splitPassages(document, corpus.regions, shape);
      const lines = await readFile(`corpus/asks/${document.id}.jsonl`, 'utf8').catch(() => '');
      return { passages, asks: bindAsks(document.id, passages, readAsks(lines).asks).bound };
    }),
  );
  return {
    ...corpus,
    passages: parts.flatMap((part) => part.passages),
    asks: parts.flatMap((part) => part.asks),
  };
}

async function score(library: PolicyLibrary): Promise<string[]> {
  const answers = createPolicyAnswerer(() => library, { danger: deafToDanger });
  const scores = [];
  for (const question of questions) {
    const answer = await answers.answer({
      question: question.question,
      history: question.history ?? [],
      region: question.region ?? null,
      date: question.date ?? null,
    });
    scores.push(scoreQuestion(question, answer));
  }
  const rows = summarise(scores);
  const of = (style: string) => rows.find((row) => row.style === style);
  return [of('all')?.hit1, of('farmer')?.hit1, of('cadre')?.hit1, of('all')?.hit3, of('all')?.facts].map(
    (value) => value?.toFixed(3) ?? '–',
  );
}

const print = (cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
print(['target/max', 'passages', 'median length', 'asks', 'hit@1', 'farmer', 'cadre', 'hit@3', 'facts']);
print(new Array<string>(9).fill('---'));
for (const shape of shapes) {
  const split = await splitAgain(shape);
  const lengths = split.passages.map((passage) => passage.text.length).sort((a, b) => a - b);
  const size = [
    `${shape.target}/${shape.max}`,
    split.passages.length,
    lengths[Math.floor(lengths.length / 2)]!,
  ];
  print([...size, 'with', ...(await score(await libraryOf(split)))]);
  print([...size, 'none', ...(await score(await libraryOf({ ...split, asks: [] })))]);
}
await models.close();
