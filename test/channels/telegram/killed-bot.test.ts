import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startFakeBotApi, type FakeBotApi } from '../../fakes/fake-bot-api.js';
import { until } from './telegram-house.js';

const program = fileURLToPath(new URL('./killable-bot.ts', import.meta.url));
const require = createRequire(import.meta.url);
const typescript = require.resolve('tsx');
const kills = 8;

function startBot(api: FakeBotApi, file: string): { kill(): Promise<void> } {
  const child = spawn(process.execPath, ['--import', typescript, program, api.root, api.token, file], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

it('killed at any moment it loses nothing, keeps the order, and doubles at most one message a kill', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingbai-killed-'));
  const api = await startFakeBotApi();
  const file = join(folder, 'mingbai.db');
  const words: string[] = [];
  const write = () => {
    for (let n = 0; n < 60; n++) {
      const chat = words.length % 6;
      const text = `第${words.length}句`;
      api.write(text, { chat });
      words.push(text);
    }
  };
  try {
    for (let kill = 0; kill < kills; kill++) {
      write();
      const bot = startBot(api, file);
      const before = api.texts().length;
      const some = 1 + Math.floor(Math.random() * 80);
      await until(() => api.texts().length >= before + some, 20_000);
      await bot.kill();
    }
    const bot = startBot(api, file);
    const wanted = words.flatMap((text) => [`${text}:一`, `${text}:二`]);
    await until(() => new Set(api.texts()).size === wanted.length, 20_000);
    await bot.kill();

    expect([...new Set(api.texts())].sort()).toEqual([...wanted].sort());
    expect(api.texts().length - wanted.length).toBeLessThanOrEqual(kills);
    for (let chat = 0; chat < 6; chat++) {
      const inOrder = wanted.filter((_, i) => Math.floor(i / 2) % 6 === chat);
      expect([...new Set(api.texts(chat))]).toEqual(inOrder);
    }
  } finally {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
