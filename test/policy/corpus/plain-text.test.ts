import { expect, test } from 'vitest';
import { matchForm, plainText } from '../../../src/policy/corpus/plain-text.js';

test('the search form is simplified, half-width and without blanks', () => {
  expect(plainText('山西推進 脫貧戶\n產業幫扶，２０００元。')).toBe('山西推进脱贫户产业帮扶,2000元。');
});

test('a reading left behind a character goes, whatever its brackets and tone marks', () => {
  expect(plainText('產業(yè)幫扶')).toBe('产业帮扶');
  expect(plainText('政府印發（fā）規(guī)劃')).toBe('政府印发规划');
  expect(plainText('企业(ye)带动,发展(zhan)。')).toBe('企业带动,发展。');
});

test('units, letters and English in brackets stay', () => {
  expect(plainText('距离(km)、甲类(A)、方案(a)和(b)、电商(APP)')).toBe(
    '距离(km)、甲类(A)、方案(a)和(b)、电商(APP)',
  );
});

test('the form of comparison has neither punctuation nor script nor case', () => {
  expect(matchForm('“每户補貼不超過2000元,”——APP')).toBe(matchForm('每户补贴不超过２０００元 app'));
  expect(matchForm('著力構建')).toBe('着力构建');
});
