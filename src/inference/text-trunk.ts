import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { keepRecent } from '../shared/keep-recent.js';
import {
  maskOf,
  openSession,
  openTokenizer,
  paddedRows,
  readModelFile,
  type Tokenize,
  type InferenceSession,
  type Tensor,
} from './model-files.js';

/** Texts after the lower layers: `states` [texts, tokens, width], and `mask` [texts, tokens], 1 where there is a token. */
export interface TextStates {
  states: Tensor;
  mask: Tensor;
}

/** As many batches as an index is made of before the next model takes the same texts (`build-index.ts`). */
const remembered = 16;

interface Sessions {
  words: InferenceSession;
  layers: InferenceSession;
}

/** What our models share: all of them the words (`words.onnx`), those of single texts the lower layers as well (`trunk.onnx`). */
export class TextTrunk {
  /** States of the last batches, by their token ids: the models that stand on the trunk take the same texts one after the other. */
  private readonly recent = keepRecent<TextStates>(remembered);

  private constructor(
    private readonly sessions: Sessions,
    private readonly tokenize: Tokenize,
    /** SHA-256 of weights and tokenizer. */
    readonly fingerprint: string,
  ) {}

  /** Opens the files of a folder; `model_missing` when one is not there. */
  static async open(dir: string): Promise<TextTrunk> {
    const files = ['words.onnx', 'trunk.onnx', 'tokenizer.json'];
    const contents = await Promise.all(files.map((name) => readModelFile(dir, name)));
    const hash = createHash('sha256');
    for (const content of contents) hash.update(content);
    const [sessions, tokenize] = await Promise.all([openSessions(dir), openTokenizer(dir)]);
    return new TextTrunk(sessions, tokenize, hash.digest('hex'));
  }

  /** Token ids of a text in search form. */
  tokens(text: string): number[] {
    return this.tokenize(text);
  }

  /** The words of rows of token ids in one batch: [rows, tokens, width]. */
  async embedded(rows: readonly (readonly number[])[]): Promise<Tensor> {
    const { embedded } = await this.sessions.words.run({ input_ids: paddedRows(rows) });
    return embedded!;
  }

  /** The states of rows of token ids after the lower layers, in one batch; for all to read, for none to change. */
  states(rows: readonly (readonly number[])[]): Promise<TextStates> {
    return this.recent(rows.map((row) => row.join(' ')).join('|'), () => this.run(rows));
  }

  private async run(rows: readonly (readonly number[])[]): Promise<TextStates> {
    const mask = maskOf(rows);
    const { states } = await this.sessions.layers.run({
      embedded: await this.embedded(rows),
      attention_mask: mask,
    });
    return { states: states!, mask };
  }

  async close(): Promise<void> {
    await Promise.all([this.sessions.words.release(), this.sessions.layers.release()]);
  }
}

async function openSessions(dir: string): Promise<Sessions> {
  const [words, layers] = await Promise.all([
    openSession(join(dir, 'words.onnx')),
    openSession(join(dir, 'trunk.onnx')),
  ]);
  return { words, layers };
}
