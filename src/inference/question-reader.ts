import { join } from 'node:path';
import { numbersOf, openSession, paddedRows, type InferenceSession, type Tensor } from './model-files.js';
import type { TextTrunk } from './text-trunk.js';

/** The model was trained on at most this many tokens of a text. */
const longest = 96;

/** Texts of together so many tokens go in one row: the question is read once for them. More would take more memory, which stays taken. */
const together = 400;

/** Reads a question beside asks or sentences (`reader.onnx`, scripts/training/train_reader.py). */
export class QuestionReader {
  private constructor(
    private readonly trunk: TextTrunk,
    private readonly session: InferenceSession,
  ) {}

  /** Opens `reader.onnx` of a folder, on top of its trunk; `model_missing` when it is not there. */
  static async open(dir: string, trunk: TextTrunk): Promise<QuestionReader> {
    return new QuestionReader(trunk, await openSession(join(dir, 'reader.onnx')));
  }

  /** How likely it is, in log-odds, that who answers an ask has answered the question, and that a sentence answers it. All texts in search form. */
  async read(
    question: string,
    { asks, sentences }: { asks: readonly string[]; sentences: readonly string[] },
  ): Promise<{ asks: number[]; sentences: number[] }> {
    const asked = shortened(this.trunk.tokens(question));
    const beside = [...asks, ...sentences].map((text) => shortened(this.trunk.tokens(text)));
    const read: { same: number; answers: number }[] = [];
    for (const row of rowsBeside(asked, beside)) read.push(...(await this.readRow(row)));
    return {
      asks: read.slice(0, asks.length).map(({ same }) => same),
      sentences: read.slice(asks.length).map(({ answers }) => answers),
    };
  }

  /** Of a question and the texts after it, in tokens: for each text whether it is the same, and whether it answers. */
  private async readRow(texts: readonly number[][]): Promise<{ same: number; answers: number }[]> {
    const lengths = texts.map((text) => text.length);
    let at = 0;
    const starts = lengths.map((length) => (at += length) - length);
    const { same, answers } = await this.session.run({
      embedded: oneAfterTheOther(await this.trunk.embedded(texts), lengths),
      // which token is whose: 1 the question's, 2 the first text's
      parts: paddedRows([lengths.flatMap((length, i) => new Array<number>(length).fill(i + 1))]),
      // row and token where each text begins
      starts: paddedRows(starts.slice(1).map((start) => [0, start])),
    });
    const [isSame, answering] = [same!, answers!].map(({ data }) => data as Float32Array);
    return Array.from(isSame!, (each, i) => ({ same: each, answers: answering![i]! }));
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}

/** What is asked stands at the end of a story, and of a conversation. */
const shortened = (tokens: number[]): number[] =>
  tokens.length <= longest ? tokens : [tokens[0]!, ...tokens.slice(1 - longest)];

/** The question with as many of the texts as go in a row, then with the next ones. */
function rowsBeside(question: number[], texts: readonly number[][]): number[][][] {
  const rows: number[][][] = [];
  let left = 0;
  for (const text of texts) {
    if (rows.length === 0 || text.length > left) {
      rows.push([question]);
      left = together;
    }
    rows.at(-1)!.push(text);
    left -= text.length;
  }
  return rows;
}

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
