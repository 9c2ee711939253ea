import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, variableNames } from '../../src/config/config.js';
import type { AppError } from '../../src/shared/app-error.js';

const root = join(import.meta.dirname, '../..');

function exampleVariables(): Record<string, string> {
  const lines = readFileSync(join(root, '.env.example'), 'utf8').split('\n');
  return Object.fromEntries(
    lines
      .filter((line) => /^[A-Z_]+=/.test(line))
      .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  );
}

function complaint(environment: Record<string, string>): AppError {
  try {
    readConfig(environment);
  } catch (error) {
    return error as AppError;
  }
  throw new Error('the configuration was taken');
}

describe('configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({ port: 8787, host: '127.0.0.1', secrets: { telegramToken: null } });
  });

  it('takes an empty variable as not set', () => {
    expect(readConfig({ MINGBAI_PORT: '', TELEGRAM_BOT_TOKEN: ' ' }).port).toBe(8787);
  });

  it('lists every bad variable at once, with what it must be', () => {
    const bad = {
      MINGBAI_PORT: '99999',
      MINGBAI_RATE_PER_CHAT: '0',
      MINGBAI_TRUST_PROXY: 'maybe',
      MINGBAI_PUBLIC_URL: 'ftp://x',
      DATABASE_URL: 'mysql://x',
      TELEGRAM_BOT_TOKEN: 'secret words',
      TELEGRAM_API_ROOT: 'telegram',
      TELEGRAM_WEBHOOK_URL: 'http://bot.example',
      LLM_BASE_URL: 'https://user:hush@model.example/v1',
      LLM_TIMEOUT_MS: '0',
      LOG_LEVEL: 'loud',
    };
    const told = complaint(bad);
    expect(told.code).toBe('bad_config');
    expect(Object.keys(bad).filter((name) => !told.message.includes(`${name} must be `))).toEqual([]);
    expect(told.message).not.toContain('undefined');
    expect(told.message.split('\n')).toHaveLength(1 + Object.keys(bad).length);
  });

  it('never repeats a bad value, which may be a secret', () => {
    expect(complaint({ TELEGRAM_BOT_TOKEN: 'secret words' }).message).not.toContain('secret words');
  });

  it('keeps secrets apart from what may be logged', () => {
    const { secrets, ...open } = readConfig({
      TELEGRAM_BOT_TOKEN: '123:hush',
      DATABASE_URL: 'postgres://bot:hush@db/mingbai',
      LLM_API_KEY: 'sk-hush',
    });
    expect(JSON.stringify(open)).not.toContain('hush');
    expect(secrets).toEqual({
      telegramToken: '123:hush',
      databaseUrl: 'postgres://bot:hush@db/mingbai',
      modelKey: 'sk-hush',
    });
  });

  it('takes an address with or without a slash at its end', () => {
    const { telegram, publicUrl } = readConfig({
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9000/',
      MINGBAI_PUBLIC_URL: 'https://mingbai.example/',
    });
    expect([telegram.apiRoot, publicUrl]).toEqual(['http://127.0.0.1:9000', 'https://mingbai.example']);
  });

  it('is shown in .env.example, every variable with the default it has', () => {
    const shown = exampleVariables();
    expect(Object.keys(shown).sort()).toEqual([...variableNames].sort());
    expect(readConfig(shown)).toEqual(readConfig({}));
    expect(shown).toMatchObject({
      MINGBAI_RATE_PER_ADDRESS: '600',
      MINGBAI_PORT: '8787',
      MINGBAI_DATA_DIR: './data',
      LOG_LEVEL: 'info',
    });
  });

  it('says in one line what each variable is for', () => {
    const lines = readFileSync(join(root, '.env.example'), 'utf8').split('\n');
    const untold = variableNames.filter((name) => {
      return !/^# ./.test(lines[lines.findIndex((line) => line.startsWith(`${name}=`)) - 1] ?? '');
    });
    expect(untold).toEqual([]);
  });

  it('is told in the README, every variable', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(variableNames.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
