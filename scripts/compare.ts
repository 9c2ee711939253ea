/**
 * Every step of the search side by side, in one run, on the same graded questions: hit@1 and hit@3 by style with 95 %
 * bootstrap intervals, without and with asks. Writes a table (Markdown) and a plot (SVG) when told where.
 * usage: npm run compare -- QUESTIONS.jsonl… [--corpus DIR…] [--base DIR] [--out FOLDER]
 * --base: a folder made by `export_encoder.py` without --tuned; without it the base encoder has no row.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openIndexModels } from '../src/inference/index-models.js';
import { OnnxEmbeddings } from '../src/inference/onnx-embeddings.js';
import type { Citation, PolicyAnswer } from '../src/policy/answer/policy-answer.js';
import { findEvidence } from '../src/policy/answer/evidence.js';
import { makeCitation } from '../src/policy/answer/make-citation.js';
import { scopeOfQuestion } from '../src/policy/answer/search-scope.js';
import { createPolicyAnswerer } from '../src/policy/answer-question.js';
import type { Corpus } from '../src/policy/corpus/corpus.js';
import type { GradedQuestion } from '../src/policy/evaluation/graded-question.js';
import { readQuestions } from '../src/policy/evaluation/read-questions.js';
import { calibrationError, type DecidedOutcome } from '../src/policy/evaluation/reliability.js';
import { isHit, scoreQuestion, type QuestionScore } from '../src/policy/evaluation/score-question.js';
import { tidySpeech } from '../src/policy/question/tidy-speech.js';
import type { PolicyLibrary } from '../src/policy/policy-library.js';
import { fusionWeights, type FusionWeights } from '../src/policy/retrieval/rank-fusion.js';
import { bootstrapShare, type Interval } from './measuring/bootstrap.js';
import { deafToDanger } from './measuring/deaf-to-danger.js';
import { joinedCorpus } from './measuring/joined-corpus.js';
import { keywordFinder, pairsOf, wordsOf } from './measuring/keyword-finder.js';
import { createMemoryLibraries } from './measuring/memory-library.js';
import { observeQuestion } from './measuring/observe-question.js';
import { plotSteps } from './measuring/plot-steps.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', multiple: true },
    base: { type: 'string' },
    out: { type: 'string' },
  },
});
if (positionals.length === 0) throw new Error('give files of graded questions');
const graded = (await Promise.all(positionals.map((file) => readQuestions('compare', file)))).flat();
const questions = graded.filter(({ style }) => style !== 'adversarial');
const whole = await joinedCorpus('corpus', ...(values.corpus ?? []));
const bare: Corpus = { ...whole, asks: [], lexicon: [] };
const models = await openIndexModels('models/encoder');
const libraryOf = createMemoryLibraries(models);

type Cite = (question: GradedQuestion) => Promise<Citation[]>;
interface Step {
  name: string;
  cite: Cite;
}

/** The three best passages, found as the product does: place, year, and turns before. */
const searching =
  (library: PolicyLibrary): Cite =>
  async (question) => {
    const history = question.history ?? [];
    const words = tidySpeech(question.question);
    const placed = {
      question: words,
      history,
      region: question.region ?? null,
      date: question.date ?? null,
    };
    const { asked } = scopeOfQuestion(placed, library);
    if (asked === null) return [];
    const { ranked } = await findEvidence(library, words, history, asked);
    return ranked
      .slice(0, 3)
      .map(({ passage }) => makeCitation(passage, library.documents.get(passage.document)!, ''));
  };

const answersOf = (library: PolicyLibrary) => {
  const answerer = createPolicyAnswerer(() => library, { danger: deafToDanger });
  return (question: GradedQuestion): Promise<PolicyAnswer> =>
    answerer.answer({
      question: question.question,
      history: question.history ?? [],
      region: question.region ?? null,
      date: question.date ?? null,
    });
};
/** Whole answers: a refusal cites nothing. */
const answering = (library: PolicyLibrary): Cite => {
  const answer = answersOf(library);
  return async (question) => (await answer(question)).citations;
};

const textOnly: FusionWeights = { ...fusionWeights, ask: 0, keywords: 0, sounds: 0 };
const plainLibrary = await libraryOf(bare);
const byKeywords = (termsOf: (text: string) => string[]): PolicyLibrary => ({
  ...plainLibrary,
  finder: keywordFinder(plainLibrary.passages, termsOf),
});

const cold: Step[] = [
  { name: 'BM25 words', cite: searching(byKeywords(wordsOf)) },
  { name: 'BM25 pairs', cite: searching(byKeywords(pairsOf)) },
];
if (values.base !== undefined) {
  const base = await OnnxEmbeddings.load(values.base);
  cold.push({
    name: 'base encoder',
    cite: searching(await createMemoryLibraries({ ...models, embedder: base })(bare, textOnly)),
  });
}
const coldLexicon = await libraryOf({ ...whole, asks: [] });
cold.push(
  { name: 'tuned encoder', cite: searching(await libraryOf(bare, textOnly)) },
  { name: 'fusion', cite: searching(plainLibrary) },
  { name: '+ lexicon', cite: searching(coldLexicon) },
  { name: '+ decision', cite: answering(coldLexicon) },
);
const full = await libraryOf(whole);
const warm: Step[] = [
  { name: 'fusion + asks', cite: searching(await libraryOf({ ...whole, lexicon: [] })) },
  { name: '+ lexicon', cite: searching(full) },
  { name: '+ decision', cite: answering(full) },
];

