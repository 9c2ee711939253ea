import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Embeddings } from '@langchain/core/embeddings';

import {
  openSession,
  openTokenizer,
  readModelFile,
  runTokens,
  type ModelSession,
} from './onnx-text-model.js';

/** Texts embedded in one call of the model when there are many. */
const batchSize = 16;

/**
 * A model of ours that turns texts into unit vectors of `width` numbers, on the CPU. Nothing is fetched. `model.onnx` is the sentence
 * encoder: texts of one meaning lie near. `wants.onnx` tells what a question wants (how much, by when, whose papers) whatever it is about.
 * Texts must already be in the search form (`plainText`); questions take no prefix.
 */
export class OnnxEmbeddings extends Embeddings {
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

  /** Opens a model and `tokenizer.json` of a folder; `model_missing` when they are not there. */
  static async load(dir: string, name: 'model.onnx' | 'wants.onnx' = 'model.onnx'): Promise<OnnxEmbeddings> {
    const file = join(dir, name);
    const weights = await readModelFile(dir, name);
    const [tokenizer, tokens, session] = await Promise.all([
      readModelFile(dir, 'tokenizer.json'),
      openTokenizer(dir),
      openSession(file),
    ]);
    const fingerprint = createHash('sha256').update(weights).update(tokenizer).digest('hex');
    return new OnnxEmbeddings(file, tokens, session, await widthOf(session), fingerprint);
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await runTokens(this.session, [this.tokens(text)]);
    return Array.from(vector!);
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

  async close(): Promise<void> {
    await this.session.release();
  }
}
/** Numbers in a vector, read off one. */
const widthOf = async (session: ModelSession): Promise<number> =>
  (await runTokens(session, [[101, 102]]))[0]!.length;
