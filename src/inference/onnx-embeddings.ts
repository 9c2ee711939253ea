import { Embeddings } from '@langchain/core/embeddings';
import { createHash } from 'node:crypto';
import { TextTrunk } from './text-trunk.js';
import { OwnLayers } from './own-layers.js';

/** Tokens in one call of the model when there are many texts: more of them take more memory and no less time. */
const tokensTogether = 250;

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
   * is padded.
   */
  async embedMany(texts: readonly string[]): Promise<Float32Array[]> {
    const tokens = texts.map((text) => this.layers.trunk.tokens(text));
    const vectors = new Array<Float32Array>(texts.length);
    for (const rows of batchesOf(tokens)) {
      const batch = await vectorsOf(
        this.layers,
        rows.map((row) => tokens[row]!),
        this.output,
      );
      rows.forEach((row, i) => (vectors[row] = batch[i]!));
    }
    return vectors;
  }

  /** Closes the layers, for all that stand on them. */
  async close(): Promise<void> {
    await Promise.all([this.layers.trunk.close(), this.layers.own.close()]);
  }
}

/** Numbers of the rows, shortest first, in batches of no more than `tokensTogether` with what fills the shorter ones up. */
function batchesOf(tokens: readonly number[][]): number[][] {
  const order = tokens.map((_, i) => i).sort((a, b) => tokens[a]!.length - tokens[b]!.length);
  const batches: number[][] = [];
  for (const row of order) {
    const batch = batches.at(-1);
    if (batch !== undefined && (batch.length + 1) * tokens[row]!.length <= tokensTogether) batch.push(row);
    else batches.push([row]);
  }
  return batches;
}

async function vectorsOf(
  { trunk, own }: Layers,
  rows: readonly number[][],
  output: string | undefined,
): Promise<Float32Array[]> {
  const { states, mask } = await trunk.states(rows);
  return own.run({ states, attention_mask: mask }, output);
}