interface Measured {
  step: string;
  /** By style, and `all`, which leaves multi out of its hit@1. */
  shares: Map<string, { hit1: Interval; hit3: Interval }>;
}

async function measure({ name, cite }: Step): Promise<Measured> {
  const hits: { style: string; hit1: boolean; hit3: boolean }[] = [];
  for (const question of questions.filter(({ answerable }) => answerable)) {
    const citations = await cite(question);
    const { style } = question;
    hits.push({ style, hit1: isHit(question, citations.slice(0, 1)), hit3: isHit(question, citations) });
  }
  const shares: Measured['shares'] = new Map();
  for (const style of [...new Set(hits.map((hit) => hit.style)), 'all']) {
    const own = style === 'all' ? hits : hits.filter((hit) => hit.style === style);
    const single = style === 'all' ? own.filter((hit) => hit.style !== 'multi') : own;
    shares.set(style, {
      hit1: bootstrapShare(single.map(({ hit1 }) => hit1)),
      hit3: bootstrapShare(own.map(({ hit3 }) => hit3)),
    });
  }
  return { step: name, shares };
}

const show = ({ share, low, high }: Interval) =>
  `${share.toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
function table(title: string, measured: readonly Measured[]): string {
  const styles = [...measured[0]!.shares.keys()];
  const rows = measured.map(({ step, shares }) => {
    const cells = styles.map((style) => {
      const own = shares.get(style)!;
      return style === 'multi' ? show(own.hit3) : `${show(own.hit1)} · ${own.hit3.share.toFixed(3)}`;
    });
    return `| ${step} | ${cells.join(' | ')} |`;
  });
  const counts = styles.map((style) => {
    const n = questions.filter((q) => q.answerable && (style === 'all' || q.style === style)).length;
    return `${style} (${n})`;
  });
  return [
    `### ${title}`,
    '',
    `| step | ${counts.join(' | ')} |`,
    `|---|${counts.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n');
}

/** Refusals, figures and confidence of whole answers over all questions, those without an answer included. */
async function reportDecisions(title: string, library: PolicyLibrary): Promise<string> {
  const scores: QuestionScore[] = [];
  const decided: DecidedOutcome[] = [];
  const answer = answersOf(library);
  for (const question of graded) {
    scores.push(scoreQuestion(question, await answer(question)));
    const observed = question.style === 'adversarial' ? null : await observeQuestion(library, question);
    if (observed !== null) decided.push(observed);
  }
  const refused = (far: boolean) =>
    scores
      .filter(({ answerable, style }) => !answerable && (style === 'far') === far)
      .map(({ rightRefusal }) => rightRefusal);
  const [near, far] = [refused(false), refused(true)];
  const wrong = scores.filter(({ answerable }) => answerable).map(({ falseRefusal }) => falseRefusal);
  const stray = scores.filter(({ strayFigures }) => strayFigures.length > 0).length;
  return [
    `- ${title}: ${show(bootstrapShare(near))} of ${near.length} questions without an answer are refused,`,
    far.length === 0
      ? ''
      : `${show(bootstrapShare(far))} of ${far.length} messages that are far from policy,`,
    `${show(bootstrapShare(wrong))} of ${wrong.length} answerable ones; ${stray} answers with a figure nothing shown holds;`,
    `calibration error ${calibrationError(decided).toFixed(3)} on ${decided.length} decisions`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const withoutAsks: Measured[] = [];
for (const step of cold) withoutAsks.push(await measure(step));
const withAsks: Measured[] = [];
for (const step of warm) withAsks.push(await measure(step));
const decisions = [
  await reportDecisions('without asks', coldLexicon),
  await reportDecisions('with asks', full),
];
await models.close();
const report = [
  'hit@1 with its 95 % bootstrap interval · hit@3 (multi: all quotes within three)',
  '',
  table('Documents without asks', withoutAsks),
  '',
  table('Documents with asks', withAsks),
  '',
  '### Decision',
  '',
  ...decisions,
  '',
].join('\n');
process.stdout.write(report);
if (values.out !== undefined) {
  await mkdir(values.out, { recursive: true });
  await writeFile(join(values.out, 'compare.md'), report);
  const points = [...withoutAsks, ...withAsks].map(({ step, shares }, i) => ({
    step: i < withoutAsks.length ? step : `${step} (asks)`,
    hit1: Object.fromEntries(
      [...shares].map(([style, { hit1, hit3 }]) => [style, style === 'multi' ? hit3.share : hit1.share]),
    ),
  }));
  await writeFile(join(values.out, 'compare.svg'), plotSteps(points));
}
