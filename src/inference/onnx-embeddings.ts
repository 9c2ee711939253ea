import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { Embeddings } from '@langchain/core/embeddings';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { AppError } from '../shared/app-error.js';

/** The model was trained on at most this many tokens; longer texts are cut. */
const longest = 512;
/** Texts embedded in one call of the model when there are many. */
const batchSize = 16;

/**
 * Our sentence encoder on the CPU: texts in, unit vectors of `width` numbers out. Nothing is fetched.
 * Texts must already be in the search form (`plainText`); questions take no prefix.
 */
export class OnnxEmbeddings extends Embeddings {
  private constructor(
    private readonly file: string,
    private readonly tokenizer: Tokenizer,
    private readonly session: InferenceSession,
    /** Numbers in a vector. */
    readonly width: number,
    /** SHA-256 of weights and tokenizer: another value means other vectors. */
    readonly fingerprint: string,
  ) {
    super({});
  }

  /** Opens `model.onnx` and `tokenizer.json` of a folder; `model_missing` when they are not there. */
  static async load(dir: string): Promise<OnnxEmbeddings> {
    const [weights, tokenizer, config] = await Promise.all(
      ['model.onnx', 'tokenizer.json', 'tokenizer_config.json'].map((name) => readModelFile(dir, name)),
    );
    const file = join(dir, 'model.onnx');
    const session = await openSession(file);
    const embeddings = new OnnxEmbeddings(
      file,
      new Tokenizer(parse(tokenizer!), parse(config!)),
      session,
      await widthOf(session),
      createHash('sha256').update(weights!).update(tokenizer!).digest('hex'),
    );
    return embeddings;
  }

  override async embedQuery(text: string): Promise<number[]> {
    return Array.from((await embedBatch(this.session, [this.tokens(text)]))[0]!);
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.embedMany(texts)).map((vector) => Array.from(vector));
  }

  /**
   * As `embedDocuments`, without copying into plain arrays. Many texts are sorted by length, so that little
   * is padded; `progress` hears how many are done.
   */
  async embedMany(texts: readonly string[], progress?: (done: number) => void): Promise<Float32Array[]> {
    if (texts.length < batchSize) return this.embedWith(this.session, texts, progress);
    const session = await openSession(this.file, { patient: true });
    try {
      return await this.embedWith(session, texts, progress);
    } finally {
      await session.release();
    }
  }

  private async embedWith(
    session: InferenceSession,
    texts: readonly string[],
    progress?: (done: number) => void,
  ): Promise<Float32Array[]> {
    const tokens = texts.map((text) => this.tokens(text));
    const order = tokens.map((_, i) => i).sort((a, b) => tokens[a]!.length - tokens[b]!.length);
    const vectors = new Array<Float32Array>(texts.length);
    for (let start = 0; start < order.length; start += batchSize) {
      const rows = order.slice(start, start + batchSize);
      const batch = await embedBatch(
        session,
        rows.map((row) => tokens[row]!),
      );
      rows.forEach((row, i) => (vectors[row] = batch[i]!));
      progress?.(start + rows.length);
    }
    return vectors;
  }

  async close(): Promise<void> {
    await this.session.release();
  }

  private tokens(text: string): number[] {
    const { ids } = this.tokenizer.encode(text);
    return ids.length <= longest ? ids : [...ids.slice(0, longest - 1), ids.at(-1)!];
  }
}

async function embedBatch(session: InferenceSession, rows: readonly number[][]): Promise<Float32Array[]> {
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
  const { embedding } = await session.run({
    input_ids: new Tensor('int64', ids, shape),
    attention_mask: new Tensor('int64', mask, shape),
  });
  const flat = embedding!.data as Float32Array;
  const size = flat.length / rows.length;
  return rows.map((_, r) => flat.slice(r * size, (r + 1) * size));
}

const parse = (file: Buffer): object => JSON.parse(file.toString('utf8')) as object;

async function readModelFile(dir: string, name: string): Promise<Buffer> {
  return readFile(join(dir, name)).catch((cause: unknown) => {
    throw new AppError(
      'model_missing',
      `The encoder's file ${join(dir, name)} cannot be read; it belongs to the repository: restore models/encoder, or set MINGBAI_MODEL_DIR.`,
      { cause },
    );
  });
}

/**
 * Two threads, which wait for each other spinning: that answers a question a third faster than one. Over thousands of
 * texts, and beside other work on the same cores, spinning doubles the time: then they wait patiently.
 */
function openSession(path: string, { patient = false } = {}): Promise<InferenceSession> {
  return InferenceSession.create(path, {
    executionProviders: ['cpu'],
    intraOpNumThreads: Math.min(2, availableParallelism()),
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    ...(patient ? { extra: { session: { intra_op: { allow_spinning: '0' } } } } : {}),
  });
}

async function widthOf(session: InferenceSession): Promise<number> {
  const one = new Tensor('int64', new BigInt64Array([101n, 102n]), [1, 2]);
  const { embedding } = await session.run({
    input_ids: one,
    attention_mask: new Tensor('int64', new BigInt64Array([1n, 1n]), [1, 2]),
  });
  return embedding!.dims.at(-1)!;
}
