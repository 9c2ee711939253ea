import { expect, it } from 'vitest';
import { urgencyOf } from '../../../src/hardship/reports/urgency.js';

it.each([
  ['家里断顿了', 'hunger'],
  ['三天没开火了', 'hunger'],
  ['好几天没动烟火', 'hunger'],
  ['锅都揭不开锅了', 'hunger'],
  ['炕塌了', 'shelter'],
  ['窑洞塌了半边', 'shelter'],
  ['水把庄稼全泡了', 'disaster'],
  ['庄稼都叫水泡了', 'disaster'],
  ['地全淹了', 'disaster'],
  ['男人打我', 'violence'],
  ['我男人喝了酒就打我', 'violence'],
  ['被男人往死里打', 'violence'],
  ['娃没人看', 'child'],
  ['两个孩子没有人照顾', 'child'],
])('hears what cannot wait: %s', (words, sign) => expect(urgencyOf([words], [])).toContain(sign));

it.each([
  '前年水把庄稼泡了，保险赔不赔？',
  '去年房子塌了，保险能赔多少',
  '男人打工去了',
  '他打我电话我没接',
  '老伴病了，家里没人种地',
  '孩子上学要花钱',
])('keeps calm: %s', (words) => expect(urgencyOf([words], [])).toEqual([]));

it('keeps what the danger sense heard', () => {
  expect(urgencyOf(['前年水把庄稼泡了，保险赔不赔？'], ['fire'])).toEqual(['fire']);
});
