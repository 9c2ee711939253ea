import { describe, expect, it } from 'vitest';
import { wording } from '../../../src/dialogue/wording.js';
import { TurnReply } from '../../../src/dialogue/turn.js';
import { webHouse } from './web-house.js';

const post = (house: ReturnType<typeof webHouse>, body: unknown, headers: Record<string, string> = {}) =>
  house.app.request('/api/chat', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe('POST /api/chat', () => {
  it('begins a session, answers with citations, and goes on in it', async () => {
    const house = webHouse();
    const response = await post(house, { turn: 'a', text: '院子里种菜补多少' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const first = TurnReply.parse(await response.json());
    expect(first.messages[0]?.citations[0]).toMatchObject({
      passage: 'yunxi-2024-garden.0a1b2c3d',
      url: '/p/yunxi-2024-garden.0a1b2c3d',
    });
    expect(first.messages[0]?.expects).toBe('question');
    await post(house, { session: first.session, text: '尾款呢', region: '云溪县' });
    expect(house.talk.policy.asked[1]).toMatchObject({
      question: '尾款呢',
      history: ['院子里种菜补多少'],
      region: '河东省青川市云溪县',
    });
  });

  it('gives the same reply to the same turn', async () => {
    const house = webHouse();
    const { session } = await json(await post(house, { text: '你好' }));
    const again = async () => (await post(house, { session, turn: 'x', text: '补多少' })).text();
    const replies = await Promise.all([again(), again(), again()]);
    expect(new Set(replies).size).toBe(1);
    expect(house.talk.policy.asked).toHaveLength(2);
  });

  it('joins a first turn that was sent twice under a random id, and no other', async () => {
    const house = webHouse();
    const turn = '7f9c24e8-3b12-4d5f-9a61-0c8e2f4b7d13';
    const sessions = async (body: unknown) => (await json(await post(house, body)))['session'];
    expect(await sessions({ turn, text: '补多少' })).toBe(await sessions({ turn, text: '补多少' }));
    expect(await sessions({ turn: '1', text: '补多少' })).not.toBe(
      await sessions({ turn: '1', text: '补多少' }),
    );
  });

  it.each([
    ['no JSON', '{"text":', 400, 'bad_request'],
    ['no object', '[]', 400, 'bad_request'],
    ['a number for a text', { text: 7 }, 400, 'bad_request'],
    ['an unknown session', { session: 'nobody', text: '补多少' }, 404, 'session_unknown'],
    ['a session of Telegram', { session: 'telegram:7', text: '补多少' }, 404, 'session_unknown'],
    ['a button of no session', { choice: 'b1.1' }, 404, 'choice_unknown'],
    ['a text and a button', { text: '补多少', choice: 'b1.1' }, 400, 'bad_request'],
  ])('refuses %s', async (_what, body, status, code) => {
    const response = await post(webHouse(), body);
    expect(response.status).toBe(status);
    const { error } = await json(response);
    expect(error).toMatchObject({ code });
    expect((error as { message: string }).message).toMatch(/。$/);
  });

  it('refuses an unknown button and keeps the session as it was', async () => {
    const house = webHouse();
    const { session } = await json(await post(house, { text: '你好' }));
    expect((await post(house, { session, choice: 'b77.1', turn: 'p' })).status).toBe(404);
    expect((await post(house, { session, text: '补多少', turn: 'p' })).status).toBe(200);
  });

  it('answers a text that is too long with a sentence', async () => {
    const reply = TurnReply.parse(await (await post(webHouse(), { text: '补'.repeat(30_000) })).json());
    expect(reply.messages[0]?.text).toContain(wording.tooLong);
  });

  it('refuses a body that is out of all proportion', async () => {
    const response = await post(webHouse(), { text: 'x'.repeat(600_000) });
    expect(response.status).toBe(413);
    expect(await json(response)).toMatchObject({ error: { code: 'text_too_long' } });
  });

  it('asks for patience when turns come too fast, per session and per address', async () => {
    const slow = { perMinute: 6, burst: 2 };
    const fast = { perMinute: 600, burst: 100 };
    const bySession = webHouse({ parts: { rate: { perSession: slow, perAddress: fast } } });
    const { session } = await json(await post(bySession, { text: '你好' }));
    const statuses: number[] = [];
    for (let n = 0; n < 3; n++) statuses.push((await post(bySession, { session, text: '补' })).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await post(bySession, { text: '你好' })).status).toBe(200);
    bySession.talk.clock.pass(11 / 3600);
    expect((await post(bySession, { session, text: '补' })).status).toBe(200);

    const byAddress = webHouse({ parts: { rate: { perSession: fast, perAddress: slow } } });
    for (let n = 0; n < 2; n++) await post(byAddress, { text: '你好' });
    const refused = await post(byAddress, { text: '你好' });
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(await json(refused)).toMatchObject({ error: { code: 'rate_limited' } });
  });

  it('believes X-Forwarded-For only behind a trusted proxy, and then its last entry', async () => {
    const rate = { perSession: { perMinute: 60, burst: 60 }, perAddress: { perMinute: 1, burst: 1 } };
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const open = webHouse({ parts: { rate } });
    expect((await post(open, { text: '你好' }, from('1.1.1.1'))).status).toBe(200);
    expect((await post(open, { text: '你好' }, from('2.2.2.2'))).status).toBe(429);
    const proxied = webHouse({ parts: { rate, trustProxy: true } });
    expect((await post(proxied, { text: '你好' }, from('1.1.1.1'))).status).toBe(200);
    expect((await post(proxied, { text: '你好' }, from('9.9.9.9, 2.2.2.2'))).status).toBe(200);
    expect((await post(proxied, { text: '你好' }, from('8.8.8.8, 2.2.2.2'))).status).toBe(429);
  });

  it('tells nothing of a failure but a sentence', async () => {
    const house = webHouse({
      script: () => {
        throw new Error('secret words');
      },
    });
    const response = await post(house, { text: '补多少' });
    expect(response.status).toBe(500);
    const body = await response.text();
    expect(body).toContain('"code":"unexpected"');
    expect(body).not.toContain('secret');
  });
});

describe('what is no file or not there', () => {
  it('says so', async () => {
    const { app } = webHouse();
    const attachment = await app.request('/api/attachments', { method: 'POST', body: 'x' });
    expect(attachment.status).toBe(400);
    expect(await json(attachment)).toMatchObject({ error: { code: 'bad_request' } });
    expect((await app.request('/api/nothing')).status).toBe(404);
    expect((await app.request('/nothing')).headers.get('content-type')).toContain('text/html');
  });
});

describe('the watch routes', () => {
  it('tell that it lives, that it is ready, and its numbers without a person in them', async () => {
    const house = webHouse();
    await post(house, { text: '院子里种菜补多少' });
    await house.app.request('/p/yunxi-2024-garden.0a1b2c3d');
    expect(await json(await house.app.request('/healthz'))).toEqual({ status: 'ok' });
    expect((await house.app.request('/readyz')).status).toBe(200);
    const metrics = await (await house.app.request('/metrics')).text();
    expect(metrics).toContain('mingbai_answers_total{kind="answered"} 1');
    expect(metrics).toContain('mingbai_turn_seconds_count{channel="web",outcome="ok"} 1');
    expect(metrics).toContain('route="POST /api/chat",status="200"');
    expect(metrics).toContain('route="GET /p/:passage"');
    expect(metrics).not.toMatch(/院子|yunxi/);
  });

  it('tell when it is not ready', async () => {
    const house = webHouse({ parts: { ready: () => Promise.reject(new Error('no database')) } });
    expect((await house.app.request('/readyz')).status).toBe(503);
  });
});
