import { join } from 'node:path';

import { z } from 'zod';
import {
  openSession,
  openTokenizer,
  readModelFile,
  runTokens,
  type ModelSession,
} from './onnx-text-model.js';

const Labels = z.array(z.string()).min(1);

/** Hears what messages speak of: our encoder, trained on for that (scripts/training/train_hearing.py). */
export class HearingModel {
  private constructor(
    readonly labels: readonly string[],
    private readonly tokens: (text: string) => number[],
    private readonly session: ModelSession,
  ) {}

  /** Opens `hearing.onnx` and `hearing.json` of the model folder; `model_missing` when they are not there. */
  static async load(dir: string): Promise<HearingModel> {
    const [labels, tokens, session] = await Promise.all([
      readModelFile(dir, 'hearing.json'),
      openTokenizer(dir),
      readModelFile(dir, 'hearing.onnx').then(() => openSession(join(dir, 'hearing.onnx'))),
    ]);
    return new HearingModel(Labels.parse(JSON.parse(labels.toString('utf8'))), tokens, session);
  }

  /** A probability from 0 to 1 for each label. The text must be in the search form (`plainText`). */
  async hear(text: string): Promise<Readonly<Record<string, number>>> {
    // one by one: in a batch the scale of one text's int8 activations would hang on the others
    const [row] = await runTokens(this.session, [this.tokens(text)]);
    return Object.fromEntries(this.labels.map((label, i) => [label, row![i]!]));
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}
