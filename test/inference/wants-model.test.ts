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

describe('what a sentence tells', () => {
  /** How far a sentence tells what a question wants. */
  const telling = async (question: string, sentence: string) => {
    const [wanted, told] = [await models.wants.embedQuery(question), await models.tells.embedQuery(sentence)];
    return wanted.reduce((sum, value, i) => sum + value * told[i]!, 0);
  };

  it.each([
    ['养牛一头补几个钱', '能繁母牛每头补助2000元。', '补助资金于每年12月底前打到一卡通。'],
    ['养牛的钱哪天到账', '补助资金于每年12月底前打到一卡通。', '能繁母牛每头补助2000元。'],
    ['报名要带啥子', '申请时须带身份证、户口簿复印件。', '由乡镇农业服务中心受理。'],
  ])('%s is told by %s rather than by %s', async (question, right, wrong) =>
    expect(await telling(question, right)).toBeGreaterThan((await telling(question, wrong)) + 0.2),
  );
});

/** As `policy-retriever.ts` reads it. */
describe('that nothing of the kind is wanted', () => {
  const nothing = async (text: string) => (await models.wants.embedQuery(text))[41]! ** 2;

  it.each(['我家狗三天不吃饭了光趴着', '牛光倒沫不吃草咋治', '早上好', '儿媳妇不让我抱孙子心里难受'])(
    'is heard of %s',
    async (text) => expect(await nothing(text)).toBeGreaterThan(0.5),
  );

  it.each(['养牛一头补几个钱', '低保去哪儿申请', '钱啥时候到卡上'])('and not of %s', async (text) =>
    expect(await nothing(text)).toBeLessThan(0.2),
  );
});

it('says what is missing when its files are not there', async () =>
  await expect(openIndexModels(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'model_missing' }));
