import { availableParallelism } from 'node:os';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { AppError } from '../shared/app-error.js';

/** The models were trained on at most this many tokens; longer texts are cut. */
const longest = 512;

const missing = (file: string) => (cause: unknown) => {
  throw new AppError(
    'model_missing',
    `The model file ${file} cannot be read; it belongs to the repository: restore models/encoder, or set MINGBAI_MODEL_DIR.`,
    { cause },
  );
};

/** Reads a file of the model folder; `model_missing` when it is not there. */
export async function readModelFile(dir: string, name: string): Promise<Buffer> {
  const file = join(dir, name);
  return readFile(file).catch(missing(file));
}

/** Token ids of a text in search form (`plainText`). */
export type Tokenize = (text: string) => number[];

/** The tokenizer of the folder: one for all its models. */
export async function openTokenizer(dir: string): Promise<Tokenize> {
  const [settings, config] = await Promise.all(
    ['tokenizer.json', 'tokenizer_config.json'].map((name) => readModelFile(dir, name)),
  );
  const tokenizer = new Tokenizer(parse(settings!), parse(config!));
  return (text) => {
    const { ids } = tokenizer.encode(text);
    return ids.length <= longest ? ids : [...ids.slice(0, longest - 1), ids.at(-1)!];
  };
}

const parse = (file: Buffer): object => JSON.parse(file.toString('utf8')) as object;

/**
 * Opens a model; `model_missing` when it is not there. Two threads, which spin only for moments while they wait for each other: longer spinning takes the cores from the other
 * models, from our own code between two runs, and from whatever else works on them.
 */
export async function openSession(file: string): Promise<InferenceSession> {
  await access(file).catch(missing(file));
  return InferenceSession.create(file, {
    executionProviders: ['cpu'],
    intraOpNumThreads: Math.min(2, availableParallelism()),
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    extra: { session: { force_spinning_stop: '1', intra_op: { spin_duration_us: '50' } } },
  });
}

/** An opened model, and what goes in and comes out of it: no other file knows the library. */
export type { InferenceSession, Tensor } from 'onnxruntime-node';

/** Numbers as a tensor of these dimensions. */
export const numbersOf = (data: Float32Array, dims: readonly number[]): Tensor =>
  new Tensor('float32', data, dims);

/** Rows of whole numbers as one tensor [rows, longest row], filled up with 0. */
export function paddedRows(rows: readonly (readonly number[])[]): Tensor {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = new BigInt64Array(rows.length * width);
  rows.forEach((row, r) => row.forEach((value, i) => (cells[r * width + i] = BigInt(value))));
  return new Tensor('int64', cells, [rows.length, width]);
}

/** A mask [rows, longest row]: 1 where a row has something. */
export const maskOf = (rows: readonly (readonly number[])[]): Tensor =>
  paddedRows(rows.map((row) => row.map(() => 1)));

/** A tensor [rows, width, …] as its rows. */
export function rowsOf(tensor: Tensor): Float32Array[] {
  const flat = tensor.data as Float32Array;
  const [count] = tensor.dims;
  const width = flat.length / count!;
  return Array.from({ length: count! }, (_, r) => flat.slice(r * width, (r + 1) * width));
}
