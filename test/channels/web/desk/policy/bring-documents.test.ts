import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../../../src/policy/corpus/load-corpus.js';
import { documentTroubles } from '../../../../../src/channels/web/desk/policy/document-trouble.js';
import { docxOf, pdfOf } from '../../../../fixtures/corpus/office-files.js';
import { qingchuan } from '../../../../fixtures/corpus/two-counties.js';
import { openKnowledgeHouse, people, type KnowledgeHouse } from './knowledge-house.js';

let house: KnowledgeHouse;
const openAnew = async () => void (house = await openKnowledgeHouse());
const shut = () => house.close();

const cattle =
  '晴川县2025年养牛补贴实施方案\n\n来源:晴川县农业农村局 时间:2025-03-05\n\n一、标准\n\n每头基础母牛补贴900元。\n\n二、申请\n\n到村委会申请。';
const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = '养牛方案.txt') =>
  new File([content], name);
const bytesOf = (buffer: Buffer) => new Uint8Array(buffer);
const documents = async () =>
  (await loadCorpus(house.knowledge.corpusDir)).documents.map(({ title }) => title);

async function bring(file: File, member = people.county) {
  const sent = await house.post(member, '/documents/new', { file });
  return { sent, path: sent.to?.replace('/desk', '') ?? '' };
}
const fields = (more: Record<string, string> = {}) => ({
  title: '晴川县2025年养牛补贴实施方案',
  region: qingchuan,
  issuer: '晴川县农业农村局',
  number: '晴农发〔2025〕9号',
  date: '2025-03-05',
  kind: 'plan',
  from: '2025-01-01',
  to: '2025-12-31',
  url: '',
  ...more,
});

