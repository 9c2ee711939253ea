import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openIndexModels, type OnnxIndexModels } from '../../src/inference/index-models.js';

let models: OnnxIndexModels;
beforeAll(async () => {
  models = await openIndexModels(join(import.meta.dirname, '../../models/encoder'));
});
afterAll(() => models.close());

const asksRead = async (question: string, asks: string[]) =>
  (await models.reader.read(question, { asks, sentences: [] })).asks;
const read = async (question: string, ask: string) => (await asksRead(question, [ask]))[0]!;

it.each([
  ['俺家母牛下崽一头给几个钱', '能繁母牛每头补助多少', '能繁母牛补助几月发'],
  ['村里扫马路那个岗一个月开多少', '公益岗一个月多少钱', '公益岗要多大岁数'],
  ['危房改造要交哪些材料', '修危房都得带啥手续', '危房改造一户补多少'],
])('%s is asked by who asks %s, and not %s', async (question, same, another) => {
  expect(await read(question, same)).toBeGreaterThan(await read(question, another));
});

it.each([
  ['俺家母牛下崽一头给几个钱', '能繁母牛每头补助1500元,每户最高6000元。', '奖补资金于每年11月底前发放。'],
  ['村里扫马路那个岗一个月开多少', '公益性岗位:每人每月补贴450元。', '公益性岗位:优先安排弱劳力、半劳力。'],
  ['危房改造要交哪些材料', '申请人须提交书面申请、身份证复印件和房屋照片。', '危房改造每户最高补助3万元。'],
])('%s is answered by %s, and not by %s', async (question, telling, another) => {
  const { sentences } = await models.reader.read(question, { asks: [], sentences: [telling, another] });
  const [tells, tellsAnother] = sentences;
  expect(tells).toBeGreaterThan(tellsAnother!);
});

it('reads many asks at once about as one by one', async () => {
  const question = '养羊一只补多少';
  const asks = ['羊一只给几个钱', '养羊的钱几月到账', '养牛一头补多少', '谁来验收'];
  const together = await asksRead(question, asks);
  for (const [i, ask] of asks.entries()) expect(together[i]).toBeCloseTo(await read(question, ask), 0);
});

it('tells of each text what was asked of its kind, whatever stands beside it', async () => {
  const question = '母牛一头补多少';
  const [ask, sentence] = ['能繁母牛每头补助多少', '奖补资金于每年11月底前发放。'];
  const both = await models.reader.read(question, { asks: [ask], sentences: [sentence] });
  expect(both.asks[0]).toBeCloseTo(await read(question, ask), 0);
  expect(both.sentences[0]).toBeLessThan(both.asks[0]!);
});

it('reads nothing where there are no asks, and a long story as well as a short question', async () => {
  expect(await models.reader.read('养羊一只补多少', { asks: [], sentences: [] })).toEqual({
    asks: [],
    sentences: [],
  });
  const story = `${'我家养了三十只羊,去年病死了五只,'.repeat(40)}养羊一只补多少`;
  expect(await read(story, '羊一只给几个钱')).toBeGreaterThan(await read(story, '养羊的钱几月到账'));
});
