import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSourceFile } from '../../../../src/policy/corpus/read-file/read-source-file.js';
import { docxOf, pdfOf } from '../../../fixtures/corpus/office-files.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingbai-read-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileWith(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** 白水县每户补贴2000元。 in GB18030. */
const gb18030 = Buffer.from('b0d7cbaecfd8c3bfbba7b2b9cces32303030d4aaa1a3'.replace('cces', 'ccf9'), 'hex');

test('a text in UTF-8 is read, byte order mark or not', async () => {
  expect((await readSourceFile(await fileWith('a.txt', '\uFEFF每户补贴2000元。'))).text).toBe(
    '每户补贴2000元。',
  );
  expect((await readSourceFile(await fileWith('b.md', '# 标题\n正文。'))).text).toBe('# 标题\n正文。');
});

test('a text in GB18030 is read as what it says', async () => {
  expect((await readSourceFile(await fileWith('gb.txt', gb18030))).text).toBe('白水县每户补贴2000元。');
});

test('a text in UTF-16 is read, with and without a byte order mark', async () => {
  const words = '各乡镇人民政府:\n2024年每户补贴2000元。';
  const marked = Buffer.from('\uFEFF' + words, 'utf16le');
  expect((await readSourceFile(await fileWith('u16.txt', marked))).text).toBe(words);
  expect((await readSourceFile(await fileWith('u16b.txt', Buffer.from(words, 'utf16le')))).text).toBe(words);
});

test('bytes that are no text in any encoding are refused with the name of the file', async () => {
  const noise = Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 131 + (i % 7) * 37) % 256));
  await expect(readSourceFile(await fileWith('noise.txt', noise))).rejects.toMatchObject({
    code: 'document_encoding',
    message: expect.stringContaining('noise.txt') as string,
  });
});

test('a web page gives its article, its tables as rows and its declared fields', async () => {
  const html = `<html><head><meta charset="utf-8"><meta name="ArticleTitle" content="白水县养牛补贴办法"><title>白水县政府网</title></head>
    <body><nav><a>首页</a><a>新闻</a></nav><div id="c"><h1>白水县养牛补贴办法</h1>
    <p>${'第一条 为了支持农户养牛,制定本办法。'.repeat(6)}</p>
    <table><tr><th>种类</th><th>每头补贴</th></tr><tr><td>母牛</td><td>500元</td></tr></table>
    <p>${'第二条 由乡镇人民政府受理申请,按户登记。'.repeat(6)}</p></div><script>var x = 1;</script></body></html>`;
  const source = await readSourceFile(await fileWith('page.html', html));
  expect(source.title).toBe('白水县养牛补贴办法');
  expect(source.text).toContain('种类 | 每头补贴\n母牛 | 500元');
  expect(source.text).toContain('第二条 由乡镇人民政府受理申请');
  expect(source.text).not.toContain('var x');
});

test('a web page that declares GB2312 is read by its declaration', async () => {
  const head = Buffer.from('<html><head><meta charset="gb2312"></head><body><p>', 'latin1');
  const page = Buffer.concat([head, gb18030, Buffer.from('</p></body></html>', 'latin1')]);
  expect((await readSourceFile(await fileWith('gb.html', page))).text).toContain('白水县每户补贴2000元。');
});

test('a Word file gives its paragraphs and headings', async () => {
  const source = await readSourceFile(
    await fileWith('a.docx', docxOf(['# 白水县改厕补助办法', '每户补助1500元。', '先建后补。'])),
  );
  expect(source.text.split('\n')).toEqual(['# 白水县改厕补助办法', '每户补助1500元。', '先建后补。']);
  expect(source.title).toBe('白水县改厕补助办法');
});

test('a PDF with Chinese of a predefined encoding gives its paragraphs, over the end of a page too', async () => {
  const pages = [
    [
      '白水县养羊补贴办法',
      '　　每只补贴一百元,由乡镇人民政',
      '府受理申请。',
      '　　第二年起,按实际存栏数发放补',
    ],
    ['贴,由村委会公示。', '一、附则', '　　本办法由县农业农村局解释。'],
  ];
  const source = await readSourceFile(await fileWith('a.pdf', pdfOf(pages)));
  expect(source.text.split('\n')).toEqual([
    '白水县养羊补贴办法',
    '每只补贴一百元,由乡镇人民政府受理申请。',
    '第二年起,按实际存栏数发放补贴,由村委会公示。',
    '一、附则',
    '本办法由县农业农村局解释。',
  ]);
});

test('what stands at the head or foot of every page is left out', async () => {
  const pages = ['一', '二', '三'].map((number, i) => [
    '白水县人民政府文件',
    `${number}、这一页说的是补贴的第${number}件事情。`,
    `- ${i + 1} -`,
  ]);
  const source = await readSourceFile(await fileWith('run.pdf', pdfOf(pages)));
  expect(source.text.split('\n')).toHaveLength(3);
});

test('a Markdown file that brings front matter declares its fields', async () => {
  const source = await readSourceFile(
    await fileWith('f.md', '---\ntitle: 养羊办法\nregion: 北山县\ndate: 2024\n---\n每只一百元。'),
  );
  expect(source).toMatchObject({
    text: '每只一百元。',
    title: '养羊办法',
    declared: { region: '北山县', date: '2024' },
  });
});

test('a PDF of pictures without text is told apart', async () => {
  await expect(readSourceFile(await fileWith('scan.pdf', pdfOf([[], []])))).rejects.toMatchObject({
    code: 'document_scanned',
  });
});

test('broken office files are refused as unreadable', async () => {
  await expect(readSourceFile(await fileWith('bad.pdf', '%PDF-1.4 nothing'))).rejects.toMatchObject({
    code: 'document_unreadable',
  });
  await expect(readSourceFile(await fileWith('bad.docx', 'no zip'))).rejects.toMatchObject({
    code: 'document_unreadable',
  });
});

test('a missing, an empty, a blank, a too large and an unknown file each get their own error', async () => {
  await expect(readSourceFile(join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'document_missing' });
  await expect(readSourceFile(await fileWith('empty.txt', ''))).rejects.toMatchObject({
    code: 'document_empty',
  });
  await expect(readSourceFile(await fileWith('blank.txt', ' \n\n　'))).rejects.toMatchObject({
    code: 'document_empty',
  });
  await expect(readSourceFile(await fileWith('large.txt', 'x'.repeat(2000)), 1000)).rejects.toMatchObject({
    code: 'document_too_large',
  });
  await expect(readSourceFile(await fileWith('sheet.xls', 'x'))).rejects.toMatchObject({
    code: 'document_unreadable',
  });
  await expect(readSourceFile(folder)).rejects.toMatchObject({ code: 'document_unreadable' });
});
