import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { AppError } from '../../shared/app-error.js';
import type { Channel } from '../channel.js';
import { createWebApp } from './create-web-app.js';
import type { WebParts } from './web-parts.js';

/** How long turns under way may take when the house closes. */
const patienceMs = 10_000;

export interface WebServer extends Channel {
  /** Where it listens, e.g. http://127.0.0.1:8787. */
  url: string;
}

/** Listens on host and port (0 = any free one); rejects with what to do when the port is taken. */
export async function startWebServer(
  parts: WebParts,
  { host, port }: { host: string; port: number },
): Promise<WebServer> {
  const app = createWebApp(parts);
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(listening)) as Server;
    listening.once('error', (cause) => {
      const message = `cannot listen on ${host}:${port}; stop what uses it or set MINGBAI_PORT to another port`;
      reject(new AppError('bad_config', message, { cause }));
    });
  });
  // slow or silent clients must not hold a connection for ever
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  // longer than a proxy keeps its side: a connection closed while it is taken up again loses a request
  server.keepAliveTimeout = 65_000;
  const bound = (server.address() as AddressInfo).port;
  let stopped: Promise<void> | undefined;
  return {
    name: 'web',
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    stop: () => (stopped ??= closeServer(server)),
  };
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(patience);
}
