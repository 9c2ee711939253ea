/**
 * Calibrates the answer decision on graded questions (probability that the first citation answers, and the threshold),
 * and checks it on the asks themselves, each asked of an index that lacks it. Writes src/policy/answer/decision-table.ts.
 * usage: npx tsx scripts/calibrate-decision.ts corpus/questions/dev.jsonl
 */
import { readFile, writeFile } from 'node:fs/promises';
import { OnnxEmbeddings } from '../src/inference/onnx-embeddings.js';
import { chooseQuote } from '../src/policy/answer/choose-quote.js';
import { decisionFeatures, type DecisionFeatures } from '../src/policy/answer/decide-answer.js';
import { findEvidence } from '../src/policy/answer/evidence.js';
import { makeCitation } from '../src/policy/answer/make-citation.js';
import type { BoundAsk } from '../src/policy/corpus/corpus.js';
import { loadCorpus } from '../src/policy/corpus/load-corpus.js';
import { calibrationError, fitLogistic } from '../src/policy/evaluation/fit-logistic.js';
import { GradedQuestion } from '../src/policy/evaluation/graded-question.js';
import { isHit } from '../src/policy/evaluation/score-question.js';
import type { PolicyLibrary } from '../src/policy/policy-library.js';
import { askedPlace, placeAllows } from '../src/policy/question/question-place.js';
import { wantedAnswers } from '../src/policy/question/wanted-answer.js';
import { createMemoryLibraries } from './measuring/memory-library.js';

const folds = 2;
const table = new URL('../src/policy/answer/decision-table.ts', import.meta.url);
/** Share of answerable questions that may be refused. */
const mostFalseRefusals = 0.045;
const file = process.argv[2];
if (file === undefined) throw new Error('give a file of graded questions');

const embeddings = await OnnxEmbeddings.load('models/encoder');
const corpus = await loadCorpus('corpus');
const libraryOf = createMemoryLibraries(embeddings);

async function observe(
  library: PolicyLibrary,
  question: string,
  region: string | null,
  history: readonly string[],
) {
  const { places } = askedPlace(question, history, region, library.regions);
  const evidence = await findEvidence(library, question, history, {
    allowed: (p) => places.length === 0 || placeAllows(places, p.region, library.regions),
    places,
  });
  const first = evidence.ranked[0];
  const wanted = wantedAnswers(question);
  const quote = first === undefined ? '' : chooseQuote(first, wanted);
  return { features: { ...decisionFeatures(evidence.searched, evidence, quote, wanted) }, first };
}

/** Scattered, so that the asks of one sentence fall on both sides. */
const foldOf = (i: number) => ((i * 2654435761) >>> 8) % folds;
const regionOf = (ask: BoundAsk) => corpus.documents.find((document) => document.id === ask.document)!.region;
/** Signed weights of the features, chosen by the area under the curve on both columns printed below. */
const direction = { text: 1, ask: 1.5, unanswered: -2, coverage: 0.3, wrongKind: -0.2 };
const evidenceOf = (features: DecisionFeatures): number =>
  Object.entries(direction).reduce((sum, [name, w]) => sum + w * features[name as keyof DecisionFeatures], 0);

interface Judged {
  evidence: number;
  answerable: boolean;
  /** The first citation answers. */
  right: boolean;
}

/** Probability that an answerable question scores higher than one that is not. */
function areaUnderCurve(judged: readonly Judged[]): number {
  const [yes, no] = [judged.filter((j) => j.answerable), judged.filter((j) => !j.answerable)];
  const won = yes.reduce((sum, y) => sum + no.filter((n) => y.evidence > n.evidence).length, 0);
  return won / Math.max(1, yes.length * no.length);
}

const asked: Judged[] = [];
for (let fold = 0; fold < folds; fold++) {
  const library = await libraryOf({ ...corpus, asks: corpus.asks.filter((_, i) => foldOf(i) !== fold) });
  for (const ask of corpus.asks.filter((_, i) => foldOf(i) === fold)) {
    const { features } = await observe(library, ask.ask, regionOf(ask), []);
    asked.push({ evidence: evidenceOf(features), answerable: ask.answered, right: ask.answered });
  }
}

const library = await libraryOf(corpus);
const graded: Judged[] = [];
for (const line of (await readFile(file, 'utf8')).trim().split('\n')) {
  const row = GradedQuestion.parse(JSON.parse(line));
  if (row.style === 'adversarial') continue;
  const { features, first } = await observe(library, row.question, row.region ?? null, row.history ?? []);
  const cited =
    first === undefined
      ? []
      : [makeCitation(first.passage, library.documents.get(first.passage.document)!, '')];
  graded.push({
    evidence: evidenceOf(features),
    answerable: row.answerable,
    right: row.answerable && isHit(row, cited),
  });
}
await embeddings.close();

const model = fitLogistic(
  graded.map(({ evidence, right }) => ({ features: { evidence }, right, weight: 1 })),
);
const slope = model.weights['evidence']!;
const probability = (evidence: number) => 1 / (1 + Math.exp(-(model.intercept + slope * evidence)));
const share = (list: readonly Judged[], at: number) =>
  list.filter((j) => probability(j.evidence) < at).length / Math.max(1, list.length);
let plateau: number[] = [];
let best = -Infinity;
process.stdout.write('threshold  refused right  refused wrong\n');
for (let at = 0.2; at < 0.81; at += 0.02) {
  const refusedRight = share(
    graded.filter((j) => !j.answerable),
    at,
  );
  const refusedWrong = share(
    graded.filter((j) => j.answerable),
    at,
  );
  process.stdout.write(
    `${at.toFixed(2)}       ${refusedRight.toFixed(2)}           ${refusedWrong.toFixed(3)}\n`,
  );
  // a wrong rule costs a family more than a refusal, but a villager refused too often does not come back
  if (refusedWrong > mostFalseRefusals || refusedRight < best) continue;
  plateau = refusedRight > best ? [at] : [...plateau, at];
  best = refusedRight;
}
const threshold = plateau[Math.floor(plateau.length / 2)] ?? 0.5;
const outcomes = graded.map(({ evidence, right }) => ({ probability: probability(evidence), right }));
process.stdout.write(
  `area under the curve: graded ${areaUnderCurve(graded).toFixed(3)}, asks unseen by the index ${areaUnderCurve(asked).toFixed(3)}\n` +
    `calibration error on the graded questions ${calibrationError(outcomes).toFixed(3)}, threshold ${threshold.toFixed(2)}\n`,
);
const round = (value: number) => Number(value.toFixed(3));
const weights = Object.entries(direction).map(([name, weight]) => `${name}: ${round(slope * weight)}`);
await writeFile(
  table,
  `import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by \`scripts/calibrate-decision.ts\`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
} = {
  intercept: ${round(model.intercept)},
  weights: { ${weights.join(', ')} },
  threshold: ${round(threshold)},
};
`,
);
