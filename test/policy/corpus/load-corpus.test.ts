import { cp, mkdtemp, rm, writeFile, readFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkCorpus } from '../../../src/policy/corpus/check-corpus.js';
import { corpusHash } from '../../../src/policy/corpus/corpus-hash.js';
import type { Corpus } from '../../../src/policy/corpus/corpus.js';
import { loadCorpus } from '../../../src/policy/corpus/load-corpus.js';

let corpus: Corpus;
let copy: string;
beforeAll(async () => {
  corpus = await loadCorpus('corpus');
  copy = await mkdtemp(join(tmpdir(), 'mingbai-load-'));
  await cp('corpus/documents', join(copy, 'documents'), { recursive: true });
});
afterAll(() => rm(copy, { recursive: true, force: true }));

test('the seven documents of the first corpus are there, three of them from one file', () => {
  expect(corpus.documents.map((document) => document.id).sort()).toEqual([
    'fuxin-2020-mechanism-innovation',
    'fuxin-2020-poverty-battle',
    'fuxin-2020-self-assessment',
    'fuxin-2022-proposal-20',
    'kaiyuan-2024-industry',
    'shanxi-2023-industry-practice',
    'xianning-2021-revitalization',
  ]);
  expect(new Set(corpus.documents.map((document) => document.source)).size).toBe(5);
});

test('one document alone has the passages and asks it has among the others', async () => {
  const id = 'kaiyuan-2024-industry';
  const alone = await loadCorpus('corpus', id);
  const its = <Part extends { document: string }>(parts: readonly Part[]): Part[] =>
    parts.filter(({ document }) => document === id);
  expect(alone.passages).toEqual(its(corpus.passages));
  expect(alone.asks).toEqual(its(corpus.asks));
  expect(alone.documents).toEqual(corpus.documents);
  expect(alone.hash).toBe(corpus.hash);
});

test('the courtyard subsidy stands in a passage of Kaiyuan with its heading path', () => {
  const passage = corpus.passages.find((one) => one.text.includes('每户补贴不超过2000元'))!;
  expect(passage.region).toBe('辽宁省铁岭市开原市');
  expect(passage.section).toEqual(['四、工作措施', '(二)持续培育提升帮扶产业', '1.认真谋划产业帮扶项目。']);
});

test('each county of the Xianning page speaks for itself', () => {
  const places = new Set(
    corpus.passages.filter((one) => one.document.startsWith('xianning')).map((one) => one.region as string),
  );
  const counties = ['通山县', '崇阳县', '通城县', '咸安区', '赤壁市', '嘉鱼县'];
  expect(places).toEqual(new Set(['湖北省咸宁市', ...counties.map((county) => `湖北省咸宁市${county}`)]));
});

test('no passage is over 480 characters here and every id is its own', () => {
  expect(Math.max(...corpus.passages.map((passage) => passage.text.length))).toBeLessThanOrEqual(480);
  expect(new Set(corpus.passages.map((passage) => passage.id)).size).toBe(corpus.passages.length);
});

test('the hash is that of corpusHash and changes with any file', async () => {
  expect(await corpusHash('corpus')).toBe(corpus.hash);
  const before = await corpusHash(copy);
  await mkdir(join(copy, 'asks'), { recursive: true });
  await writeFile(join(copy, 'asks', 'kaiyuan-2024-industry.jsonl'), '');
  expect(await corpusHash(copy)).not.toBe(before);
});

test('a corpus folder without lists of its own uses those that come with the product', async () => {
  const loaded = await loadCorpus(copy);
  expect(loaded.lexicon.length).toBeGreaterThan(100);
  expect(loaded.regions.resolve('阜蒙县')).toBe('辽宁省阜新市阜新蒙古族自治县');
});

test('an ask is bound by its quote in any script; one whose quote is gone is left out and reported', async () => {
  const ask = (words: string, quote: string) =>
    JSON.stringify({ ask: words, answered: true, quote, by: 'test', reviewed: true });
  const why = JSON.stringify({
    ask: '养老金多少',
    answered: false,
    why: '文件没写养老金',
    by: 'test',
    reviewed: true,
  });
  const lines = [
    ask('院子给多少', '每户补貼不超過2000元'),
    ask('没有的', '每户补贴9999元整,当场发放'),
    why,
    '{"ask":',
  ];
  await writeFile(join(copy, 'asks', 'kaiyuan-2024-industry.jsonl'), lines.join('\n'));
  const { asks } = await loadCorpus(copy);
  expect(asks.map((one) => [one.ask, one.passage?.text.includes('2000元') ?? null])).toEqual([
    ['院子给多少', true],
    ['养老金多少', null],
  ]);
  const problems = await checkCorpus(copy);
  expect(problems.map((problem) => problem.message)).toEqual([
    expect.stringContaining('line 4') as string,
    expect.stringContaining('9999') as string,
  ]);
});

test('a quote that runs over two passages is bound to the one that holds most of it', async () => {
  const [first, second] = corpus.passages
    .filter((one) => one.document === 'kaiyuan-2024-industry')
    .slice(11, 13);
  const quote = first!.text.slice(-30) + second!.text.slice(0, 60);
  const line = JSON.stringify({ ask: '跨段', answered: true, quote, by: 'test', reviewed: true });
  await writeFile(join(copy, 'asks', 'kaiyuan-2024-industry.jsonl'), line);
  expect((await loadCorpus(copy)).asks[0]?.passage?.id).toBe(second!.id);
});

test('broken front matter, unknown fields, double ids and ended periods are reported by file', async () => {
  const path = join(copy, 'documents', '山西省', 'shanxi-2023-industry-practice.md');
  const text = await readFile(path, 'utf8');
  await writeFile(
    join(copy, 'documents', 'double.md'),
    text.replace('kind: article', 'kind: article\ncolour: red'),
  );
  await writeFile(join(copy, 'documents', 'broken.md'), text.replace('region:', 'place:'));
  const problems = await checkCorpus(copy, '2024-06-01');
  const of = (file: string) =>
    problems
      .filter((problem) => problem.file === `documents/${file}`)
      .map((problem) => problem.message)
      .join('\n');
  expect(of('broken.md')).toMatch(/region/);
  expect(of('double.md')).toMatch(/colour/);
  expect(of('山西省/shanxi-2023-industry-practice.md')).toMatch(/ended on 2023-12-31/);
  expect(problems.some((problem) => /is also that of/.test(problem.message))).toBe(true);
  await expect(loadCorpus(copy)).rejects.toMatchObject({ code: 'bad_document' });
});

test('a folder without documents is refused with what to do', async () => {
  await expect(loadCorpus(join(copy, 'nothing'))).rejects.toMatchObject({ code: 'corpus_broken' });
});
