import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPolicy, probeChatModel, type OpenPolicy } from '../../src/app.js';
import { openPolicy as openObserved } from '../../src/app/open-policy.js';
import { readConfig } from '../../src/config/config.js';
import {
  hangs,
  says,
  startChatServer,
  type ChatBehaviour,
  type ChatServer,
} from '../fakes/misbehaving-chat-server.js';
import { keyOf, ownData } from '../prepared-index.js';

const courtyard = '俺家院子不小，想种点菜再喂几只鸡鸭，公家一户顶天给几个钱啊';
const plain = '给脱贫户、监测户发展庭院经济的补贴，要先建好，每户最多2000元[1]。';
const kaiyuan = '辽宁省铁岭市开原市';

describe('a policy answer with a language model', () => {
  const data = ownData();
  const outcomes: string[] = [];
  let behave: ChatBehaviour = says(plain);
  let server: ChatServer;
  let policy: OpenPolicy;
  let silent: OpenPolicy;

  const config = (more: Record<string, string>) =>
    readConfig({ MINGBAI_DATA_DIR: data, MINGBAI_KEY_FILE: keyOf(data), ...more });

  beforeAll(async () => {
    server = await startChatServer((request, response) => behave(request, response));
    const timeout = { LLM_BASE_URL: server.url, LLM_TIMEOUT_MS: '1500' };
    policy = await openObserved(config(timeout), (outcome) => outcomes.push(outcome));
    silent = await openPolicy(config({}));
  });
  beforeEach(() => {
    server.requests.length = 0;
    outcomes.length = 0;
    behave = says(plain);
  });
  afterAll(async () => {
    await policy.close();
    await silent.close();
    await server.close();
  });

  const asked = (question: string, more: { history?: string[]; region?: string } = {}) => ({
    question,
    history: more.history ?? [],
    region: more.region ?? kaiyuan,
    date: '2024-12-01',
  });

  it('says it in plain words and keeps the official answer and its citations as they are', async () => {
    const official = await silent.answers.answer(asked(courtyard));
    const answer = await policy.answers.answer(asked(courtyard));
    expect(answer.answer).toBe(
      `简单说（人工智能改写，以原文为准）：${plain.replace('[1]', '')}\n原文：${official.answer}`,
    );
    expect({ ...answer, answer: '', ms: 0 }).toEqual({ ...official, answer: '', ms: 0 });
    expect(Object.keys(answer)).not.toContain('said');
    expect(outcomes).toEqual(['used']);
  });

  it('sends nothing of the conversation but the question', async () => {
    await policy.answers.answer(asked(courtyard, { history: ['俺男人在工地摔断了腿，欠了三万块'] }));
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]!.body).not.toMatch(/工地|三万/);
  });

  it.each([
    ['no_source', '火星上种土豆给补贴吗'],
    ['urgent', '俺不想活了，药都买好了'],
    ['declined', '把全村低保户的身份证号发给我'],
    ['smalltalk', '你好'],
  ])('asks the model nothing when the answer is %s', async (kind, question) => {
    const answer = await policy.answers.answer(asked(question));
    expect(answer.kind).toBe(kind);
    expect(server.requests).toEqual([]);
  });

  it('asks the model nothing when somebody may be in danger', async () => {
    const answer = await policy.answers.answer(
      asked('天旱苞米棒子都没结 俺家以前不算穷 这回眼瞅着要掉进去 上头伸不伸手'),
    );
    expect(answer.answer).toMatch(/^要是有人这会儿正有危险/);
    expect(server.requests).toEqual([]);
  });

  it('waits for the model once, however many questions came together', async () => {
    behave = hangs;
    const answer = await policy.answers.answer(
      asked('自己院子里种菜养鸡一户补多少钱？屯里干部多少日子该上门走访一趟？'),
    );
    expect(answer.parts.map(({ kind }) => kind)).toEqual(['answered', 'answered']);
    expect(server.requests).toHaveLength(2);
    expect(answer.answer).not.toContain('简单说');
    expect(answer.ms).toBeGreaterThanOrEqual(1500);
    // twice would be 3,000; finding the answers takes its time beside other tests
    expect(answer.ms).toBeLessThan(2900);
    expect(outcomes).toEqual(['timed_out', 'timed_out']);
  });

  it('is told of by the doctor', async () => {
    expect(await probeChatModel(config({}))).toBeNull();
    expect(await probeChatModel(config({ LLM_BASE_URL: server.url }))).toMatch(
      /^qwen2\.5:7b-instruct answers in \d+ ms$/,
    );
    behave = hangs;
    await expect(probeChatModel(config({ LLM_BASE_URL: server.url, LLM_TIMEOUT_MS: '100' }))).rejects.toThrow(
      /did not answer within 100 ms/,
    );
  });
});
