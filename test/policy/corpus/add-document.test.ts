import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDocument } from '../../../src/policy/corpus/add-document.js';
import { checkCorpus } from '../../../src/policy/corpus/check-corpus.js';
import { corpusHash } from '../../../src/policy/corpus/corpus-hash.js';
import { loadCorpus } from '../../../src/policy/corpus/load-corpus.js';
import { removeDocument } from '../../../src/policy/corpus/remove-document.js';

let home: string;
let corpus: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'mingbai-corpus-'));
  corpus = join(home, 'corpus');
  await mkdir(join(corpus, 'documents'), { recursive: true });
});
afterEach(() => rm(home, { recursive: true, force: true }));

const text =
  '开原市2025年养牛补贴实施方案\n\n来源:开原市农业农村局 时间:2025-03-05\n\n一、标准\n\n每头母牛补贴500元。\n\n二、申请\n\n到村委会申请。\n\n打印';
async function incoming(content = text, name = 'niu.txt'): Promise<string> {
  await writeFile(join(home, name), content);
  return join(home, name);
}
const kept = async () =>
  (await readdir(join(corpus, 'documents'), { recursive: true })).filter((path) => path.endsWith('.md'));

test('a text comes in with what it says about itself, and can be loaded at once', async () => {
  const added = await addDocument(corpus, await incoming());
  expect(added.document).toMatchObject({
    title: '开原市2025年养牛补贴实施方案',
    issuer: '开原市农业农村局',
    region: '辽宁省铁岭市开原市',
    date: '2025-03-05',
    period: { from: '2025-01-01', to: '2025-12-31' },
    kind: 'plan',
    source: 'niu.txt',
  });
  expect(added.document.id).toMatch(/^doc-2025-plan-[0-9a-f]{8}$/);
  expect(added.missing).toEqual(['number']);
  const loaded = await loadCorpus(corpus);
  expect(loaded.passages.map((passage) => passage.text)).toEqual(['每头母牛补贴500元。', '到村委会申请。']);
  expect(loaded.passages).toHaveLength(added.passages.length);
  expect(await checkCorpus(corpus)).toEqual([]);
});

test('what is given by hand outranks what is read, an unlisted place included', async () => {
  const added = await addDocument(corpus, await incoming(), {
    title: '养牛补贴',
    region: '临江省南溪市北山县',
    date: '2024年5月',
    validFrom: '2024-05-01',
    validTo: '2026',
    number: '北政发〔2024〕3号',
  });
  expect(added.document).toMatchObject({
    title: '养牛补贴',
    region: '临江省南溪市北山县',
    date: '2024-05',
    period: { from: '2024-05-01', to: '2026-12-31' },
    number: '北政发〔2024〕3号',
  });
  const { regions } = await loadCorpus(corpus);
  expect(regions.mentions('北山给不给').map((mention) => mention.path)).toEqual(['临江省南溪市北山县']);
});

test('the title of a web page or Word file is kept as the title, not as a heading of everything', async () => {
  const page =
    '<h1>开原市养羊补贴办法</h1><p>发布时间：2024-05-06 来源：开原市农业农村局</p><p>每只补贴一百元。</p><h2>附则</h2><p>由乡镇受理。</p>';
  const { document } = await addDocument(corpus, await incoming(page, 'page.html'));
  expect(document).toMatchObject({
    title: '开原市养羊补贴办法',
    date: '2024-05-06',
    issuer: '开原市农业农村局',
  });
  expect(document.body).toBe('每只补贴一百元。\n\n## 附则\n\n由乡镇受理。');
  const words = await incoming(`开原市养羊补贴办法\n${document.body}`, 'words.txt');
  await expect(addDocument(corpus, words)).rejects.toMatchObject({ code: 'document_duplicate' });
});

test('a text that names no place is refused with the option that helps, and nothing is written', async () => {
  const file = await incoming('每户补贴两千元,先建后补,由村委会受理。');
  await expect(addDocument(corpus, file)).rejects.toMatchObject({
    code: 'bad_document',
    message: expect.stringContaining('--region') as string,
  });
  expect(await kept()).toEqual([]);
  expect((await addDocument(corpus, file, { region: '北山县' })).document.region).toBe('北山县');
});

test('the same file, and the same words in another file, are duplicates that name the one there is', async () => {
  const { document } = await addDocument(corpus, await incoming());
  const duplicate = { code: 'document_duplicate', message: expect.stringContaining(document.id) as string };
  await expect(addDocument(corpus, await incoming())).rejects.toMatchObject(duplicate);
  const otherBytes = await incoming(text.replaceAll('\n\n', '\r\n'), 'copy.txt');
  await expect(addDocument(corpus, otherBytes)).rejects.toMatchObject(duplicate);
  expect(await kept()).toHaveLength(1);
});

test('bad fields are refused all at once', async () => {
  await expect(addDocument(corpus, await incoming(), { date: 'bald', id: 'Ä' })).rejects.toMatchObject({
    code: 'bad_request',
    message: expect.stringMatching(/id.*date|date.*id/s) as string,
  });
  await expect(
    addDocument(corpus, await incoming(), { validFrom: '2025', validTo: '2024' }),
  ).rejects.toMatchObject({ code: 'bad_request' });
});

test('a place cannot lead out of the corpus folder', async () => {
  await expect(addDocument(corpus, await incoming(), { region: '../../etc' })).rejects.toMatchObject({
    code: 'bad_request',
  });
  const added = await addDocument(corpus, await incoming(), { region: '..' });
  expect(added.path.startsWith(join('documents', '其他'))).toBe(true);
});

test('a half-written file of a killed process is no document', async () => {
  await addDocument(corpus, await incoming());
  const hash = await corpusHash(corpus);
  await writeFile(join(corpus, 'documents', '.doc-1.md.abc.tmp'), 'half');
  await writeFile(join(corpus, 'documents', '.doc-1.md'), 'half');
  expect((await loadCorpus(corpus)).documents).toHaveLength(1);
  expect(await corpusHash(corpus)).toBe(hash);
});

test('a removed document lies in the trash with its asks, and can come back', async () => {
  const { document, path } = await addDocument(corpus, await incoming());
  await mkdir(join(corpus, 'asks'));
  const ask = {
    ask: '养头牛给多少',
    answered: true,
    quote: '每头母牛补贴500元。',
    by: 'test',
    reviewed: false,
  };
  await writeFile(join(corpus, 'asks', `${document.id}.jsonl`), JSON.stringify(ask) + '\n');
  expect((await loadCorpus(corpus)).asks[0]?.passage?.text).toContain('500元');
  const before = await readFile(join(corpus, path), 'utf8');

  const removed = await removeDocument(corpus, document.id, join(home, 'trash'));
  expect(removed.moved).toHaveLength(2);
  expect(removed.putBack).toContain(document.id);
  expect((await loadCorpus(corpus)).documents).toEqual([]);

  const again = await addDocument(corpus, await incoming());
  const second = await removeDocument(corpus, again.document.id, join(home, 'trash'));
  expect(second.moved[0]!.to).not.toBe(removed.moved[0]!.to);
  await cp(removed.moved[0]!.to, removed.moved[0]!.from);
  expect(await readFile(join(corpus, path), 'utf8')).toBe(before);
  await expect(removeDocument(corpus, 'nobody', join(home, 'trash'))).rejects.toMatchObject({
    code: 'document_missing',
  });
});
