import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Embeddings } from '@langchain/core/embeddings';
import { renderDocument } from '../../../src/policy/corpus/front-matter.js';
import { splittingVersion } from '../../../src/policy/corpus/split-passages.js';
import {
  ensureIndex,
  openLibrary,
  type IndexHome,
  type LibraryModels,
} from '../../../src/policy/keep-index.js';
import { currentIndex, newIndexFolder, publishIndex } from '../../../src/policy/retrieval/index-folder.js';
import { openIndex, type TextEmbedder } from '../../../src/policy/retrieval/open-index.js';
import { documentWith } from '../../fixtures/corpus/policy-document.js';
import { readsNothing } from '../../fixtures/corpus/small-library.js';

const width = 8;

/** A vector made of the text's hash, and a count of what was embedded. */
class CountingEmbedder extends Embeddings implements TextEmbedder {
  readonly width = width;
  readonly embedded: string[] = [];
  constructor(readonly fingerprint: string) {
    super({});
  }
  override embedQuery(text: string): Promise<number[]> {
    return Promise.resolve([...unitOf(text)]);
  }
  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.resolve(texts.map((text) => [...unitOf(text)]));
  }
  embedMany(texts: readonly string[]): Promise<Float32Array[]> {
    this.embedded.push(...texts);
    return Promise.resolve(texts.map(unitOf));
  }
}

function unitOf(text: string): Float32Array {
  const raw = Float32Array.from(
    createHash('sha256').update(text).digest().subarray(0, width),
    (b) => b - 127.5,
  );
  const length = Math.hypot(...raw);
  return raw.map((value) => value / length);
}

const documentOf = (id: string, ...sentences: string[]) =>
  renderDocument(
    documentWith(sentences.join(''), { id, title: `晴川县${id}的通知`, region: '云岭省清河市晴川县' }),
  );

