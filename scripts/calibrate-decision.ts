/**
 * Fits the answer decision (probability that the first citation answers, and the threshold; one rule for passages with asks,
 * another for those without; each the product of two models) on graded questions, each asked of documents that all have asks, that have
 * none, and of which every second has them, and writes src/policy/answer/decision-table.ts. Prints how well each set of signs tells
 * answerable from not, by five-fold cross-validation.
 * usage: npx tsx scripts/calibrate-decision.ts QUESTIONS.jsonl… --far QUESTIONS.jsonl [--corpus DIR…] [--dry]
 * The questions must be about documents that nothing was trained on: of what it was trained on a model is surer than it will be. Of `--far`
 * only the messages far from policy are taken.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { openIndexModels } from '../src/inference/index-models.js';
import {
  answerProbability,
  type DecisionFeatures,
  type DecisionRule,
  type SignModel,
} from '../src/policy/answer/decide-answer.js';
import { fitLogistic, type Observation } from '../src/policy/evaluation/fit-logistic.js';
import type { GradedQuestion } from '../src/policy/evaluation/graded-question.js';
import { readQuestions } from '../src/policy/evaluation/read-questions.js';
import { calibrationError } from '../src/policy/evaluation/reliability.js';
import { joinedCorpus } from './measuring/joined-corpus.js';
import { createMemoryLibraries } from './measuring/memory-library.js';
import { observeQuestion, type ObservedDecision } from './measuring/observe-question.js';

const folds = 5;
const table = new URL('../src/policy/answer/decision-table.ts', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', multiple: true },
    far: { type: 'string' },
    dry: { type: 'boolean' },
  },
});
if (values.far === undefined)
  throw new Error('give a file of messages far from policy (style far) with --far');

const models = await openIndexModels('models/encoder');
const corpus = await joinedCorpus('corpus', ...(values.corpus ?? []));
const libraryOf = createMemoryLibraries(models);
const questionsOf = async (files: readonly string[]): Promise<GradedQuestion[]> =>
  (await Promise.all(files.map((file) => readQuestions('calibrate-decision', file))))
    .flat()
    .filter((question) => question.style !== 'adversarial');
const isFarStyle = ({ style }: GradedQuestion) => style === 'far';
const questions = [
  ...(await questionsOf(positionals)),
  ...(await questionsOf([values.far])).filter(isFarStyle),
];

async function observeAll(asks: typeof corpus.asks): Promise<ObservedDecision[]> {
  const library = await libraryOf({ ...corpus, asks });
  const observed: ObservedDecision[] = [];
  for (const question of questions) {
    const decision = await observeQuestion(library, question);
    if (decision !== null) observed.push(decision);
  }
  return observed;
}

/** As when a new document has come and nobody has written asks for it yet, beside others that have them. */
const ofEverySecond = new Set(corpus.documents.filter((_, i) => i % 2 === 0).map(({ id }) => id));
const whereAllHaveAsks = await observeAll(corpus.asks);
const whereSomeHaveNone = [
  ...(await observeAll([])),
  ...(await observeAll(corpus.asks.filter(({ document }) => ofEverySecond.has(document)))),
];
await models.close();

/** What tells that the words concern the subjects of the documents. */
const concerning = ['text', 'answered', 'coverage', 'wantsNothing'] as const;
/**
 * At most so many of the answerable questions are refused; within it as many unanswerable ones as can be. On halves that nobody had looked at it
 * came to .05 to .07 (docs/decisions/0012).
 */
const mostFalseRefusals = 0.04;
/** A rule for passages with asks and one for those without. */
const kinds = {
  withAsks: {
    title: 'with asks',
    observed: whereAllHaveAsks.filter(({ features }) => features.asked === 1),
    signs: [
      'text',
      'answered',
      'unanswered',
      'answeredWanting',
      'unansweredWanting',
      'sameAnswered',
      'quoteAnswers',
      'wantTold',
      'telling',
      'lacksDetail',
      'namesAnother',
    ],
  },
  withoutAsks: {
    title: 'without asks',
    observed: [...whereAllHaveAsks, ...whereSomeHaveNone].filter(({ features }) => features.asked === 0),
    signs: [
      'text',
      'unanswered',
      'unansweredWanting',
      'telling',
      'quoteAnswers',
      'coverage',
      'lacksDetail',
      'namesAnother',
    ],
  },
} as const;
type Sign = keyof DecisionFeatures;

const isFar = ({ question }: ObservedDecision) => isFarStyle(question);

/** Observations as the fit takes them. */
const rowsOf = (
  list: readonly ObservedDecision[],
  signs: readonly Sign[],
  rightOf: (decision: ObservedDecision) => boolean,
): Observation[] =>
  list.map((decision) => ({
    features: Object.fromEntries(signs.map((sign) => [sign, decision.features[sign]])),
    right: rightOf(decision),
  }));

