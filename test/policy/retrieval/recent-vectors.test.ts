import { describe, expect, it } from 'vitest';
import { recentVectors } from '../../../src/policy/retrieval/recent-vectors.js';

function counted() {
  const embedded: string[] = [];
  const vectorOf = recentVectors((text) => {
    embedded.push(text);
    return text === '坏'
      ? Promise.reject(new Error('no vector'))
      : Promise.resolve(Float32Array.of(text.length));
  });
  return { embedded, vectorOf };
}

describe('vectors of the last few texts', () => {
  it('are the same ones when a text comes again', async () => {
    const { embedded, vectorOf } = counted();
    const first = await vectorOf('低保');
    await vectorOf('低保多少');
    expect(await vectorOf('低保')).toBe(first);
    expect(embedded).toEqual(['低保', '低保多少']);
  });

  it('are forgotten when three others came', async () => {
    const { embedded, vectorOf } = counted();
    for (const text of ['一', '二', '三', '四', '一']) await vectorOf(text);
    expect(embedded).toEqual(['一', '二', '三', '四', '一']);
  });

  it('are asked for anew after a failure', async () => {
    const { embedded, vectorOf } = counted();
    await expect(vectorOf('坏')).rejects.toThrow('no vector');
    await expect(vectorOf('坏')).rejects.toThrow('no vector');
    expect(embedded).toEqual(['坏', '坏']);
  });
});
