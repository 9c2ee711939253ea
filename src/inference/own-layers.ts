import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openSession, readModelFile, rowsOf, type InferenceSession, type Tensor } from './model-files.js';

/** The layers that one model of ours has of its own, on top of what all share: a file of the model folder. */
export class OwnLayers {
  private constructor(
    private readonly session: InferenceSession,
    /** SHA-256 of the weights. */
    readonly fingerprint: string,
  ) {}

  /** Opens a file of a folder; `model_missing` when it is not there. */
  static async open(dir: string, name: string): Promise<OwnLayers> {
    const weights = await readModelFile(dir, name);
    return new OwnLayers(
      await openSession(join(dir, name)),
      createHash('sha256').update(weights).digest('hex'),
    );
  }

  /** For each text a row of numbers: the output named, or the first. */
  async run(
    feeds: Readonly<Record<string, Tensor>>,
    output = this.session.outputNames[0]!,
  ): Promise<Float32Array[]> {
    const found = await this.session.run(feeds, [output]);
    return rowsOf(found[output]!);
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}
