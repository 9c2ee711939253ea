import { z } from 'zod';
import { OnnxTextModel, readModelFile } from './onnx-text-model.js';

const Labels = z.array(z.string()).min(1);

/** Hears what messages speak of: our encoder, trained on for that (scripts/training/train_hearing.py). */
export class HearingModel {
  private constructor(
    readonly labels: readonly string[],
    private readonly model: OnnxTextModel,
  ) {}

  /** Opens `hearing.onnx` and `hearing.json` of the model folder; `model_missing` when they are not there. */
  static async load(dir: string): Promise<HearingModel> {
    const [labels, model] = await Promise.all([
      readModelFile(dir, 'hearing.json'),
      OnnxTextModel.open(dir, 'hearing.onnx'),
    ]);
    return new HearingModel(Labels.parse(JSON.parse(labels.toString('utf8'))), model);
  }

  /** A probability from 0 to 1 for each label. The text must be in the search form (`plainText`). */
  async hear(text: string): Promise<Readonly<Record<string, number>>> {
    // one by one: in a batch the scale of one text's int8 activations would hang on the others
    const [row] = await this.model.run([this.model.tokens(text)]);
    return Object.fromEntries(this.labels.map((label, i) => [label, row![i]!]));
  }

  async close(): Promise<void> {
    await this.model.close();
  }
}
