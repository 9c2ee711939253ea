import { Embeddings } from '@langchain/core/embeddings';
import { OnnxTextModel } from './onnx-text-model.js';

/** Texts embedded in one call of the model when there are many. */
const batchSize = 16;

/**
 * An output of a model of ours that turns texts into vectors of `width` numbers, on the CPU. Nothing is fetched. `model.onnx` is the
 * sentence encoder: texts of one meaning lie near. `wants.onnx` hears what a question wants (how much, by when, whose papers) and what
 * a sentence tells, whatever they are about. Texts must already be in the search form (`plainText`); questions take no prefix.
 */
export class OnnxEmbeddings extends Embeddings {
  private constructor(
    private readonly model: OnnxTextModel,
    private readonly output: string | undefined,
    /** Numbers in a vector. */
    readonly width: number,
  ) {
    super({});
  }

  /** Opens the sentence encoder of a folder; `model_missing` when it is not there. */
  static async load(dir: string): Promise<OnnxEmbeddings> {
    return OnnxEmbeddings.of(await OnnxTextModel.open(dir, 'model.onnx'));
  }

  /** An output of an opened model: the one named, or the first. */
  static async of(model: OnnxTextModel, output?: string): Promise<OnnxEmbeddings> {
    const [vector] = await model.run([[101, 102]], output);
    return new OnnxEmbeddings(model, output, vector!.length);
  }

  /** SHA-256 of weights and tokenizer: another value means other vectors. */
  get fingerprint(): string {
    return this.model.fingerprint;
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.model.run([this.model.tokens(text)], this.output);
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
    return texts.length < batchSize
      ? this.embedWith(this.model, texts, progress)
      : this.model.apart((model) => this.embedWith(model, texts, progress));
  }

  private async embedWith(
    model: OnnxTextModel,
    texts: readonly string[],
    progress?: (done: number) => void,
  ): Promise<Float32Array[]> {
    const tokens = texts.map((text) => model.tokens(text));
    const order = tokens.map((_, i) => i).sort((a, b) => tokens[a]!.length - tokens[b]!.length);
    const vectors = new Array<Float32Array>(texts.length);
    for (let start = 0; start < order.length; start += batchSize) {
      const rows = order.slice(start, start + batchSize);
      const batch = await model.run(
        rows.map((row) => tokens[row]!),
        this.output,
      );
      rows.forEach((row, i) => (vectors[row] = batch[i]!));
      progress?.(start + rows.length);
    }
    return vectors;
  }

  /** Closes the model, for all its outputs. */
  async close(): Promise<void> {
    await this.model.close();
  }
}
