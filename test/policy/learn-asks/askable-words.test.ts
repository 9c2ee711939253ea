import { expect, it } from 'vitest';
import { maskPersonalData } from '../../../src/dialogue/mask-personal-data.js';
import { askableWords } from '../../../src/policy/learn-asks/askable-words.js';

it.each([
  ['院子里养鸡给多少钱', '院子里养鸡给多少钱'],
  ['我叫王桂花，院子里养鸡给多少钱？', '院子里养鸡给多少钱？'],
  ['院子里养鸡给多少钱，我电话13812345678', '院子里养鸡给多少钱'],
  ['村民王桂花家盖房能补几个钱', '村民家盖房能补几个钱'],
  ['我叫〔姓名〕，院子里养鸡给多少钱', '院子里养鸡给多少钱'],
])('keeps of %s what is nobody’s', (question, words) => {
  expect(askableWords(question, maskPersonalData)).toBe(words);
});

it.each([
  '我叫王桂花',
  '王桂花13812345678',
  '〔身份证号〕',
  'https://example.org/低保',
  'hello',
  '低'.repeat(151),
])('finds nothing to keep in %s', (question) => {
  expect(askableWords(question, maskPersonalData)).toBeNull();
});
