import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Embeddings } from '@langchain/core/embeddings';

import {
  openSession,
  openTokenizer,
  readModelFile,
  runOutputs,
  runTokens,
  type ModelSession,
} from './onnx-text-model.js';

/** Texts embedded in one call of the model when there are many. */
const batchSize = 16;

/** What the encoder makes of a text before it becomes one vector. */
export interface TokenStates {
  /** The state that stands for the whole text, unit length, 512 numbers. */
  vector: Float32Array;
  /** The states of its tokens, 512 numbers each, one after the other. */
  tokens: Float32Array;
}

/** Numbers in a state. */
const stateWidth = 512;

/**
 * Our sentence encoder on the CPU: texts in, unit vectors of `width` numbers out. Nothing is fetched.
 * Texts must already be in the search form (`plainText`); questions take no prefix.
 */
export class OnnxEmbeddings extends Embeddings {
  /** Of the question embedded last: it is mostly read right after. */
  private recent: { text: string; states: TokenStates } | null = null;

  private constructor(
    private readonly file: string,
    private readonly tokens: (text: string) => number[],
    private readonly session: ModelSession,
    /** Numbers in a vector. */
    readonly width: number,
    /** SHA-256 of weights and tokenizer: another value means other vectors. */
    readonly fingerprint: string,
  ) {
    super({});
  }

  /** Opens `model.onnx` and `tokenizer.json` of a folder; `model_missing` when they are not there. */
  static async load(dir: string): Promise<OnnxEmbeddings> {
    const file = join(dir, 'model.onnx');
    const weights = await readModelFile(dir, 'model.onnx');
    const [tokenizer, tokens, session] = await Promise.all([
      readModelFile(dir, 'tokenizer.json'),
      openTokenizer(dir),
      openSession(file),
    ]);
    const fingerprint = createHash('sha256').update(weights).update(tokenizer).digest('hex');
    return new OnnxEmbeddings(file, tokens, session, await widthOf(session), fingerprint);
  }

  override async embedQuery(text: string): Promise<number[]> {
    const row = this.tokens(text);
    const [vectors, states] = await runOutputs(this.session, [row], ['embedding', 'states']);
    this.recent = { text, states: statesFrom(states![0]!, row.length) };
    return Array.from(vectors![0]!);
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
    // of its own: what many long texts take in memory is given back with it
    const session = await openSession(this.file);
    try {
      return await this.embedWith(session, texts, progress);
    } finally {
      await session.release();
    }
  }

  private async embedWith(
    session: ModelSession,
    texts: readonly string[],
    progress?: (done: number) => void,
  ): Promise<Float32Array[]> {
    const tokens = texts.map((text) => this.tokens(text));
    const order = tokens.map((_, i) => i).sort((a, b) => tokens[a]!.length - tokens[b]!.length);
    const vectors = new Array<Float32Array>(texts.length);
    for (let start = 0; start < order.length; start += batchSize) {
      const rows = order.slice(start, start + batchSize);
      const batch = await runTokens(
        session,
        rows.map((row) => tokens[row]!),
      );
      rows.forEach((row, i) => (vectors[row] = batch[i]!));
      progress?.(start + rows.length);
    }
    return vectors;
  }

  /** The states of a few short texts, in one run. */
  async statesOf(texts: readonly string[]): Promise<TokenStates[]> {
    const { recent } = this;
    if (recent !== null && texts.length === 1 && texts[0] === recent.text) return [recent.states];
    const rows = texts.map((text) => this.tokens(text));
    const [states] = await runOutputs(this.session, rows, ['states']);
    return states!.map((flat, i) => statesFrom(flat, rows[i]!.length));
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}
/** Numbers in a vector, read off one. */
const widthOf = async (session: ModelSession): Promise<number> =>
  (await runTokens(session, [[101, 102]]))[0]!.length;

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** Out of the states of [CLS], the tokens, [SEP] and what was padded. */
function statesFrom(flat: Float32Array, length: number): TokenStates {
  return {
    vector: normalised(flat.subarray(0, stateWidth)),
    tokens: flat.subarray(stateWidth, (length - 1) * stateWidth),
  };
}
