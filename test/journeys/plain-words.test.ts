import { describe, expect, it, onTestFinished } from 'vitest';
import { TurnReply } from '../../src/dialogue/turn.js';
import { hangs, says, startChatServer, type ChatBehaviour } from '../fakes/misbehaving-chat-server.js';
import { ownData } from '../prepared-index.js';
import { startHouse } from './running-house.js';

const courtyard = '俺家院子不小，想种点菜再喂几只鸡鸭，公家一户顶天给几个钱啊';
const official = '每户补贴不超过2000元';

describe('a house with a language model', () => {
  it('says answers in plain words, counts how it went, and goes on without when the model hangs', async () => {
    let behave: ChatBehaviour = says('给脱贫户、监测户发展庭院经济的补贴，要先建好，每户最多2000元[1]。');
    const server = await startChatServer((request, response) => behave(request, response));
    onTestFinished(() => server.close());
    const env = { LLM_BASE_URL: server.url, LLM_API_KEY: 'sk-hush', LLM_TIMEOUT_MS: '300' };
    const house = await startHouse({ data: ownData(), env });
    onTestFinished(() => house.close());
    const ask = async () => {
      const reply = await fetch(`${house.url}/api/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: courtyard, region: '开原市' }),
      });
      return TurnReply.parse(await reply.json()).messages[0]!;
    };

    const first = await ask();
    expect(first.text).toMatch(/简单说（人工智能改写，以原文为准）：.*每户最多2000元。\n原文：/);
    expect(first.text).toContain(official);
    expect(first.citations[0]!.quote).toContain(official);

    behave = hangs;
    const second = await ask();
    expect(second.text).not.toContain('简单说');
    expect(second.text).toContain(official);

    const metrics = await (await fetch(`${house.url}/metrics`)).text();
    expect(metrics).toContain('mingbai_rephrasings_total{outcome="used"} 1');
    expect(metrics).toContain('mingbai_rephrasings_total{outcome="timed_out"} 1');
    expect(house.log()).toContain('model_slow');
    expect(house.log()).not.toMatch(/sk-hush|院子|\/v1/u);
  }, 120_000);
});
