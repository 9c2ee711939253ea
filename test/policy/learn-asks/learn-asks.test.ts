import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maskPersonalData } from '../../../src/dialogue/mask-personal-data.js';
import { loadCorpus } from '../../../src/policy/corpus/load-corpus.js';
import { learnAsk, type Approval } from '../../../src/policy/learn-asks/learn-ask.js';
import type { LearnDesk } from '../../../src/policy/learn-asks/learn-desk.js';
import { proposeAsks } from '../../../src/policy/learn-asks/propose-asks.js';
import { rejectAsk } from '../../../src/policy/learn-asks/reject-ask.js';
import { undoDecision } from '../../../src/policy/learn-asks/undo-decision.js';
import type { LedgerEntry } from '../../../src/policy/question-ledger.js';
import { baishi, qingchuan, writeTwoCounties } from '../../fixtures/corpus/two-counties.js';
import { ledgerEntry } from '../../fakes/ledger-entry.js';
import { createMemoryAskDecisions } from '../../fakes/memory-ask-decisions.js';
import { createMemoryQuestionLedger } from '../../fakes/memory-question-ledger.js';

const quote = '对利用房前屋后发展种植养殖的农户，实行先建后补，每户补贴不超过1800元。';
const roadSentence = '县交通运输局给予每公里3000元的养护补助。';

let folder: string;
let desk: LearnDesk & { decisions: ReturnType<typeof createMemoryAskDecisions> };
/** The passages of 晴川县, courtyard and road. */
let courtyard: string;
let road: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-learn-'));
  const corpusDir = writeTwoCounties(folder);
  let time = Date.parse('2025-06-01T00:00:00Z');
  desk = {
    corpusDir,
    ledger: createMemoryQuestionLedger(),
    decisions: createMemoryAskDecisions(),
    mask: maskPersonalData,
    embed: () => {
      throw new Error('this test embeds nothing');
    },
    clock: { now: () => new Date((time += 1000)) },
  };
  const { passages } = await loadCorpus(corpusDir);
  const holding = (words: string) => passages.find(({ text }) => text.includes(words))!.id;
  courtyard = holding('1800元');
  road = holding('3000元');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const asksPath = (document: string) => join(desk.corpusDir, 'asks', `${document}.jsonl`);
const read = (document: string) => readFileSync(asksPath(document), 'utf8');
const approve = (entry: LedgerEntry, more: Partial<Approval> = {}) =>
  learnAsk(desk, { id: entry.id, by: '县级', ...more });
const proposed = async () =>
  proposeAsks({
    entries: await desk.ledger.list({ limit: 100 }),
    standing: desk.decisions.decisions.filter(({ undone }) => undone === null),
    corpus: await loadCorpus(desk.corpusDir),
    mask: maskPersonalData,
  });

/** A question that was answered with the courtyard's sentence, and found so. */
async function helpful(n: number, more: Partial<LedgerEntry> = {}): Promise<LedgerEntry> {
  return noted(n, {
    kind: 'helpful',
    reason: null,
    question: '院坝头喂鸡鸭，一家最多好多钱',
    region: qingchuan,
    passages: [courtyard],
    quote,
    ...more,
  });
}
async function noted(n: number, more: Partial<LedgerEntry>): Promise<LedgerEntry> {
  const entry = ledgerEntry(n, more);
  await desk.ledger.record(entry);
  return entry;
}