describe('the index of a corpus', () => {
  let folder: string;
  let home: IndexHome;
  let embedder: CountingEmbedder;
  let models: Record<'embedder' | 'wants' | 'tells', CountingEmbedder> & LibraryModels;

  const write = (id: string, ...sentences: string[]) =>
    writeFileSync(join(home.corpusDir, 'documents', `${id}.md`), documentOf(id, ...sentences));
  const ask = (id: string, line: object) =>
    writeFileSync(
      join(home.corpusDir, 'asks', `${id}.jsonl`),
      `${JSON.stringify({ ...line, by: 'pen-x', reviewed: true })}\n`,
    );
  const build = (token: string, force = false) => ensureIndex(home, { force, token });
  const textOf = async () => (await openLibrary(home)).passages.map((passage) => passage.text).join('');

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mingbai-index-'));
    embedder = new CountingEmbedder('a'.repeat(64));
    models = {
      embedder,
      wants: new CountingEmbedder('c'.repeat(64)),
      tells: new CountingEmbedder('c'.repeat(64)),
      reader: readsNothing,
    };
    home = { corpusDir: join(folder, 'corpus'), root: join(folder, 'index'), models };
    await mkdir(join(home.corpusDir, 'documents'), { recursive: true });
    await mkdir(join(home.corpusDir, 'asks'), { recursive: true });
    write('courtyard', '庭院种植每户补助2000元。', '养鸡的每只补助5元。');
    write('housing', '危房改造每户补助一万元。');
    ask('housing', { ask: '修房给多少', answered: true, quote: '危房改造每户补助一万元。' });
    ask('courtyard', { ask: '种菜的钱哪天到', answered: false, why: '没写。' });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is not built again while nothing changed', async () => {
    expect((await build('one')).corpus).not.toBeNull();
    expect((await build('two')).corpus).toBeNull();
    expect(await currentIndex(home.root)).toBe(join(home.root, 'build-one'));
  });

  it('embeds only new words when the corpus changes', async () => {
    await build('one');
    expect([...models.wants.embedded].sort()).toEqual(['修房给多少', '种菜的钱哪天到']);
    embedder.embedded.length = 0;
    models.wants.embedded.length = 0;
    models.tells.embedded.length = 0;
    write('training', '外出培训每天补助15元。');
    const told: [number, number][] = [];
    await ensureIndex(home, {
      force: false,
      token: 'two',
      progress: (done, all) => told.push([done, all]),
    });
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(embedder.embedded).toEqual(['外出培训每天补助15元。']);
    expect(models.wants.embedded).toEqual([]);
    expect(models.tells.embedded).toEqual(['外出培训每天补助15元。']);
    expect(await textOf()).toContain('一万元');
    expect(await textOf()).toContain('15元');
  });

  it('takes over the vectors of known words unchanged', async () => {
    await build('one');
    const before = (await openIndex(home.root, models, splittingVersion))!;
    write('appendix', '另行通知的除外。');
    await build('two');
    const after = (await openIndex(home.root, models, splittingVersion))!;
    const at = (index: typeof after) => index.plan.windows.findIndex((w) => w.text === '养鸡的每只补助5元。');
    expect(after.legs.windows.vector(at(after))).toEqual(before.legs.windows.vector(at(before)));
  });

  it('stays in use while another is written beside it', async () => {
    await build('one');
    const half = await newIndexFolder(home.root, 'half');
    writeFileSync(join(half, 'content.json'), '{"pass');
    expect(await currentIndex(home.root)).toBe(join(home.root, 'build-one'));
    expect(await textOf()).toContain('2000元');
  });

  it('leaves the one before it in place, for those who still read it', async () => {
    await build('one');
    await build('two', true);
    expect(await currentIndex(home.root)).toBe(join(home.root, 'build-two'));
    expect(existsSync(join(home.root, 'build-one', 'manifest.json'))).toBe(true);
  });

  it('sweeps away what killed builds left behind an hour ago, and nothing younger', async () => {
    await build('one');
    const [old, young] = [await newIndexFolder(home.root, 'old'), await newIndexFolder(home.root, 'young')];
    const before = Date.now() / 1000 - 7_200;
    utimesSync(old, before, before);
    const next = await newIndexFolder(home.root, 'next');
    await publishIndex(home.root, next, 'next');
    expect(readdirSync(home.root).sort()).toEqual(['CURRENT', 'build-next', 'build-one', 'build-young']);
    expect(existsSync(young)).toBe(true);
  });

  it('of another model is refused, naming both sides and what to run', async () => {
    await build('one');
    const other = { ...home, models: { ...models, embedder: new CountingEmbedder('b'.repeat(64)) } };
    await expect(openLibrary(other)).rejects.toMatchObject({ code: 'index_mismatch' });
    await expect(ensureIndex(other, { force: false, token: 'two' })).rejects.toThrow(
      /model: index a{12}, program b{12}.*node dist\/main\.js index --force/,
    );
    await ensureIndex(other, { force: true, token: 'two' });
    expect((await openLibrary(other)).passages.length).toBeGreaterThan(0);
  });

  it('of another model of what is wanted is refused likewise', async () => {
    await build('one');
    const other = { ...home, models: { ...models, wants: new CountingEmbedder('d'.repeat(64)) } };
    await expect(openLibrary(other)).rejects.toThrow(/wants: index c{12}, program d{12}/);
  });

  it('keeps what each ask wants and each window tells, beside what they mean', async () => {
    await build('one');
    const { wantLegs, plan } = (await openIndex(home.root, models, splittingVersion))!;
    expect(wantLegs.asks.vector(0)).toEqual(unitOf('修房给多少'));
    expect(wantLegs.unanswered.vector(0)).toEqual(unitOf('种菜的钱哪天到'));
    const told = plan.windows.map((_, i) => wantLegs.windows.vector(i));
    expect(told).toEqual(plan.windows.map(({ text }) => unitOf(text)));
  });

  it('of another splitting is refused likewise', async () => {
    await build('one');
    await expect(openIndex(home.root, models, 'sections-0:100-200')).rejects.toThrow(
      /chunking: index sections-1:\d+-\d+, program sections-0:100-200/,
    );
  });

  it('with a file cut short is refused with what to run, and mended by it', async () => {
    await build('one');
    truncateSync(join(home.root, 'build-one', 'windows.f32'), width * 4);
    await expect(openLibrary(home)).rejects.toThrow(/windows\.f32.*index --force/);
    await build('two', true);
    expect(await textOf()).toContain('2000元');
  });

  it('that does not exist yet says how to build it', async () => {
    await expect(openLibrary(home)).rejects.toThrow(/no index in .*node dist\/main\.js index/);
  });
});
