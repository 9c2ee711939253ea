import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OnnxEmbeddings } from '../../src/inference/onnx-embeddings.js';

const texts = ['俺家房梁裂了口子，公家管不管', '农村危房改造每户补助2000元。', '羊绒衫怎么洗'];
const cosine = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('the encoder', () => {
  let embeddings: OnnxEmbeddings;
  beforeAll(async () => {
    embeddings = await OnnxEmbeddings.load(join(import.meta.dirname, '../../models/encoder'));
  });
  afterAll(() => embeddings.close());

  it('gives unit vectors of its width, the same every time', async () => {
    const [once, again] = [await embeddings.embedQuery(texts[0]!), await embeddings.embedQuery(texts[0]!)];
    expect(once).toHaveLength(embeddings.width);
    expect(cosine(once, once)).toBeCloseTo(1, 4);
    expect(once).toEqual(again);
  });

  // not the same: int8 activations are scaled by the largest of the whole batch
  it('gives in a batch nearly what it gives alone', async () => {
    const batch = await embeddings.embedDocuments(texts);
    for (const [i, text] of texts.entries()) {
      expect(cosine(batch[i]!, await embeddings.embedQuery(text))).toBeGreaterThan(0.98);
    }
  });

  it('gives many texts the same vectors every time', async () => {
    const many = Array.from({ length: 40 }, (_, i) => `第${i}户补助${i * 100}元。`.repeat(1 + (i % 3)));
    const [once, again] = [await embeddings.embedMany(many), await embeddings.embedMany(many)];
    expect(once).toEqual(again);
    expect(once.every((vector) => Math.abs(Math.hypot(...vector) - 1) < 1e-4)).toBe(true);
    for (const at of [0, 19, 39]) {
      expect(cosine(once[at]!, await embeddings.embedQuery(many[at]!))).toBeGreaterThan(0.98);
    }
  });

  it('has nothing to do for no texts', async () => {
    expect(await embeddings.embedMany([])).toEqual([]);
  });

  it('hears the villager: the beam is nearer to the unsafe house than to the washing', async () => {
    const [farmer, house, washing] = await embeddings.embedMany(texts);
    expect(cosine(farmer!, house!)).toBeGreaterThan(cosine(farmer!, washing!));
  });

  it('cuts a text that is too long instead of failing', async () => {
    expect(await embeddings.embedQuery('长'.repeat(2_000))).toHaveLength(embeddings.width);
  });

  it('says which file is missing and what to do', async () => {
    await expect(OnnxEmbeddings.load('/nowhere')).rejects.toThrow(
      /\/nowhere\/\w+\.(onnx|json).*MINGBAI_MODEL_DIR/,
    );
  });
});
