import { join } from 'node:path';
import {
  numbersOf,
  openSession,
  paddedRows,
  rowsOf,
  type InferenceSession,
  type Tensor,
} from './model-files.js';
import type { TextTrunk } from './text-trunk.js';

/** The model was trained on at most this many tokens of a text. */
const longest = 96;

/** Asks in one row; more would take more memory, which stays taken. */
const together = 5;

/** Says which asks are the same question as one that was asked (`same.onnx`, scripts/training/train_same.py). */
export class SameQuestion {
  private constructor(
    private readonly trunk: TextTrunk,
    private readonly session: InferenceSession,
  ) {}

  /** Opens `same.onnx` of a folder, on top of its trunk; `model_missing` when it is not there. */
  static async open(dir: string, trunk: TextTrunk): Promise<SameQuestion> {
    return new SameQuestion(trunk, await openSession(join(dir, 'same.onnx')));
  }

  /** For each ask, how likely it is that who answers it has answered the question, in log-odds. All texts in search form. */
  async read(question: string, asks: readonly string[]): Promise<number[]> {
    const read: number[] = [];
    for (let from = 0; from < asks.length; from += together)
      read.push(...(await this.readTogether(question, asks.slice(from, from + together))));
    return read;
  }

  private async readTogether(question: string, asks: readonly string[]): Promise<number[]> {
    const texts = [question, ...asks].map((text) => shortened(this.trunk.tokens(text)));
    const lengths = texts.map((text) => text.length);
    const { same } = await this.session.run({
      embedded: oneAfterTheOther(await this.trunk.embedded(texts), lengths),
      // which token is whose: 1 the question's, 2 the first ask's
      parts: paddedRows([lengths.flatMap((length, i) => new Array<number>(length).fill(i + 1))]),
    });
    const [read] = rowsOf(same!);
    let at = 0;
    const starts = lengths.map((length) => (at += length) - length);
    return starts.slice(1).map((start) => read![start]!);
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}

/** What is asked stands at the end of a story, and of a conversation. */
const shortened = (tokens: number[]): number[] =>
  tokens.length <= longest ? tokens : [tokens[0]!, ...tokens.slice(1 - longest)];

/** The words of several texts [texts, tokens, width] as one row [1, all tokens, width], without what fills the shorter ones up. */
function oneAfterTheOther(embedded: Tensor, lengths: readonly number[]): Tensor {
  const [, tokens, width] = embedded.dims as [number, number, number];
  const data = embedded.data as Float32Array;
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const row = new Float32Array(all * width);
  let at = 0;
  lengths.forEach((length, i) => {
    const from = i * tokens * width;
    row.set(data.subarray(from, from + length * width), at);
    at += length * width;
  });
  return numbersOf(row, [1, all, width]);
}