describe('a document brought in', () => {
  beforeEach(openAnew);
  afterEach(shut);

  it('is shown with what was read, what is missing and its passages, before anything is in the corpus', async () => {
    const { path } = await bring(fileOf(cattle));
    const before = await documents();
    const { text, status } = await house.get(people.county, path);
    expect(status).toBe(200);
    expect(text).toContain('晴川县2025年养牛补贴实施方案');
    expect(text).toContain('从文中读出来的，请核对');
    expect(text).toContain('文中没有写');
    expect(text).toContain('会分成2段');
    expect(text).toContain('每头基础母牛补贴900元。');
    expect(await documents()).toEqual(before);
  });

  it('is published as corrected, and answered from without a restart', async () => {
    const { path } = await bring(fileOf(cattle));
    const published = await house.post(people.county, path, { ...fields(), decision: 'publish' });
    expect(published.to).toMatch(/^\/desk\/documents\/index\?document=doc-2025-plan-/);
    await house.knowledge.upkeep.settled();
    expect(house.failures).toEqual([]);
    const done = await house.get(people.county, published.to!.replace('/desk', ''));
    expect(done.to).toMatch(/^\/desk\/documents\/doc-2025-plan-/);
    const added = (await loadCorpus(house.knowledge.corpusDir)).documents.find(({ title }) =>
      title.includes('养牛'),
    );
    expect(added).toMatchObject({ number: '晴农发〔2025〕9号', source: '养牛方案.txt', region: qingchuan });
    const asked = await house.post(people.county, '/policy', {
      question: '养一头基础母牛补贴多少钱',
      place: qingchuan,
    });
    expect(asked.text).toContain('900元');
    expect(readdirSync(house.knowledge.incomingDir)).toEqual([]);
  });

  it('waits on a page that looks again by itself', async () => {
    const { path } = await bring(fileOf(cattle));
    const published = await house.post(people.county, path, { ...fields(), decision: 'publish' });
    const waiting = await house.get(people.county, published.to!.replace('/desk', ''));
    expect(waiting.text).toContain('正在整理文件');
    expect(waiting.response.headers.get('refresh')).toBe('2');
    await house.knowledge.upkeep.settled();
  });

  it('is looked at again with what was mended, and dropped without a trace', async () => {
    const { path } = await bring(fileOf(cattle));
    const again = await house.post(people.county, path, {
      ...fields({ title: '养牛补贴', to: '' }),
      decision: 'look',
    });
    expect(again.text).toContain('养牛补贴');
    const wrong = await house.post(people.county, path, { ...fields({ date: '去年' }), decision: 'publish' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain(documentTroubles.bad_request);
    await house.post(people.county, path, { decision: 'drop' });
    expect(readdirSync(house.knowledge.incomingDir)).toEqual([]);
    expect((await house.get(people.county, path)).to).toBe('/desk/documents/new');
  });

  it('of another county is not published by this one', async () => {
    const { path } = await bring(fileOf(cattle), people.neighbour);
    const shown = await house.get(people.neighbour, path);
    expect(shown.text).toContain('别处的文件要由那里的人来传');
    const refused = await house.post(people.neighbour, path, { ...fields(), decision: 'publish' });
    expect(refused.status).toBe(422);
    expect(await documents()).not.toContain('晴川县2025年养牛补贴实施方案');
  });

  it('that names no place is offered with the member’s own', async () => {
    const { path } = await bring(fileOf('每户补贴两千元，先建后补，由村委会受理。', '补贴.txt'));
    const { text } = await house.get(people.county, path);
    expect(text).toContain('先填了您的地方');
    expect(text).toContain(`value="${qingchuan}"`);
  });

  it('comes as Word or PDF too', async () => {
    const word = await bring(
      fileOf(bytesOf(docxOf(['# 晴川县2025年养羊补贴办法', '每只基础母羊补贴120元。'])), '养羊.docx'),
    );
    expect((await house.get(people.county, word.path)).text).toContain('每只基础母羊补贴120元。');
    const paper = await bring(
      fileOf(
        bytesOf(pdfOf([['晴川县2025年养蜂补贴办法', '每箱中华蜜蜂补贴三百元，到村委会申请。']])),
        '养蜂.pdf',
      ),
    );
    expect((await house.get(people.county, paper.path)).text).toContain('每箱中华蜜蜂补贴三百元');
  });

  it('that is there already leads to the one there is', async () => {
    const first = await bring(fileOf(cattle));
    await house.post(people.county, first.path, { ...fields(), decision: 'publish' });
    const second = await bring(fileOf(cattle.replaceAll('\n\n', '\r\n'), '又一份.txt'));
    expect(second.sent.text).toContain(documentTroubles.document_duplicate);
    expect(second.sent.text).toMatch(/href="\/desk\/documents\/doc-2025-plan-[0-9a-f]{8}"/);
    await house.knowledge.upkeep.settled();
  });
});

describe('a file', () => {
  beforeAll(openAnew);
  afterAll(shut);

  it.each([
    ['a scan', 'document_scanned', fileOf(bytesOf(pdfOf([[], []])), '扫描.pdf')],
    ['an empty text', 'document_empty', fileOf(' \n ', '空.txt')],
    ['a picture', 'document_unreadable', fileOf('PNG', '照片.png')],
    [
      'letters of no writing',
      'document_encoding',
      fileOf(
        new Uint8Array(301).map((_, i) => 128 + ((i * 73) % 127)),
        '乱码.txt',
      ),
    ],
    ['half a PDF', 'document_unreadable', fileOf('%PDF-1.4 half', '半个.pdf')],
    ['a file that is too large', 'document_too_large', fileOf(new Uint8Array(13 * 1024 * 1024), '大.txt')],
  ] as const)('that is %s is refused with a sentence, and nothing is kept', async (_what, code, file) => {
    const { sent } = await bring(file);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain(documentTroubles[code]);
    const { incomingDir } = house.knowledge;
    expect(existsSync(incomingDir) ? readdirSync(incomingDir) : []).toEqual([]);
  });
});

describe('a document that is there', () => {
  beforeEach(openAnew);
  afterEach(shut);

  const road = '/documents/qingchuan-2025-road';

  it('stands in a list by place with its passages, asks and facts without asks; foreign ones apart', async () => {
    const { text } = await house.get(people.county, '/documents');
    expect(text).toContain(`<h2>${qingchuan}</h2>`);
    expect(text).toMatch(/还有\d+句要紧话没写问法/);
    expect(text).toContain('正管用');
    expect(text).toContain('别处的文件1份（只能看）');
    expect(text.match(/别处的文件[\s\S]*$/)?.[0]).toContain('白石县2025年庭院经济实施办法');
  });

  it('is corrected in its particulars, never moved to another county', async () => {
    const own = {
      title: '晴川县2025年农村公路养护办法',
      region: qingchuan,
      number: '晴交发〔2025〕2号',
      kind: 'notice',
    };
    const done = await house.post(people.county, road, {
      ...own,
      date: '2025-03-02',
      from: '2025-03-02',
      to: '',
    });
    expect(done.to).toBe('/desk/documents/index?document=qingchuan-2025-road');
    await house.knowledge.upkeep.settled();
    const { documents: all } = await loadCorpus(house.knowledge.corpusDir);
    expect(all.find(({ id }) => id === 'qingchuan-2025-road')).toMatchObject({
      number: '晴交发〔2025〕2号',
      issuer: null,
      date: '2025-03-02',
      period: { from: '2025-03-02', to: '2099-12-31' },
    });
    const moved = await house.post(people.county, road, { ...own, region: '云岭省清河市白石县' });
    expect(moved.status).toBe(422);
    expect((await house.post(people.neighbour, road, own)).status).toBe(404);
  });

  it('is withdrawn with a reason, answers no more, and comes back with one tap', async () => {
    const answered = async () =>
      (
        await house.post(people.county, '/policy', {
          question: '农村公路养护补助每公里多少',
          place: qingchuan,
        })
      ).text;
    expect(await answered()).toContain('3000元');
    expect((await house.post(people.county, `${road}/withdraw`, { reason: '' })).status).toBe(422);
    expect((await house.post(people.neighbour, `${road}/withdraw`, { reason: '试试' })).status).toBe(404);
    await house.post(people.county, `${road}/withdraw`, { reason: '被新办法代替' });
    await house.knowledge.upkeep.settled();
    expect(await answered()).not.toContain('每公里3000元');
    const list = (await house.get(people.county, '/documents')).text;
    expect(list).toContain('被新办法代替');
    const action = /action="\/desk(\/documents\/withdrawn\/[^"]+)"/.exec(list)![1]!;
    expect((await house.post(people.neighbour, action)).status).toBe(404);
    await house.post(people.county, action);
    await house.knowledge.upkeep.settled();
    expect(await answered()).toContain('3000元');
    expect(readdirSync(house.knowledge.trashDir)).toEqual([]);
    const note = join(house.knowledge.corpusDir, 'documents/qingchuan-2025-road.md');
    expect(readFileSync(note, 'utf8')).toContain('3000元');
  });

  it('is nobody’s business below the county', async () => {
    for (const path of ['/documents', '/documents/new', road, `${road}/asks`])
      expect((await house.get(people.township, path)).status).toBe(403);
    expect((await house.get(people.administrator, '/documents')).status).toBe(200);
    expect((await house.get(people.administrator, `${road}/asks`)).status).toBe(403);
  });
});
