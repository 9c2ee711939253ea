import { join } from 'node:path';
import {
  openSession,
  openTokenizer,
  readModelFile,
  runTokens,
  type ModelSession,
} from './onnx-text-model.js';

/** As in training (scripts/training/train_reader.py): tokens of a question, and of question and sentence together. */
const longestQuestion = 96;
const longestPair = 256;

/** Our reader on the CPU: question and sentence in, log-odds that the sentence answers out. */
export class OnnxReader {
  private constructor(
    private readonly tokens: (text: string) => number[],
    private readonly session: ModelSession,
  ) {}

  /** Opens `reader.onnx` and the tokenizer of the model folder; `model_missing` when they are not there. */
  static async load(dir: string): Promise<OnnxReader> {
    const [tokens, session] = await Promise.all([
      openTokenizer(dir),
      readModelFile(dir, 'reader.onnx').then(() => openSession(join(dir, 'reader.onnx'))),
    ]);
    return new OnnxReader(tokens, session);
  }

  /** Texts must be in the search form (`plainText`). */
  async read(question: string, sentences: readonly string[]): Promise<number[]> {
    const head = cut(this.tokens(question), longestQuestion);
    const rows = sentences.map((sentence) => [
      ...head,
      ...cut(this.tokens(sentence).slice(1), longestPair - head.length),
    ]);
    // one by one: in a batch the scale of one text's int8 activations would hang on the others
    const read: number[] = [];
    for (const row of rows) read.push((await runTokens(this.session, [row]))[0]![0]!);
    return read;
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}

/** The first tokens, and the closing one. */
const cut = (ids: number[], longest: number): number[] =>
  ids.length <= longest ? ids : [...ids.slice(0, longest - 1), ids.at(-1)!];
