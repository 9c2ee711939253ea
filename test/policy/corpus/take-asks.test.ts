import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAskedDocument } from '../../../src/policy/corpus/asked-document.js';
import { writeSheet } from '../../../src/policy/corpus/asks-sheet.js';
import { checkCorpus } from '../../../src/policy/corpus/check-corpus.js';
import { takeAsks, untakeAsks } from '../../../src/policy/corpus/take-asks.js';
import {
  answeredAsk,
  askedCorpus,
  deadline,
  id,
  keptAsks,
  limit,
  papers,
} from '../../fixtures/corpus/asked-document.js';

const line = (fields: object) => `${JSON.stringify(fields)}\n`;
const draft = { by: 'model' } as const;

describe('a sheet of asks', () => {
  it('holds a line for each fact without asks, the most asked-for first, and one for what is not said', async () => {
    const folder = await askedCorpus([answeredAsk('种菜给几个钱', limit)]);
    const sheet = writeSheet(await openAskedDocument(folder, id))
      .trim()
      .split('\n');
    const lines = sheet.map((text) => JSON.parse(text) as { quote?: string; document?: string });
    expect(lines.map(({ quote }) => quote)).toEqual([papers, deadline, undefined]);
    expect(lines[2]!.document).toBe(id);
  });

  it('brings in what was written, reviewed and signed, and leaves out what stayed empty', async () => {
    const folder = await askedCorpus([answeredAsk('种菜给几个钱', limit)]);
    const sheet =
      line({ fact: 1, quote: limit, asks: ['院子种点菜顶天补多少', ''], cadre: ['庭院种植补贴上限'] }) +
      line({
        document: id,
        unanswered: [
          { ask: '钱啥时候打卡', why: '文件没写哪天打钱' },
          { ask: '', why: '' },
        ],
      });
    const taken = await takeAsks(folder, id, sheet, '县级');
    expect(taken).toMatchObject({ duplicates: 0, refused: [] });
    expect((await keptAsks(folder)).slice(1)).toEqual([
      answeredAsk('院子种点菜顶天补多少', limit, { voice: 'villager', by: '县级', reviewed: true }),
      answeredAsk('庭院种植补贴上限', limit, { voice: 'cadre', by: '县级', reviewed: true }),
      { ask: '钱啥时候打卡', answered: false, why: '文件没写哪天打钱', by: '县级', reviewed: true },
    ]);
    expect(await checkCorpus(folder)).toEqual([]);
  });

  it('taken in twice adds nothing the second time', async () => {
    const folder = await askedCorpus();
    const sheet = line({ quote: limit, asks: ['种菜给几个钱', '种菜给几个钱?'] });
    expect(await takeAsks(folder, id, sheet, '县级')).toMatchObject({ duplicates: 1 });
    expect(await takeAsks(folder, id, sheet, '县级')).toMatchObject({ added: [], duplicates: 2 });
    expect(await keptAsks(folder)).toHaveLength(1);
  });

  it('refuses what does not hold, line by line, without repeating the words, and takes the rest', async () => {
    const folder = await askedCorpus([answeredAsk('种菜给几个钱', limit)]);
    const sheet = [
      { quote: limit, asks: ['我13800001111,给多少', '院里养鸡补多少'] },
      { quote: '每户补贴五千元。', asks: ['给五千不'] },
      { asks: ['没有原话的'] },
      { unanswered: [{ ask: '哪天打钱', why: '' }], drafts: [{ ask: '', why: '' }] },
      { unanswered: [{ ask: '种菜给几个钱', why: '文件没写' }] },
      { document: 'other-2020', unanswered: [] },
      { quote: limit, aks: [] },
      { drafts: ['没有原话的'] },
    ];
    const { added, refused } = await takeAsks(folder, id, `${sheet.map(line).join('')}{half\n`, '县级');
    expect(added.map(({ ask }) => ask)).toEqual(['院里养鸡补多少']);
    expect(refused.map((each) => each.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(JSON.stringify(refused)).not.toMatch(/13800001111|五千/);
  });

  it('shows drafts of a model: those left standing count as reviewed, corrected ones as written, those struck out are gone', async () => {
    const folder = await askedCorpus([
      answeredAsk('种菜补几个', limit, draft),
      answeredAsk('种树补几个', limit, draft),
      answeredAsk('要带啥证', papers, draft),
      { ask: '哪天打钱', answered: false, why: '没写', by: 'model', reviewed: false },
    ]);
    const asked = await openAskedDocument(folder, id);
    const sheet = writeSheet(asked)
      .split('\n')
      .map((text) => text.replace('"种菜补几个","种树补几个"', '"种菜补几个","种点菜补几个"'));
    const taken = await takeAsks(folder, id, sheet.join('\n'), '县级');
    expect(taken.struck.map(({ ask }) => ask)).toEqual(['种树补几个']);
    expect((await keptAsks(folder)).map(({ ask, reviewed }) => [ask, reviewed])).toEqual([
      ['种点菜补几个', true],
      ['种菜补几个', true],
      ['要带啥证', true],
      ['哪天打钱', true],
    ]);
    expect(taken.added).toMatchObject([{ ask: '种点菜补几个', quote: limit, by: '县级' }]);
  });

  it('keeps lines of the file that nobody can read, and leaves no half-written file', async () => {
    const folder = await askedCorpus([answeredAsk('种菜给几个钱', limit)]);
    await appendFile(join(folder, 'asks', `${id}.jsonl`), '{"by hand": true}');
    await takeAsks(folder, id, line({ quote: papers, asks: ['要带啥去办'] }), '县级');
    expect((await keptAsks(folder))[1]).toEqual({ 'by hand': true });
    expect(await keptAsks(folder)).toHaveLength(3);
    expect(await readdir(join(folder, 'asks'))).toEqual([`${id}.jsonl`]);
  });

  it('refuses a figure of its own, and says which rule it broke', async () => {
    const folder = await askedCorpus();
    const sheet = [
      { quote: limit, asks: ['种菜给3000元吧', '种菜给2000元吧', '2024年种菜给多少'] },
      { unanswered: [{ ask: '哪天打钱', why: '文件只说补3000元' }] },
      { unanswered: [{ ask: '明年还有没有', why: '文件只说2000元，没写2025年的' }] },
    ];
    const { added, refused } = await takeAsks(folder, id, sheet.map(line).join(''), '县级');
    expect(refused.map(({ line: number, fault }) => [number, fault])).toEqual([
      [1, 'figure'],
      [2, 'figure'],
    ]);
    expect(added.map(({ ask }) => ask)).toEqual(['种菜给2000元吧', '2024年种菜给多少', '明年还有没有']);
  });

  it('taken back leaves the document as it was: asks gone, drafts unread again', async () => {
    const before = [
      answeredAsk('要带啥证', papers),
      answeredAsk('种菜补几个', limit, draft),
      answeredAsk('种树补几个', limit, draft),
    ];
    const folder = await askedCorpus(before);
    const sheet = line({ quote: limit, drafts: ['种菜补几个'], asks: ['院里种菜补多少'] });
    await untakeAsks(folder, id, await takeAsks(folder, id, sheet, '县级'));
    expect(await keptAsks(folder)).toEqual(before);
  });

  it('of two people at once keeps the asks of both', async () => {
    const folder = await askedCorpus();
    const sheets = ['种菜给几个钱', '种点菜补多少'].map((ask) => line({ quote: limit, asks: [ask] }));
    await Promise.all(sheets.map((sheet) => takeAsks(folder, id, sheet, '县级')));
    expect(await keptAsks(folder)).toHaveLength(2);
  });

  it.each(['', 'model', 'learnt'])('is not taken in when nobody stands for it (%s)', async (by) => {
    const folder = await askedCorpus();
    await expect(takeAsks(folder, id, '', by)).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('of a document that is not there says so', async () => {
    await expect(takeAsks(await askedCorpus(), 'nobody', '', '县级')).rejects.toMatchObject({
      code: 'document_missing',
    });
  });
});
