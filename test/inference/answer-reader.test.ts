import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OnnxAnswerReader } from '../../src/inference/answer-reader.js';
import { OnnxEmbeddings } from '../../src/inference/onnx-embeddings.js';

const folder = join(import.meta.dirname, '../../models/encoder');
let encoder: OnnxEmbeddings;
let reader: OnnxAnswerReader;

beforeAll(async () => {
  encoder = await OnnxEmbeddings.load(folder);
  reader = await OnnxAnswerReader.load(folder, encoder);
});
afterAll(async () => {
  await reader.close();
  await encoder.close();
});

const answered = ['养一头肉牛给多少钱', '养牛最多补几头'];
const unanswered = ['养牛的钱哪天打到卡上', '养牛的补助到哪个单位领'];
const read = (question: string) => reader.besideAsks(question, answered, unanswered);

describe('a question read beside asks', () => {
  it('looks answered when it means an answered one, and not when it means an unanswered one', async () => {
    expect(await read('俺家喂了头牛,公家一头补几个钱')).toBeGreaterThan(await read('喂牛的补贴啥时候能到账'));
  });

  it('looks as it did when it is read again beside others', async () => {
    const first = await read('一户最多能补几头牛');
    await read('修厕所找谁');
    expect(await read('一户最多能补几头牛')).toBeCloseTo(first, 6);
  });

  it('is read beside one kind alone, or beside none', async () => {
    const none = await reader.besideAsks('养牛补多少', [], []);
    expect(await reader.besideAsks('养牛补多少', answered, [])).toBeGreaterThan(none);
    expect(await reader.besideAsks('养牛补多少', [], unanswered)).toBeLessThan(none);
  });
});

it('says what is missing when its files are not there', async () =>
  await expect(OnnxAnswerReader.load(join(folder, 'nowhere'), encoder)).rejects.toMatchObject({
    code: 'model_missing',
  }));
