import { Embeddings } from '@langchain/core/embeddings';
import { createHash } from 'node:crypto';
import { TextTrunk } from './text-trunk.js';
import { OwnLayers } from './own-layers.js';

/** Texts embedded in one call of the model when there are many. */
const batchSize = 16;

/** A trunk and the layers on top of it: a whole model. */
interface Layers {
  trunk: TextTrunk;
  own: OwnLayers;
}

/**
 * An output of a model of ours that turns texts into vectors of `width` numbers, on the CPU. Nothing is fetched. `meaning.onnx` is the
 * sentence encoder: texts of one meaning lie near. `wants.onnx` hears what a question wants (how much, by when, whose papers) and what
 * a sentence tells, whatever they are about. Texts must already be in the search form (`plainText`); questions take no prefix.
 */
export class OnnxEmbeddings extends Embeddings {
  private constructor(
    private readonly layers: Layers,
    private readonly output: string | undefined,
    /** Numbers in a vector. */
    readonly width: number,
    /** SHA-256 of weights and tokenizer: another value means other vectors. */
    readonly fingerprint: string,
  ) {
    super({});
  }

  /** Opens the sentence encoder of a folder; `model_missing` when it is not there. */
  static async load(dir: string): Promise<OnnxEmbeddings> {
    const [trunk, own] = await Promise.all([TextTrunk.open(dir), OwnLayers.open(dir, 'meaning.onnx')]);
    return OnnxEmbeddings.of({ trunk, own });
  }

  /** An output of opened layers: the one named, or the first. */
  static async of(layers: Layers, output?: string): Promise<OnnxEmbeddings> {
    const [vector] = await vectorsOf(layers, [[101, 102]], output);
    const fingerprint = createHash('sha256')
      .update(layers.trunk.fingerprint)
      .update(layers.own.fingerprint)
      .digest('hex');
    return new OnnxEmbeddings(layers, output, vector!.length, fingerprint);
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await vectorsOf(this.layers, [this.layers.trunk.tokens(text)], this.output);
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
    if (texts.length < batchSize) return this.embedWith(this.layers, texts, progress);
    // in sessions of their own: what many long texts take in memory is given back with them
    const [trunk, own] = await Promise.all([this.layers.trunk.again(), this.layers.own.again()]);
    try {
      return await this.embedWith({ trunk, own }, texts, progress);
    } finally {
      await Promise.all([trunk.close(), own.close()]);
    }
  }

  private async embedWith(
    layers: Layers,
    texts: readonly string[],
    progress?: (done: number) => void,
  ): Promise<Float32Array[]> {
    const tokens = texts.map((text) => layers.trunk.tokens(text));
    const order = tokens.map((_, i) => i).sort((a, b) => tokens[a]!.length - tokens[b]!.length);
    const vectors = new Array<Float32Array>(texts.length);
    for (let start = 0; start < order.length; start += batchSize) {
      const rows = order.slice(start, start + batchSize);
      const batch = await vectorsOf(
        layers,
        rows.map((row) => tokens[row]!),
        this.output,
      );
      rows.forEach((row, i) => (vectors[row] = batch[i]!));
      progress?.(start + rows.length);
    }
    return vectors;
  }

  /** Closes the layers, for all that stand on them. */
  async close(): Promise<void> {
    await Promise.all([this.layers.trunk.close(), this.layers.own.close()]);
  }
}

async function vectorsOf(
  { trunk, own }: Layers,
  rows: readonly number[][],
  output: string | undefined,
): Promise<Float32Array[]> {
  const { states, mask } = await trunk.states(rows);
  return own.run({ states, attention_mask: mask }, output);
}
