/**
 * Fits the answer decision (probability that the first citation answers, and the thresholds) on graded questions, each asked
 * of documents with and without asks, and writes src/policy/answer/decision-table.ts. Prints how well each set of signs
 * tells answerable from not, by five-fold cross-validation.
 * usage: npx tsx scripts/calibrate-decision.ts QUESTIONS.jsonl… [--corpus DIR…] [--dry]
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openIndexModels } from '../src/inference/index-models.js';
import type { DecisionFeatures } from '../src/policy/answer/decide-answer.js';
import { fitLogistic, type LogisticModel } from '../src/policy/evaluation/fit-logistic.js';
import { readQuestions } from '../src/policy/evaluation/read-questions.js';
import { calibrationError } from '../src/policy/evaluation/reliability.js';
import { joinedCorpus } from './measuring/joined-corpus.js';
import { createMemoryLibraries } from './measuring/memory-library.js';
import { observeQuestion, type ObservedDecision } from './measuring/observe-question.js';

const folds = 5;
/**
 * At most this share of the answerable questions fitted on is refused; within it as many unanswerable ones as can be. On documents
 * nobody has looked at it was half as much again to twice as much.
 */
const mostFalseRefusals = 0.04;
/** A document is brought in with its asks sooner or later: decisions without any count this much. */
const coldWeight = 0.3;
const table = new URL('../src/policy/answer/decision-table.ts', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string', multiple: true }, dry: { type: 'boolean' } },
});
if (positionals.length === 0) throw new Error('give files of graded questions');

const models = await openIndexModels('models/encoder');
const corpus = await joinedCorpus('corpus', ...(values.corpus ?? []));
const libraryOf = createMemoryLibraries(models);
const questions = (await Promise.all(positionals.map((file) => readQuestions('calibrate-decision', file))))
  .flat()
  .filter((question) => question.style !== 'adversarial');

async function observeAll(asks: typeof corpus.asks): Promise<ObservedDecision[]> {
  const library = await libraryOf({ ...corpus, asks });
  const observed: ObservedDecision[] = [];
  for (const question of questions) {
    const decision = await observeQuestion(library, question);
    if (decision !== null) observed.push(decision);
  }
  return observed;
}

const warm = await observeAll(corpus.asks);
const cold = await observeAll([]);
await models.close();

type Feature = keyof DecisionFeatures;
interface Weighed {
  features: Record<string, number>;
  answerable: boolean;
  right: boolean;
  weight: number;
}
const weighed = (list: readonly ObservedDecision[], weight: number): Weighed[] =>
  list.map(({ features, answerable, right }) => ({ features: { ...features }, answerable, right, weight }));
const all = [...weighed(warm, 1), ...weighed(cold, coldWeight)];
const features = Object.keys(warm[0]!.features) as Feature[];

const probabilityOf = (model: LogisticModel, row: Weighed): number => {
  const sum = Object.entries(model.weights).reduce(
    (s, [name, w]) => s + w * row.features[name]!,
    model.intercept,
  );
  return 1 / (1 + Math.exp(-sum));
};
const only = (names: readonly string[], row: Weighed): Weighed => ({
  ...row,
  features: Object.fromEntries(names.map((name) => [name, row.features[name]!])),
});

/** Probabilities of rows that the model which gives them has not seen; warm and cold of one question share a fold. */
function crossValidated(names: readonly string[]): number[] {
  const rows = all.map((row) => only(names, row));
  const foldOf = (i: number) => ((i % warm.length) * 2654435761) % folds;
  const probabilities = new Array<number>(rows.length);
  for (let fold = 0; fold < folds; fold++) {
    const model = fitLogistic(rows.filter((_, i) => foldOf(i) !== fold));
    rows.forEach((row, i) => {
      if (foldOf(i) === fold) probabilities[i] = probabilityOf(model, row);
    });
  }
  return probabilities;
}

/** Probability that an answerable question scores higher than one that is not. */
function areaUnderCurve(probabilities: readonly number[], rows: readonly Weighed[]): number {
  const yes = probabilities.filter((_, i) => rows[i]!.answerable);
  const no = probabilities.filter((_, i) => !rows[i]!.answerable);
  const won = yes.reduce((sum, y) => sum + no.filter((n) => y > n).length, 0);
  return won / Math.max(1, yes.length * no.length);
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const fixed = (value: number) => value.toFixed(3);
function report(name: string, names: readonly string[]): void {
  const probabilities = crossValidated(names);
  const split = [all.slice(0, warm.length), all.slice(warm.length)];
  const areas = split.map((rows, i) =>
    areaUnderCurve(probabilities.slice(i * warm.length, i * warm.length + rows.length), rows),
  );
  const error = calibrationError(
    probabilities.map((probability, i) => ({ probability, right: all[i]!.right })),
  );
  print(`| ${name} | ${fixed(areas[0]!)} | ${fixed(areas[1]!)} | ${fixed(error)} |`);
}

print('| signs | area under the curve, with asks | without | calibration error |\n|---|---|---|---|');
report('all', features);
for (const feature of features)
  report(
    `without ${feature}`,
    features.filter((name) => name !== feature),
  );

const model = fitLogistic(all);

/** The highest threshold that refuses no more answerable questions than may be; prints what it costs. */
function chooseThreshold(title: string, rows: readonly Weighed[]): number {
  const judged = rows.map((row) => ({ ...row, probability: probabilityOf(model, row) }));
  const refused = (answerable: boolean, at: number) => {
    const own = judged.filter((row) => row.answerable === answerable);
    return own.filter(({ probability }) => probability < at).length / Math.max(1, own.length);
  };
  print(`\n${title}\nthreshold  refused right  refused wrong`);
  let chosen = 0;
  for (let at = 0.05; at < 0.96; at += 0.01) {
    const wrong = refused(true, at);
    if (Math.round(at * 100) % 5 === 0)
      print(`${at.toFixed(2)}       ${fixed(refused(false, at))}          ${fixed(wrong)}`);
    if (wrong <= mostFalseRefusals) chosen = at;
  }
  print(`chosen: ${chosen.toFixed(2)}`);
  return chosen;
}

const threshold = chooseThreshold('with asks', all.slice(0, warm.length));
const thresholdWithoutAsks = chooseThreshold('without asks', all.slice(warm.length));

if (values.dry !== true) {
  const round = (value: number) => Number(value.toFixed(3));
  const weights = features.map((name) => `    ${name}: ${round(model.weights[name]!)},`);
  await writeFile(
    table,
    `import type { DecisionFeatures } from './decide-answer.js';

/** Coefficients of the answer decision; written by \`scripts/calibrate-decision.ts\`, never by hand. */
export const decisionTable: {
  intercept: number;
  weights: Readonly<Record<keyof DecisionFeatures, number>>;
  threshold: number;
  /** For a passage that nobody wrote asks for. */
  thresholdWithoutAsks: number;
} = {
  intercept: ${round(model.intercept)},
  weights: {
${weights.join('\n')}
  },
  threshold: ${round(threshold)},
  thresholdWithoutAsks: ${round(thresholdWithoutAsks)},
};
`,
  );
}
