import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndexModels, type OnnxIndexModels } from '../../src/inference/index-models.js';

const folder = join(import.meta.dirname, '../../models/encoder');
let models: OnnxIndexModels;
beforeAll(async () => {
  models = await openIndexModels(folder);
});
afterAll(() => models.close());

/** From 0 (they want nothing in common) to 1 (quite the same). */
async function likeness(first: string, second: string): Promise<number> {
  const [a, b] = [await models.wants.embedQuery(first), await models.wants.embedQuery(second)];
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

describe('what a question wants', () => {
  it.each([
    ['俺家喂了头牛,公家一头补几个钱', '护林员一个月给多少', '俺家喂牛的钱啥时候到卡上'],
    ['修房子的钱几号打下来', '养鸡补贴啥时候到账', '修房子顶多给几万'],
    ['报大病救助要带啥子', '申请公益岗都要哪些证明', '大病救助找哪个单位'],
    ['奶奶九十了高龄钱找谁办', '低保去哪儿申请', '奶奶九十了高龄钱一个月多少'],
  ])('%s is what %s wants, rather than %s', async (question, same, other) => {
    expect(await likeness(question, same)).toBeGreaterThan((await likeness(question, other)) + 0.3);
  });

  it('is told as a unit vector, the same every time', async () => {
    const [once, again] = [
      await models.wants.embedQuery('补几个钱'),
      await models.wants.embedQuery('补几个钱'),
    ];
    expect(Math.hypot(...once)).toBeCloseTo(1, 3);
    expect(once).toEqual(again);
  });
});

it('says what is missing when its files are not there', async () =>
  await expect(openIndexModels(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'model_missing' }));
