import { expect, test } from 'vitest';
import { parseDocument, renderDocument } from '../../../src/policy/corpus/front-matter.js';
import { documentWith } from '../../fixtures/corpus/policy-document.js';

test('a document rendered and parsed is the same', () => {
  for (const document of [
    documentWith('一、标准\n\n每户补助1500元。'),
    documentWith('正文', {
      date: '2024',
      number: '007号',
      title: '“三农”: 问答 #1',
      sourceUrl: 'https://a.cn/x?y=1',
    }),
    documentWith('--- 不是分隔线', { issuer: null, period: null, date: null }),
  ]) {
    expect(parseDocument(renderDocument(document), 'a.md')).toEqual({ document, unknownFields: [] });
  }
});

test('a broken front matter names the file and the field', () => {
  const text = renderDocument(documentWith('正文')).replace('kind: plan', 'kind: poem');
  expect(() => parseDocument(text, 'documents/x.md')).toThrow(/documents\/x\.md.*kind/);
  expect(() => parseDocument('正文', 'y.md')).toThrow(/y\.md.*front matter/);
  expect(() => parseDocument('---\n- [\n---\n正文', 'z.md')).toThrow(/z\.md/);
});
