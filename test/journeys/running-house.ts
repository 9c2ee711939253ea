import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

import { keyOf, ownData } from '../prepared-index.js';

const program = join(import.meta.dirname, '../../dist/main.js');
const startWithinMs = 120_000;

/** The real program on a free port with a data folder of its own; no token, no network, no configuration. */
export interface RunningHouse {
  url: string;
  /** Its data folder; the key lies beside it. */
  data: string;
  /** Everything it wrote to stderr since its last start. */
  log(): string;
  /** Ends the process and starts it again on the same data. */
  restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Ends the process; the data stay until `close`. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  data?: string;
  corpus?: string;
  /** More variables of the environment. */
  env?: Record<string, string>;
}

export async function startHouse(own: HouseOptions = {}): Promise<RunningHouse> {
  const data = own.data ?? ownData();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let running = await start(data, port, url, own);
  return {
    url,
    data,
    log: () => logs.get(running) ?? '',
    async restart(signal) {
      await end(running, signal);
      running = await start(data, port, url, own);
    },
    stop: () => end(running, 'SIGTERM'),
    async close() {
      await end(running, 'SIGTERM');
      await rm(data, { recursive: true, force: true });
      await rm(keyOf(data), { force: true });
    },
  };
}

const logs = new WeakMap<ChildProcess, string>();

async function start(
  data: string,
  port: number,
  url: string,
  { corpus, env = {} }: HouseOptions,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, 'start'], {
    env: {
      PATH: process.env['PATH'],
      MINGBAI_DATA_DIR: data,
      ...(corpus === undefined ? {} : { MINGBAI_CORPUS_DIR: corpus }),
      MINGBAI_KEY_FILE: keyOf(data),
      MINGBAI_HOST: '127.0.0.1',
      MINGBAI_PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.on('data', (chunk: Buffer) =>
    logs.set(child, `${logs.get(child) ?? ''}${chunk.toString()}`.slice(-1_000_000)),
  );
  const deadline = Date.now() + startWithinMs;
  for (;;) {
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.ok === true) return child;
    if (child.exitCode !== null)
      throw new Error(`start ended with ${child.exitCode}:\n${logs.get(child) ?? ''}`);
    if (Date.now() > deadline) {
      await end(child, 'SIGKILL');
      throw new Error(`not ready within ${startWithinMs} ms:\n${logs.get(child) ?? ''}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
