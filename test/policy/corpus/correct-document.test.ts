import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkCorpus } from '../../../src/policy/corpus/check-corpus.js';
import { correctDocument } from '../../../src/policy/corpus/correct-document.js';
import { loadCorpus } from '../../../src/policy/corpus/load-corpus.js';
import { putBackDocument, withdrawnDocuments } from '../../../src/policy/corpus/put-back-document.js';
import { removeDocument } from '../../../src/policy/corpus/remove-document.js';
import { shelveDocuments } from '../../../src/policy/corpus/shelve-documents.js';
import { changeAsks } from '../../../src/policy/corpus/asks-file.js';
import { learntLine } from '../../../src/policy/learn-asks/learnt-ask.js';
import { baishi, writeTwoCounties } from '../../fixtures/corpus/two-counties.js';

const road = 'qingchuan-2025-road';
let folder: string;
let corpusDir: string;
let trash: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-correct-'));
  corpusDir = writeTwoCounties(folder);
  trash = join(folder, 'removed');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const passagesOf = async (id: string) =>
  (await loadCorpus(corpusDir)).passages.filter(({ document }) => document === id);

it('what is left out of a correction stays, null says that nobody knows, and links stay good', async () => {
  const before = (await passagesOf(road)).map(({ id }) => id);
  const after = await correctDocument(corpusDir, road, {
    title: '农村公路养护办法',
    issuer: null,
    date: '2025年4月',
  });
  expect(after).toMatchObject({
    title: '农村公路养护办法',
    issuer: null,
    date: '2025-04',
    region: '云岭省清河市晴川县',
    period: { from: '2025-01-01', to: '2025-12-31' },
  });
  expect((await passagesOf(road)).map(({ id }) => id)).toEqual(before);
});

it('another place moves the file, and its passages speak for that place', async () => {
  await correctDocument(corpusDir, road, { region: baishi });
  expect(readdirSync(join(corpusDir, 'documents', baishi))).toEqual([`${road}.md`]);
  expect(new Set((await passagesOf(road)).map(({ region }) => region))).toEqual(new Set([baishi]));
  expect((await checkCorpus(corpusDir)).filter(({ severity }) => severity === 'error')).toEqual([]);
});

it.each([[{ date: '去年' }], [{ region: '../../etc' }], [{ validFrom: '2026', validTo: '2025' }]] as const)(
  '%j is refused and nothing changes',
  async (correction) => {
    const before = (await loadCorpus(corpusDir)).hash;
    await expect(correctDocument(corpusDir, road, correction)).rejects.toMatchObject({ code: 'bad_request' });
    expect((await loadCorpus(corpusDir)).hash).toBe(before);
  },
);

it('a document withdrawn with a reason comes back with its asks, exactly as it was', async () => {
  await changeAsks(corpusDir, road, [learntLine('修路补多少', '县交通运输局给予每公里3000元的养护补助。')]);
  const before = (await loadCorpus(corpusDir)).hash;
  const why = { reason: '被新办法代替', by: '01STAFF', at: '2025-06-01T02:00:00.000Z' };
  const { folder: lies } = await removeDocument(corpusDir, road, trash, why);
  expect(await withdrawnDocuments(trash)).toMatchObject([{ folder: lies, document: { id: road }, ...why }]);
  await putBackDocument(corpusDir, trash, lies);
  expect((await loadCorpus(corpusDir)).hash).toBe(before);
  expect(await withdrawnDocuments(trash)).toEqual([]);
  await expect(putBackDocument(corpusDir, trash, lies)).rejects.toMatchObject({ code: 'document_missing' });
});

it('a document whose id is in use again is not put back over it', async () => {
  const { folder: lies } = await removeDocument(corpusDir, road, trash);
  writeTwoCounties(join(folder, 'other'));
  await removeDocument(join(folder, 'other', 'corpus'), road, join(folder, 'elsewhere'));
  await putBackDocument(corpusDir, join(folder, 'elsewhere'), road);
  await expect(putBackDocument(corpusDir, trash, lies)).rejects.toMatchObject({ code: 'document_duplicate' });
  expect(await passagesOf(road)).not.toEqual([]);
});

it('a shelf says of each document whether its time has come, is now, or is over', async () => {
  const standings = async (today: string) =>
    shelveDocuments(await loadCorpus(corpusDir), today).map(({ standing }) => standing);
  expect(await standings('2024-12-31')).toEqual(['coming', 'coming', 'coming']);
  expect(await standings('2025-12-31')).toEqual(['current', 'current', 'current']);
  expect(await standings('2026-01-01')).toEqual(['over', 'over', 'over']);
});
