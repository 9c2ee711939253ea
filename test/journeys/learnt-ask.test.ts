import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TurnReply, type Message } from '../../src/dialogue/turn.js';
import { runProgram } from '../commands/program.js';
import { keyOf, ownData } from '../prepared-index.js';
import { startHouse, type RunningHouse } from './running-house.js';

const corpus = join(mkdtempSync(join(tmpdir(), 'mingbai-learn-')), 'corpus');
const asksFile = join(corpus, 'asks/kaiyuan-2024-industry.jsonl');
const data = ownData();
const env = { MINGBAI_CORPUS_DIR: corpus, MINGBAI_DATA_DIR: data, MINGBAI_KEY_FILE: keyOf(data) };
/** The document says it, and no ask of it says so. */
const question = '我叫王桂花，想学焊工，学费公家给掏不';
const inOtherWords = '学焊工的学费公家给掏吗';
const sentence = '乡村振兴技能提升培训一批';

let house: RunningHouse;
let asksBefore: string;

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../../corpus'), corpus, { recursive: true });
  asksBefore = readFileSync(asksFile, 'utf8');
  house = await startHouse({ data, corpus });
}, 120_000);
afterAll(() => house.close());

async function turn(body: object): Promise<TurnReply> {
  const reply = await fetch(`${house.url}/api/chat`, {
    method: 'POST',
    // running a program blocks this process for longer than the house keeps a connection
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify(body),
  });
  return TurnReply.parse(await reply.json());
}
const askInChat = async (text: string): Promise<Message> =>
  (await turn({ text, region: '开原市' })).messages.at(-1)!;

/** The running house looks for another index every two seconds. */
async function eventually(text: string, wanted: (message: Message) => boolean): Promise<Message> {
  for (let i = 0; i < 20; i++) {
    const message = await askInChat(text);
    if (wanted(message)) return message;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`never answered so: ${text}`);
}
const program = (...args: string[]) => {
  const outcome = runProgram(args, { env });
  expect(outcome.stderr).toBe('');
  expect(outcome.status).toBe(0);
  return outcome.stdout;
};

it('learns from a refusal once the county chooses the passage, and forgets it when that is undone', async () => {
  expect((await askInChat(inOtherWords)).kind).toBe('no_source');
  const refused = await turn({ text: question, region: '开原市' });
  expect(refused.messages.at(-1)!.kind).toBe('no_source');
  const notHelpful = refused.messages.at(-1)!.choices.find(({ label }) => label === '没答对')!;
  const sorry = await turn({ session: refused.session, choice: notHelpful.id });
  expect(sorry.messages[0]!.text).toMatch(/记下了.*县里.*村委会.*乡镇.*12317.*12345/s);

  const topics = program('unanswered', '--place', '铁岭');
  expect(topics).toContain('我叫〔姓名〕，想学焊工，学费公家给掏不');
  expect(topics).toMatch(/not_found/);
  expect(topics).toMatch(/said_not_helpful/);
  const proposed = program('asks', 'proposed');
  expect(proposed).not.toMatch(/王桂花|〔姓名〕/);
  const [, id] = /\[(\w+)\] 想学焊工，学费公家给掏不/.exec(proposed)!;

  const approved = program('asks', 'approve', id!, '--quote', sentence, '--by', '县级');
  const [, passage] = /passage\s+(\S+)/.exec(approved)!;
  const answered = await eventually(inOtherWords, ({ kind }) => kind === 'answered');
  expect(answered.citations[0]).toMatchObject({
    passage,
    quote: expect.stringContaining(sentence) as unknown,
  });
  expect(program('asks', 'proposed')).not.toContain('想学焊工');
  expect(program('asks', 'log')).toMatch(new RegExp(`县级\\tapproved\\t\\[${id!}\\]\\t${passage!}`));
  expect(program('corpus', 'check')).toMatch(/^0 broken/m);

  program('asks', 'undo', id!);
  await eventually(inOtherWords, ({ kind }) => kind === 'no_source');
  expect(readFileSync(asksFile, 'utf8')).toBe(asksBefore);
  expect(program('asks', 'log')).toMatch(/approved, undone .* by 县级/);
}, 120_000);

it('proposes what somebody found helpful, with the sentence that was shown', async () => {
  const reply = await turn({
    text: '俺家院子不小，想种点菜再喂几只鸡鸭，公家一户顶天给几个钱啊',
    region: '开原市',
  });
  const helpful = reply.messages.at(-1)!.choices.find(({ label }) => label === '有用')!;
  await turn({ session: reply.session, choice: helpful.id });
  const proposed = program('asks', 'proposed');
  const shown = reply.messages.at(-1)!.citations[0]!;
  expect(proposed).toContain(`${shown.passage}\n    “${shown.quote}”`);
  const [, id] = /\[(\w+)\] 俺家院子不小/.exec(proposed)!;
  program('asks', 'approve', id!);
  expect(readFileSync(asksFile, 'utf8').trimEnd().split('\n').at(-1)).toContain('"by":"learnt"');
  program('asks', 'undo', id!);
  program('asks', 'reject', id!);
  expect(program('asks', 'proposed')).not.toContain('俺家院子不小');
}, 120_000);
