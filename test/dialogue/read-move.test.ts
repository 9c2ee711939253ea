import { expect, it } from 'vitest';
import { readMove } from '../../src/dialogue/report/read-move.js';

it.each([
  ['who', '王桂花，给自己家报，行不'],
  ['who', '替邻居李大爷报，中不中？'],
  ['who', '咋办'],
  ['village', '云溪县新屯村，行不行？'],
  ['contact', '没电话，怎么办'],
  ['contact', '13812345678，可以不？'],
  ['contact', '没有电话行不行？'],
  ['contact', '村组长能不能转告？'],
  ['cause', '老伴瘫了，咋办'],
  ['confirm', '同意，行不'],
] as const)('at the step %s an answer is an answer: %s', (step, text) => {
  expect(readMove(text, step).kind).toBe('words');
});

it.each([
  ['who', '低保一年能领几个月？'],
  ['village', '俺们村有没有补贴？'],
  ['contact', '低保一年能领几个月？'],
  ['contact', '低保找村组长申请吗？'],
  ['cause', '孩子上学补多少钱？'],
  ['cause', '残疾证怎么办？'],
  ['confirm', '低保一个月给多少钱？'],
  ['story', '低保一年能领几个月？'],
] as const)('at the step %s a policy question is answered: %s', (step, text) => {
  expect(readMove(text, step).kind).toBe('question');
});

it.each([
  ['取消', 'stop'],
  ['退出', 'stop'],
  ['返回上一步', 'back'],
  ['不说了', 'stop'],
  ['改电话', 'change'],
])('%s moves', (text, kind) => expect(readMove(text, 'who').kind).toBe(kind));
