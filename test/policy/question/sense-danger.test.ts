import { expect, it } from 'vitest';
import { plainDangerSense } from '../../fakes/plain-senses.js';

it.each([
  ['我不想活了，欠的债还不上', 'self_harm'],
  ['俺媳妇喝农药了', 'self_harm'],
  ['家里着火了咋办', 'fire'],
  ['孩子掉坑里被埋住了', 'trapped'],
  ['我男人天天打我呢', 'violence'],
])('needs no classifier where the words leave no doubt: %s', async (text, danger) => {
  expect(await plainDangerSense.hear(text)).toEqual({ danger, sure: true });
});
