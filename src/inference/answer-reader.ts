import { join } from 'node:path';
import { z } from 'zod';
import type { OnnxEmbeddings, TokenStates } from './onnx-embeddings.js';
import {
  openSession,
  readModelFile,
  runNumbers,
  type ModelSession,
  type NumberGrid,
} from './onnx-text-model.js';

/** What scores of single texts are put together with (scripts/training/reader_head.py, `Pooling`). */
const Pooling = z.object({ bias: z.number(), answered: z.number(), unanswered: z.number() });

/**
 * Reads a question beside asks, token by token, and says whether it is answered: a small head over the states of our encoder
 * (scripts/training/train_reader.py). Texts must be in the search form (`plainText`).
 */
export class OnnxAnswerReader {
  private constructor(
    private readonly encoder: OnnxEmbeddings,
    private readonly session: ModelSession,
    private readonly pooling: z.infer<typeof Pooling>,
  ) {}

  /** Opens `reader.onnx` and `reader.json` of the encoder's folder; `model_missing` when they are not there. */
  static async load(dir: string, encoder: OnnxEmbeddings): Promise<OnnxAnswerReader> {
    const [pooling, session] = await Promise.all([
      readModelFile(dir, 'reader.json'),
      readModelFile(dir, 'reader.onnx').then(() => openSession(join(dir, 'reader.onnx'))),
    ]);
    return new OnnxAnswerReader(encoder, session, Pooling.parse(JSON.parse(pooling.toString('utf8'))));
  }

  /** Logit that a question is answered, by the asks nearest to it that are known to be answered, and not to be. */
  async besideAsks(
    question: string,
    answered: readonly string[],
    unanswered: readonly string[],
  ): Promise<number> {
    const scores = await this.scores(question, [...answered, ...unanswered]);
    const { pooling } = this;
    return (
      pooling.bias +
      logSumExp([...scores.slice(0, answered.length), pooling.answered]) -
      logSumExp([...scores.slice(answered.length), pooling.unanswered])
    );
  }

  /** How much the question means what each ask asks. */
  private async scores(question: string, asks: readonly string[]): Promise<number[]> {
    if (asks.length === 0) return [];
    const [own] = await this.encoder.statesOf([question]);
    const others = await this.encoder.statesOf(asks);
    const cosines = others.map(({ vector }) => dot(own!.vector, vector));
    const [questions, candidates] = [asks.map(() => own!), others].map(padded);
    const inputs = {
      question: questions!.states,
      question_mask: questions!.mask,
      ask: candidates!.states,
      ask_mask: candidates!.mask,
      cosine: { values: Float32Array.from(cosines), shape: [asks.length] },
    };
    return Array.from(await runNumbers(this.session, inputs, 'score'));
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}

/** Texts are padded in steps of this many tokens, as in training. */
const widthStep = 12;

/** States of several texts in one grid [texts, tokens, width], and which of them are tokens. */
function padded(texts: readonly TokenStates[]): { states: NumberGrid; mask: NumberGrid } {
  const width = texts[0]!.vector.length;
  const longest = Math.max(...texts.map(({ tokens }) => tokens.length / width));
  const padding = Math.ceil(Math.max(longest, 1) / widthStep) * widthStep;
  const states = new Float32Array(texts.length * padding * width);
  const mask = new Float32Array(texts.length * padding);
  texts.forEach(({ tokens }, i) => {
    states.set(tokens, i * padding * width);
    mask.fill(1, i * padding, i * padding + tokens.length / width);
  });
  return {
    states: { values: states, shape: [texts.length, padding, width] },
    mask: { values: mask, shape: [texts.length, padding] },
  };
}

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

function logSumExp(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
