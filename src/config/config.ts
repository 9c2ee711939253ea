import { z } from 'zod';
import { AppError } from '../shared/app-error.js';

const port = z.coerce.number().int().min(0).max(65_535);
const perMinute = z.coerce.number().positive();
const httpUrl = z.url({ protocol: /^https?$/ });
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Every variable, its default (as in .env.example; empty = not set) and what it must be. */
const variables = {
  MINGBAI_DATA_DIR: z.string().min(1).default('./data'),
  MINGBAI_CORPUS_DIR: z.string().min(1).default('./corpus'),
  MINGBAI_MODEL_DIR: z.string().min(1).default('./models/encoder'),
  MINGBAI_HOST: z.string().min(1).default('127.0.0.1'),
  MINGBAI_PORT: port.default(8787),
  MINGBAI_PUBLIC_URL: httpUrl.default('http://127.0.0.1:8787'),
  MINGBAI_TRUST_PROXY: flag.default(false),
  MINGBAI_RATE_PER_CHAT: perMinute.default(30),
  MINGBAI_RATE_PER_ADDRESS: perMinute.default(600),
  MINGBAI_KEY_FILE: z.string().min(1).default('./secrets/mingbai.key'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/.+|sqlite:.+|[^:]+)$/, 'postgres://… or a file')
    .optional(),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'a token as BotFather gives it')
    .optional(),
  TELEGRAM_API_ROOT: httpUrl.default('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_URL: z.url({ protocol: /^https$/ }).optional(),
  LLM_BASE_URL: httpUrl.optional(),
  LLM_MODEL: z.string().optional(),
  LLM_API_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
} as const;

const Environment = z.object(variables);

/** Names of all variables, for the tests that hold .env.example and the README against them. */
export const variableNames = Object.keys(variables);

/** Everything the house is configured by; what must never be logged is under `secrets`. */
export interface Config {
  dataDir: string;
  corpusDir: string;
  modelDir: string;
  host: string;
  port: number;
  publicUrl: string;
  trustProxy: boolean;
  /** Turns a minute. */
  rate: { perChat: number; perAddress: number };
  keyFile: string;
  telegram: { apiRoot: string; webhookUrl: string | null };
  model: { baseUrl: string; name: string | null } | null;
  logLevel: string;
  secrets: { databaseUrl: string | null; telegramToken: string | null; modelKey: string | null };
}

/** Reads the environment; one `bad_config` lists every bad variable and what is expected. Empty counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    variableNames.flatMap((name) => {
      const value = environment[name]?.trim();
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const bad = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError(
      'bad_config',
      `Configuration cannot be used (see .env.example):\n  ${bad.join('\n  ')}`,
    );
  }
  const env = parsed.data;
  return {
    dataDir: env.MINGBAI_DATA_DIR,
    corpusDir: env.MINGBAI_CORPUS_DIR,
    modelDir: env.MINGBAI_MODEL_DIR,
    host: env.MINGBAI_HOST,
    port: env.MINGBAI_PORT,
    publicUrl: env.MINGBAI_PUBLIC_URL,
    trustProxy: env.MINGBAI_TRUST_PROXY,
    rate: { perChat: env.MINGBAI_RATE_PER_CHAT, perAddress: env.MINGBAI_RATE_PER_ADDRESS },
    keyFile: env.MINGBAI_KEY_FILE,
    telegram: { apiRoot: env.TELEGRAM_API_ROOT, webhookUrl: env.TELEGRAM_WEBHOOK_URL ?? null },
    model: env.LLM_BASE_URL === undefined ? null : { baseUrl: env.LLM_BASE_URL, name: env.LLM_MODEL ?? null },
    logLevel: env.LOG_LEVEL,
    secrets: {
      databaseUrl: env.DATABASE_URL ?? null,
      telegramToken: env.TELEGRAM_BOT_TOKEN ?? null,
      modelKey: env.LLM_API_KEY ?? null,
    },
  };
}
