/**
 * Trains the linear heads that hear danger and causes of hardship, over the encoder's vectors as the product makes them:
 * npx tsx scripts/training/train-heads.ts. Chooses nothing on the held-out files: strengths come from leaving one author out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { causeGroups } from '../../src/hardship/reports/cause.js';
import { OnnxEmbeddings } from '../../src/inference/onnx-embeddings.js';
import { characterBuckets } from '../../src/inference/text-classifier.js';
import { dangers } from '../../src/policy/question/sense-danger.js';
import { plainText } from '../../src/policy/corpus/plain-text.js';

interface Example {
  author: string;
  vector: Float32Array;
  buckets: [number, number][];
  labels: Set<string>;
}
interface Row {
  story?: string;
  text?: string;
  causes?: string[];
  danger?: string | null;
}
interface Strengths {
  /** L2 on the vector's weights and on the characters'. */
  vector: number;
  buckets: number;
}
interface Model {
  labels: readonly string[];
  bias: number[];
  weights: Float32Array;
}

const bucketCount = 8192;
const epochs = 250;
const data = join(import.meta.dirname, 'data');
const target = join(import.meta.dirname, '../../models/encoder');
const candidates: Strengths[] = [
  { vector: 1e-4, buckets: 1e-4 },
  { vector: 1e-4, buckets: 1e-3 },
  { vector: 1e-3, buckets: 1e-3 },
  { vector: 3e-4, buckets: 3e-4 },
];

async function read(
  embeddings: OnnxEmbeddings,
  prefix: string,
  labelsOf: (row: Row) => string[],
): Promise<Example[]> {
  const rows = readdirSync(data)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(join(data, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => ({ author: name, row: JSON.parse(line) as Row })),
    );
  const texts = rows.map(({ row }) => plainText(row.story ?? row.text ?? ''));
  const vectors = await embeddings.embedMany(texts);
  return rows.map(({ author, row }, i) => ({
    author,
    vector: vectors[i]!,
    buckets: [...characterBuckets(texts[i]!, bucketCount)],
    labels: new Set(labelsOf(row)),
  }));
}

/** One logistic regression a label, trained on all examples at once (Adam); rare labels weigh as much as frequent ones. */
function train(examples: readonly Example[], labels: readonly string[], strengths: Strengths): Model {
  const width = examples[0]!.vector.length;
  const size = width + bucketCount;
  const weights = new Float32Array(labels.length * size);
  const bias = labels.map((label, l) => trainLabel(examples, label, strengths, weights.subarray(l * size, (l + 1) * size), width));
  return { labels, bias, weights };
}

function trainLabel(
  examples: readonly Example[],
  label: string,
  strengths: Strengths,
  weights: Float32Array,
  width: number,
): number {
  const positives = examples.filter((each) => each.labels.has(label)).length;
  const weightOf = (yes: boolean): number =>
    yes ? Math.sqrt(examples.length / (2 * Math.max(1, positives))) : Math.sqrt(examples.length / (2 * (examples.length - positives)));
  const gradient = new Float64Array(weights.length);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  let bias = 0;
  const biasMoments = [0, 0];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    gradient.fill(0);
    let biasGradient = 0;
    for (const each of examples) {
      let sum = bias;
      for (let i = 0; i < width; i++) sum += weights[i]! * each.vector[i]!;
      for (const [bucket, value] of each.buckets) sum += weights[width + bucket]! * value;
      const yes = each.labels.has(label);
      const error = ((1 / (1 + Math.exp(-sum)) - (yes ? 1 : 0)) * weightOf(yes)) / examples.length;
      biasGradient += error;
      for (let i = 0; i < width; i++) gradient[i]! += error * each.vector[i]!;
      for (const [bucket, value] of each.buckets) gradient[width + bucket]! += error * value;
    }
    const rate = 0.1 * (1 - epoch / (epochs + 1));
    const [c1, c2] = [1 - 0.9 ** epoch, 1 - 0.999 ** epoch];
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i]! + (i < width ? strengths.vector : strengths.buckets) * weights[i]!;
      first[i] = 0.9 * first[i]! + 0.1 * g;
      second[i] = 0.999 * second[i]! + 0.001 * g * g;
      weights[i]! -= (rate * first[i]!) / c1 / (Math.sqrt(second[i]! / c2) + 1e-8);
    }
    biasMoments[0] = 0.9 * biasMoments[0]! + 0.1 * biasGradient;
    biasMoments[1] = 0.999 * biasMoments[1]! + 0.001 * biasGradient ** 2;
    bias -= (rate * biasMoments[0]!) / c1 / (Math.sqrt(biasMoments[1]! / c2) + 1e-8);
  }
  return bias;
}

function probabilities(model: Model, { vector, buckets }: Example): number[] {
  const size = vector.length + bucketCount;
  return model.labels.map((_, l) => {
    let sum = model.bias[l]!;
    for (let i = 0; i < vector.length; i++) sum += model.weights[l * size + i]! * vector[i]!;
    for (const [bucket, value] of buckets) sum += model.weights[l * size + vector.length + bucket]! * value;
    return 1 / (1 + Math.exp(-sum));
  });
}

/** Mean log loss over all labels of authors left out in turn. */
function crossLoss(examples: readonly Example[], labels: readonly string[], strengths: Strengths): number {
  const authors = [...new Set(examples.map(({ author }) => author))];
  let loss = 0;
  for (const author of authors) {
    const model = train(
      examples.filter((each) => each.author !== author),
      labels,
      strengths,
    );
    for (const each of examples.filter((one) => one.author === author)) {
      probabilities(model, each).forEach((p, l) => {
        const right = each.labels.has(labels[l]!) ? p : 1 - p;
        loss -= Math.log(Math.max(1e-6, right));
      });
    }
  }
  return loss / examples.length / labels.length;
}

function write(name: string, { labels, bias, weights }: Model, width: number): void {
  const head = {
    labels,
    width,
    buckets: bucketCount,
    bias: bias.map((value) => Number(value.toFixed(6))),
    weights: Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength).toString('base64'),
  };
  writeFileSync(join(target, `${name}-head.json`), `${JSON.stringify(head)}\n`);
}

function make(name: string, examples: readonly Example[], labels: readonly string[]): void {
  const alone = new Set(examples.map(({ author }) => author)).size < 2;
  const tried = (alone ? [] : candidates).map((strengths) => ({ strengths, loss: crossLoss(examples, labels, strengths) }));
  for (const { strengths, loss } of tried) {
    console.log(name, JSON.stringify(strengths), `loss of authors left out ${loss.toFixed(4)}`);
  }
  const best = tried.reduce((a, b) => (b.loss < a.loss ? b : a), {
    strengths: candidates[0]!,
    loss: Infinity,
  });
  write(name, train(examples, labels, best.strengths), examples[0]!.vector.length);
  console.log(`${name}: ${examples.length} examples → ${name}-head.json`);
}

const embeddings = await OnnxEmbeddings.load(target);
const only = process.argv[2];
if (only === undefined || only === 'danger') {
  const labels = ['any', ...dangers];
  make(
    'danger',
    await read(embeddings, 'danger-', ({ danger }) => (danger == null ? [] : ['any', danger])),
    labels,
  );
}
if (only === undefined || only === 'cause') {
  make('cause', await read(embeddings, 'stories-', ({ causes }) => causes ?? []), causeGroups);
}
await embeddings.close();