describe('what is proposed', () => {
  it('is an answer found helpful with the sentence shown, before refusals, which need a passage', async () => {
    await noted(1, { question: '路灯坏了归谁修', region: qingchuan, candidates: [road] });
    await noted(2, { question: '路灯坏了归谁修？', region: qingchuan, candidates: [road] });
    await helpful(3);
    await helpful(4, { kind: 'not_helpful' });
    expect(await proposed()).toMatchObject([
      {
        words: '院坝头喂鸡鸭，一家最多好多钱',
        answer: { passage: { id: courtyard }, quote },
        said: { helpful: 1, not_helpful: 1, no_source: 0 },
      },
      { words: '路灯坏了归谁修？', answer: null, said: { helpful: 0, not_helpful: 0, no_source: 2 } },
    ]);
  });

  it('holds nothing personal, nothing that leans on another turn, nothing a changed document said', async () => {
    await helpful(1, { question: '我叫王桂花，院坝头喂鸡鸭有好多钱' });
    await helpful(2, { question: '王桂花13812345678' });
    await helpful(3, { question: '那要是喂鸭子呢，也有吗', followUp: true });
    await helpful(4, { question: '喂猪有好多钱补', quote: '每户补贴不超过9999元。' });
    expect((await proposed()).map(({ words }) => words)).toEqual(['院坝头喂鸡鸭有好多钱']);
  });

  it('is no longer what was decided or is an ask already, and comes back when that is undone', async () => {
    const [first, second] = [await helpful(1), await helpful(2, { question: '屋边喂鸭子补几多钱' })];
    await approve(first);
    await rejectAsk(desk, second.id, '县级');
    await helpful(3);
    expect(await proposed()).toEqual([]);
    await undoDecision(desk, second.id, '县级');
    expect((await proposed()).map(({ entry }) => entry.id)).toEqual([second.id]);
  });
});

