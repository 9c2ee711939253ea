import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openChatModel } from '../../src/inference/chat-model.js';
import { says, startChatServer, type ChatBehaviour } from '../fakes/misbehaving-chat-server.js';

const prompt = { system: '只说大白话。', user: '院子里养鸡补多少钱' };

async function serverThat(behave: ChatBehaviour) {
  const server = await startChatServer(behave);
  onTestFinished(() => server.close());
  return server;
}

const open = (baseUrl: string, key: string | null = 'sk-hush') =>
  openChatModel({ baseUrl, name: 'fake', key, timeoutMs: 300 });

describe('the chat model', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('lets go of the connection when the time is over', async () => {
    let closed = (): void => undefined;
    const gone = new Promise<void>((resolve) => (closed = resolve));
    const { url } = await serverThat((_, response) => void response.once('close', closed));
    await expect(open(url).ask(prompt)).rejects.toMatchObject({ code: 'model_slow' });
    await gone;
  });

  it('takes words and key nowhere but to its own address', async () => {
    const elsewhere = await serverThat(says('好'));
    const { url } = await serverThat(
      (_, response) => void response.writeHead(307, { location: `${elsewhere.url}/chat/completions` }).end(),
    );
    await expect(open(url).ask(prompt)).rejects.toMatchObject({ code: 'model_failed' });
    expect(elsewhere.requests).toEqual([]);
  });

  it('takes nothing from the environment, whatever other programs of the machine use', async () => {
    const tracing = await serverThat((_, response) => void response.writeHead(200).end('{}'));
    const { url, requests } = await serverThat(says('好'));
    const root = tracing.url.replace('/v1', '');
    for (const name of ['LANGSMITH_TRACING', 'LANGCHAIN_TRACING_V2', 'LANGCHAIN_VERBOSE'])
      vi.stubEnv(name, 'true');
    for (const name of ['LANGSMITH_ENDPOINT', 'LANGCHAIN_ENDPOINT', 'OPENAI_BASE_URL'])
      vi.stubEnv(name, root);
    vi.stubEnv('LANGSMITH_API_KEY', 'ls-other');
    vi.stubEnv('OPENAI_API_KEY', 'sk-other');
    vi.stubEnv('OPENAI_ORG_ID', 'org-other');
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'X-Other: other');
    vi.stubEnv('OPENAI_LOG', 'debug');
    const printed = (['log', 'debug', 'info', 'warn'] as const).map((name) => vi.spyOn(console, name));
    expect(await open(url, null).ask(prompt)).toBe('好');
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(JSON.stringify(requests[0]!.headers)).not.toContain('other');
    expect(tracing.requests).toEqual([]);
    expect(printed.flatMap((spy) => spy.mock.calls)).toEqual([]);
    vi.restoreAllMocks();
  });
});
