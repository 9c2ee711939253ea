import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/policy/corpus/split-sentences.js';

test('sentences end at their mark, closing quotes staying with them', () => {
  expect(splitSentences('他说:“先建后补。”每户2000元;验收合格再给!对吗?')).toEqual([
    '他说:“先建后补。”',
    '每户2000元;',
    '验收合格再给!',
    '对吗?',
  ]);
});

test('marks inside links and names do not end a sentence', () => {
  expect(splitSentences('见 http://a.cn/x?id=1;b=2 一文。')).toEqual(['见 http://a.cn/x?id=1;b=2 一文。']);
});

test('a sentence over 500 characters is cut at a lesser mark', () => {
  const sentence = `${'补贴一户,'.repeat(120)}完。`;
  const pieces = splitSentences(sentence);
  expect(pieces.every((piece) => piece.length <= 500 && /[,。]$/.test(piece))).toBe(true);
});

const marks = fc.constantFrom(
  '。',
  '！',
  '?',
  ';',
  '；',
  '”',
  '"',
  '\n',
  ',',
  '，',
  ' ',
  '　',
  '一',
  '二是',
  '2000元',
  'a',
);

test('joined together the sentences are the text, none empty, none over 500', () => {
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 900 }), (parts) => {
      const text = parts.join('');
      const sentences = splitSentences(text);
      expect(sentences.join('')).toBe(text);
      expect(sentences.every((sentence) => sentence.length > 0 && sentence.length <= 500)).toBe(true);
    }),
  );
});