const fit = (list: readonly ObservedDecision[], signs: readonly Sign[]): Omit<DecisionRule, 'threshold'> => ({
  concerns: fitLogistic(rowsOf(list, concerning, (decision) => !isFar(decision))),
  answers: fitLogistic(
    rowsOf(
      list.filter((decision) => !isFar(decision)),
      signs,
      ({ right }) => right,
    ),
  ),
});

/** The same question asked with and without asks is one. */
const numbers = new Map([...new Set(questions.map(({ id }) => id))].map((id, i) => [id, i]));
const foldOf = ({ question }: ObservedDecision) => (numbers.get(question.id)! * 2654435761) % folds;

/** Probabilities of the decisions, by rules that have not seen them. */
function crossValidated(list: readonly ObservedDecision[], signs: readonly Sign[]): number[] {
  const rules = Array.from({ length: folds }, (_, fold) =>
    fit(
      list.filter((decision) => foldOf(decision) !== fold),
      signs,
    ),
  );
  return list.map((decision) => answerProbability(decision.features, rules[foldOf(decision)]));
}

/** Probability that an answerable question scores higher than one of those without an answer. */
function areaUnderCurve(
  probabilities: readonly number[],
  list: readonly ObservedDecision[],
  far: boolean,
): number {
  const yes = probabilities.filter((_, i) => list[i]!.answerable);
  const no = probabilities.filter((_, i) => !list[i]!.answerable && isFar(list[i]!) === far);
  const won = yes.reduce((sum, y) => sum + no.filter((n) => y > n).length, 0);
  return won / Math.max(1, yes.length * no.length);
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const fixed = (value: number) => value.toFixed(3);
function report(
  title: string,
  name: string,
  list: readonly ObservedDecision[],
  signs: readonly Sign[],
): void {
  const probabilities = crossValidated(list, signs);
  const error = calibrationError(
    probabilities.map((probability, i) => ({ probability, right: list[i]!.right })),
  );
  const [near, far] = [false, true].map((away) => areaUnderCurve(probabilities, list, away));
  print(`| ${title} | ${name} | ${fixed(near!)} | ${fixed(far!)} | ${fixed(error)} |`);
}

/** The highest threshold that refuses no more answerable questions than may be; prints what it costs. */
function chooseThreshold(
  title: string,
  rule: Omit<DecisionRule, 'threshold'>,
  list: readonly ObservedDecision[],
  most: number,
): number {
  const judged = list.map((decision) => ({
    decision,
    probability: answerProbability(decision.features, rule),
  }));
  const refused = (of: (decision: ObservedDecision) => boolean, at: number) => {
    const own = judged.filter(({ decision }) => of(decision));
    return own.filter(({ probability }) => probability < at).length / Math.max(1, own.length);
  };
  print(`\n${title}\nthreshold  refused near  refused far  refused wrong`);
  let chosen = 0;
  for (let at = 0.05; at < 0.96; at += 0.01) {
    const wrong = refused(({ answerable }) => answerable, at);
    const near = refused((decision) => !decision.answerable && !isFar(decision), at);
    if (Math.round(at * 100) % 5 === 0)
      print(
        `${at.toFixed(2)}       ${fixed(near)}         ${fixed(refused(isFar, at))}        ${fixed(wrong)}`,
      );
    if (wrong <= most) chosen = at;
  }
  print(`chosen: ${chosen.toFixed(2)}\n`);
  return chosen;
}

function fitRule({ title, observed, signs }: (typeof kinds)[keyof typeof kinds]): DecisionRule {
  report(title, 'all', observed, signs);
  for (const sign of signs)
    report(
      title,
      `without ${sign}`,
      observed,
      signs.filter((other) => other !== sign),
    );
  const rule = fit(observed, signs);
  return { ...rule, threshold: chooseThreshold(title, rule, observed, mostFalseRefusals) };
}

print(
  '| passages | signs | near misses: area under the curve | far ones | calibration error |\n|---|---|---|---|---|',
);
const rules = {
  withAsks: fitRule(kinds.withAsks),
  withoutAsks: fitRule(kinds.withoutAsks),
};

if (values.dry !== true) {
  const round = (value: number) => Number(value.toFixed(3));
  const written = (model: SignModel) => ({
    intercept: round(model.intercept),
    weights: Object.fromEntries(Object.entries(model.weights).map(([sign, weight]) => [sign, round(weight)])),
  });
  const rounded = Object.fromEntries(
    Object.entries(rules).map(([name, { concerns, answers, threshold }]) => [
      name,
      { concerns: written(concerns), answers: written(answers), threshold: round(threshold) },
    ]),
  );
  const source = `import type { DecisionRule } from './decide-answer.js';

/** Coefficients of the answer decision; written by \`scripts/calibrate-decision.ts\`, never by hand. */
export const decisionTable: Record<'withAsks' | 'withoutAsks', DecisionRule> = ${JSON.stringify(rounded)};
`;
  const style = await resolveConfig(fileURLToPath(table));
  await writeFile(table, await format(source, { ...style, parser: 'typescript' }));
}
