import { join } from 'node:path';
import { z } from 'zod';
import {
  maskOf,
  openSession,
  openTokenizer,
  paddedRows,
  readModelFile,
  rowsOf,
  type Tokenize,
  type InferenceSession,
} from './model-files.js';

const Labels = z.array(z.string()).min(1);

/** Hears what messages speak of: our encoder, trained on for that (scripts/training/train_hearing.py). */
export class HearingModel {
  private constructor(
    readonly labels: readonly string[],
    private readonly session: InferenceSession,
    private readonly tokens: Tokenize,
  ) {}

  /** Opens `hearing.onnx` and `hearing.json` of the model folder; `model_missing` when they are not there. */
  static async load(dir: string): Promise<HearingModel> {
    const labels = await readModelFile(dir, 'hearing.json');
    const [session, tokens] = await Promise.all([openSession(join(dir, 'hearing.onnx')), openTokenizer(dir)]);
    return new HearingModel(Labels.parse(JSON.parse(labels.toString('utf8'))), session, tokens);
  }

  /** A probability from 0 to 1 for each label. The text must be in the search form (`plainText`). */
  async hear(text: string): Promise<Readonly<Record<string, number>>> {
    // one by one: in a batch the scale of one text's int8 activations would hang on the others
    const rows = [this.tokens(text)];
    const { probabilities } = await this.session.run({
      input_ids: paddedRows(rows),
      attention_mask: maskOf(rows),
    });
    const [row] = rowsOf(probabilities!);
    return Object.fromEntries(this.labels.map((label, i) => [label, row![i]!]));
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}
