import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../shared/app-error.js';

/** Turns texts into vectors of one width, as `OnnxEmbeddings` does. */
export interface TextVectors {
  embedMany(texts: readonly string[]): Promise<readonly Float32Array[]>;
  readonly width: number;
}

const Head = z.object({
  labels: z.array(z.string()).min(1),
  /** Numbers of a vector. */
  width: z.number().int().positive(),
  /** Buckets that pairs and triples of characters are counted in. */
  buckets: z.number().int().positive(),
  bias: z.array(z.number()),
  /** Base64 of 32-bit floats, label by label: first for the vector, then for the buckets. */
  weights: z.string(),
});

/** A linear head over the encoder's vectors and the characters; written by scripts/training/train_heads.py. */
export class TextClassifier {
  private constructor(
    readonly labels: readonly string[],
    private readonly vectors: TextVectors,
    private readonly buckets: number,
    private readonly bias: readonly number[],
    private readonly weights: Float32Array,
  ) {}

  /** Opens `<name>-head.json` of the model folder; `model_missing` when it is not there or not for these vectors. */
  static async load(dir: string, name: string, vectors: TextVectors): Promise<TextClassifier> {
    const file = join(dir, `${name}-head.json`);
    try {
      const head = Head.parse(JSON.parse(await readFile(file, 'utf8')));
      const bytes = Buffer.from(head.weights, 'base64');
      const weights = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
      const size = head.labels.length * (head.width + head.buckets);
      if (head.width !== vectors.width || weights.length !== size) throw new Error('other sizes');
      return new TextClassifier(head.labels, vectors, head.buckets, head.bias, weights);
    } catch (cause) {
      throw new AppError(
        'model_missing',
        `The classifier ${file} cannot be read or belongs to another encoder; it belongs to the repository: restore models/encoder, or train it anew (scripts/training).`,
        { cause },
      );
    }
  }

  /** A probability from 0 to 1 for each label of each text, in the order of `labels`. */
  async probabilities(texts: readonly string[]): Promise<number[][]> {
    const vectors = await this.vectors.embedMany(texts);
    return texts.map((text, i) => this.score(vectors[i]!, text));
  }

  private score(vector: Float32Array, text: string): number[] {
    const counted = characterBuckets(text, this.buckets);
    const size = vector.length + this.buckets;
    return this.labels.map((_, label) => {
      const start = label * size;
      let sum = this.bias[label]!;
      for (let i = 0; i < vector.length; i++) sum += this.weights[start + i]! * vector[i]!;
      for (const [bucket, value] of counted) sum += this.weights[start + vector.length + bucket]! * value;
      return 1 / (1 + Math.exp(-sum));
    });
  }
}

/** Pairs and triples of characters, hashed (FNV-1a over UTF-16 units); all values together have length one. */
export function characterBuckets(text: string, buckets: number): Map<number, number> {
  const found = new Set<number>();
  for (let length = 2; length <= 3; length++) {
    for (let i = 0; i + length <= text.length; i++) {
      let hash = 0x811c9dc5;
      for (let k = i; k < i + length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
      found.add((hash >>> 0) % buckets);
    }
  }
  const value = 1 / Math.sqrt(Math.max(1, found.size));
  return new Map([...found].map((bucket) => [bucket, value]));
}
