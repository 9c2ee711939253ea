import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the client sent, as an OpenAI-compatible server sees it. */
export interface ChatRequest {
  path: string;
  headers: IncomingMessage['headers'];
  /** The whole body as it came. */
  body: string;
  system: string;
  user: string;
}

/** Answers one request in some way, right or wrong. */
export type ChatBehaviour = (request: ChatRequest, response: ServerResponse) => void;

export interface ChatServer {
  /** Its address as LLM_BASE_URL wants it. */
  url: string;
  requests: ChatRequest[];
  close(): Promise<void>;
}

/** A small OpenAI-compatible server over real HTTP that behaves as it is told. */
export async function startChatServer(behave: ChatBehaviour): Promise<ChatServer> {
  const requests: ChatRequest[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request = readRequest(incoming, Buffer.concat(chunks).toString('utf8'));
      requests.push(request);
      behave(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function readRequest(incoming: IncomingMessage, body: string): ChatRequest {
  const { messages = [] } = JSON.parse(body || '{}') as { messages?: { role: string; content: string }[] };
  const said = (role: string) => messages.find((message) => message.role === role)?.content ?? '';
  return {
    path: incoming.url ?? '',
    headers: incoming.headers,
    body,
    system: said('system'),
    user: said('user'),
  };
}

/** A well-formed completion with these words. */
export const completion = (content: string | null): string =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'fake',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });

const json = { 'content-type': 'application/json' };

export const says =
  (content: string | null): ChatBehaviour =>
  (_, response) =>
    void response.writeHead(200, json).end(completion(content));

export const sends =
  (status: number, body: string, headers: Record<string, string> = json): ChatBehaviour =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

export const hangs: ChatBehaviour = () => undefined;

/** A good reply, one byte at a time, so slowly that it never ends. */
export const drips =
  (content: string): ChatBehaviour =>
  (_, response) => {
    const bytes = Buffer.from(completion(content));
    let at = 0;
    response.writeHead(200, json);
    const timer = setInterval(() => {
      if (at < bytes.length) response.write(bytes.subarray(at, ++at));
    }, 40);
    response.once('close', () => clearInterval(timer));
  };

/** Never stops sending. */
export const floods: ChatBehaviour = (_, response) => {
  response.writeHead(200, json);
  const more = (): void => {
    while (!response.destroyed && response.write('长'.repeat(10_000)));
  };
  response.on('drain', more);
  more();
};

export const hangsUp: ChatBehaviour = (_, response) => void response.destroy();
