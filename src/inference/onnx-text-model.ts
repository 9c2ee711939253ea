import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { AppError } from '../shared/app-error.js';

type ModelSession = InferenceSession;

/** The models were trained on at most this many tokens; longer texts are cut. */
const longest = 512;

/** Reads a file of the model folder; `model_missing` when it is not there. */
export async function readModelFile(dir: string, name: string): Promise<Buffer> {
  return readFile(join(dir, name)).catch((cause: unknown) => {
    throw new AppError(
      'model_missing',
      `The model file ${join(dir, name)} cannot be read; it belongs to the repository: restore models/encoder, or set MINGBAI_MODEL_DIR.`,
      { cause },
    );
  });
}

/** The tokenizer of the folder: one for all its models. */
async function openTokenizer(dir: string): Promise<(text: string) => number[]> {
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
 * Two threads, which spin only for moments while they wait for each other: longer spinning takes the cores from the other
 * model, from our own code between two runs, and from whatever else works on them.
 */
function openSession(path: string): Promise<ModelSession> {
  return InferenceSession.create(path, {
    executionProviders: ['cpu'],
    intraOpNumThreads: Math.min(2, availableParallelism()),
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    extra: { session: { force_spinning_stop: '1', intra_op: { spin_duration_us: '50' } } },
  });
}

/** An opened model of the folder, with the tokenizer of all of them. */
export class OnnxTextModel {
  private constructor(
    private readonly file: string,
    private readonly session: ModelSession,
    private readonly tokenize: (text: string) => number[],
    /** SHA-256 of weights and tokenizer: another value means other outputs. */
    readonly fingerprint: string,
  ) {}

  /** Opens a model and `tokenizer.json` of a folder; `model_missing` when they are not there. */
  static async open(dir: string, name: string): Promise<OnnxTextModel> {
    const file = join(dir, name);
    const weights = await readModelFile(dir, name);
    const [tokenizer, tokenize, session] = await Promise.all([
      readModelFile(dir, 'tokenizer.json'),
      openTokenizer(dir),
      openSession(file),
    ]);
    const fingerprint = createHash('sha256').update(weights).update(tokenizer).digest('hex');
    return new OnnxTextModel(file, session, tokenize, fingerprint);
  }

  /** Token ids of a text in search form. */
  tokens(text: string): number[] {
    return this.tokenize(text);
  }

  /** Runs rows of token ids in one batch; for each a row of numbers: the output named, or the first. */
  run(rows: readonly number[][], output?: string): Promise<Float32Array[]> {
    return runTokens(this.session, rows, output);
  }

  /** The same model in a session of its own: what many long texts take in memory is given back with it. */
  async apart<Result>(work: (model: OnnxTextModel) => Promise<Result>): Promise<Result> {
    const session = await openSession(this.file);
    try {
      return await work(new OnnxTextModel(this.file, session, this.tokenize, this.fingerprint));
    } finally {
      await session.release();
    }
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}

async function runTokens(
  session: ModelSession,
  rows: readonly number[][],
  output = session.outputNames[0]!,
): Promise<Float32Array[]> {
  const width = Math.max(...rows.map((row) => row.length));
  const ids = new BigInt64Array(rows.length * width);
  const mask = new BigInt64Array(rows.length * width);
  rows.forEach((row, r) => {
    row.forEach((id, i) => {
      ids[r * width + i] = BigInt(id);
      mask[r * width + i] = 1n;
    });
  });
  const shape = [rows.length, width];
  const feeds = {
    input_ids: new Tensor('int64', ids, shape),
    attention_mask: new Tensor('int64', mask, shape),
  };
  const results = await session.run(feeds, [output]);
  const flat = results[output]!.data as Float32Array;
  const size = flat.length / rows.length;
  return rows.map((_, r) => flat.slice(r * size, (r + 1) * size));
}