describe('a question approved', () => {
  it('becomes one reviewed line of its document and a row of the log', async () => {
    const entry = await helpful(1);
    await approve(entry, { id: entry.id.slice(-6).toLowerCase() });
    expect(
      read('qingchuan-2025-courtyard')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([{ ask: '院坝头喂鸡鸭，一家最多好多钱', answered: true, quote, by: 'learnt', reviewed: true }]);
    expect(desk.decisions.decisions).toMatchObject([
      { question: entry.id, by: '县级', learnt: { passage: courtyard, quote }, undone: null },
    ]);
    expect((await loadCorpus(desk.corpusDir)).asks).toMatchObject([{ passage: { id: courtyard } }]);
  });

  it('takes the passage a role chooses, by id, by its number, or by a sentence of it', async () => {
    const refused = {
      question: '门前那条土路坑坑洼洼谁出钱',
      region: qingchuan,
      candidates: [courtyard, road],
    };
    desk.embed = async (texts) =>
      texts.map((text, i) => Float32Array.from(i === 0 || text.includes('3000') ? [1] : [0]));
    await approve(await noted(1, refused), { passage: '2' });
    await approve(await noted(2, { ...refused, question: '道儿烂了拾掇的钱哪儿来' }), {
      quote: roadSentence,
    });
    await approve(await noted(3, { ...refused, question: '一公里路给多少养护的钱' }), {
      passage: road,
      quote: roadSentence,
    });
    expect(
      (await loadCorpus(desk.corpusDir)).asks.map(({ passage, quote: said }) => [passage?.id, said]),
    ).toEqual([
      [road, expect.stringContaining('3000元')],
      [road, roadSentence],
      [road, roadSentence],
    ]);
  });

  it('is refused with what to do when its passage is gone or its words have changed since', async () => {
    const entry = await helpful(1);
    const path = join(desk.corpusDir, 'documents', 'qingchuan-2025-courtyard.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('1800元', '1900元'));
    await expect(approve(entry)).rejects.toMatchObject({
      code: 'ask_refused',
      message: expect.stringMatching(/words were changed.*--passage/) as unknown,
    });
    rmSync(path);
    await expect(approve(entry)).rejects.toMatchObject({ code: 'ask_refused' });
    expect(desk.decisions.decisions).toEqual([]);
  });

  it.each<[string, Partial<LedgerEntry>, Partial<Approval>, string]>([
    ['a passage of another place', { region: baishi }, {}, 'Choose a passage of that place'],
    ['words that are all personal', { question: '王桂花13812345678' }, {}, '--ask'],
    ['a name in the new words', {}, { ask: '我叫王桂花，养鸡给多少钱' }, 'in other words'],
    ['words that lean on another turn', { followUp: true }, {}, 'in full'],
    [
      'a sentence the passage does not hold',
      {},
      { quote: '每户补贴九千元。', passage: 'COURTYARD' },
      'does not hold',
    ],
    ['a sentence no document holds', {}, { quote: '每户补贴九千元。' }, 'No document holds'],
    ['a refusal without a passage', { kind: 'no_source', quote: null }, {}, 'Say which passage'],
    ['a name for a role', {}, { by: '王桂花' }, 'a role'],
    ['an id nobody has', {}, { id: 'ZZZZZZ' }, 'No question'],
    ['an id too short', {}, { id: '1' }, 'no id'],
  ])('is refused for %s', async (_, given, approval, says) => {
    const entry = await helpful(1, given);
    const typed = approval.passage === 'COURTYARD' ? { ...approval, passage: courtyard } : approval;
    await expect(approve(entry, typed)).rejects.toThrow(says);
    expect(desk.decisions.decisions).toEqual([]);
    expect((await loadCorpus(desk.corpusDir)).asks).toEqual([]);
  });

  it('is decided once, and never against an unanswered ask of the same words', async () => {
    const entry = await helpful(1);
    await approve(entry);
    await expect(approve(entry, { ask: '院子喂鸡最多给多少' })).rejects.toThrow('decided before');
    const other = await helpful(2, { question: '喂蜂子给好多钱一箱' });
    const line = JSON.stringify({
      ask: '喂蜂子给好多钱一箱',
      answered: false,
      why: '没写',
      by: 'a',
      reviewed: true,
    });
    writeFileSync(asksPath('qingchuan-2025-courtyard'), `${line}\n`);
    await expect(approve(other)).rejects.toThrow('does not answer them');
  });

  it('leaves no decision standing when the corpus cannot be written', async () => {
    const entry = await helpful(1);
    rmSync(join(desk.corpusDir, 'asks'), { recursive: true });
    writeFileSync(join(folder, 'file'), '');
    const { corpusDir } = desk;
    desk.decisions.record = ((record) => async (decision) => {
      // from here on the folder is a file
      desk.corpusDir = join(folder, 'file');
      return record(decision);
    })(desk.decisions.record.bind(desk.decisions));
    await expect(approve(entry)).rejects.toThrow();
    desk.corpusDir = corpusDir;
    expect(desk.decisions.decisions).toMatchObject([{ undone: { by: '县级' } }]);
    expect(await desk.decisions.standing(entry.id)).toEqual([]);
  });
});

describe('a decision taken back', () => {
  it('takes exactly its line out and leaves every other as it was', async () => {
    const before = [
      JSON.stringify({
        ask: '院坝头喂鸡鸭，一家最多好多钱？',
        answered: true,
        quote: '验收合格后一次性拨付。',
        by: 'author-1',
        reviewed: false,
      }),
      '{ "a broken": line',
      JSON.stringify({ ask: '养猪给钱不', answered: true, quote, by: 'learnt', reviewed: true }),
    ].join('\n');
    writeFileSync(asksPath('qingchuan-2025-courtyard'), `${before}\n`);
    const entry = await helpful(1);
    await approve(entry);
    expect(read('qingchuan-2025-courtyard')).not.toBe(`${before}\n`);
    await undoDecision(desk, entry.id, '县级-2');
    expect(read('qingchuan-2025-courtyard')).toBe(`${before}\n`);
    expect(desk.decisions.decisions).toMatchObject([{ learnt: { quote }, undone: { by: '县级-2' } }]);
    await expect(undoDecision(desk, entry.id, '县级')).rejects.toThrow('No decision that stands');
  });

  it('may be taken back when the document is gone, and decided anew', async () => {
    const entry = await helpful(1);
    await approve(entry);
    rmSync(asksPath('qingchuan-2025-courtyard'));
    await undoDecision(desk, entry.id, '县级');
    await approve(entry);
    expect(desk.decisions.decisions.map(({ undone }) => undone === null)).toEqual([false, true]);
  });
});
