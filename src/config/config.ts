import { isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../shared/app-error.js';

const folder = z.string().describe('a path');
const port = z.coerce.number().int().min(0).max(65_535).describe('a whole number from 0 to 65535');
const perMinute = z.coerce.number().positive().describe('a number above 0');
const days = z.coerce.number().int().min(1).max(36_500).describe('a whole number of days, 1 or more');
const milliseconds = z.coerce
  .number()
  .int()
  .min(100)
  .max(60_000)
  .describe('a whole number from 100 to 60000');
const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .describe('true or false');
const httpUrl = webAddress(/^https?$/).describe('an address that begins with http:// or https://');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every variable, what it must be, and its default (as in .env.example; empty = not set). */
const variables = {
  MINGBAI_DATA_DIR: withDefault(folder, './data'),
  MINGBAI_CORPUS_DIR: withDefault(folder, './corpus'),
  MINGBAI_MODEL_DIR: withDefault(folder, './models/encoder'),
  MINGBAI_HOST: withDefault(z.string().describe('a host name or address'), '127.0.0.1'),
  MINGBAI_PORT: withDefault(port, 8787),
  MINGBAI_PUBLIC_URL: withDefault(httpUrl, 'http://127.0.0.1:8787'),
  MINGBAI_TRUST_PROXY: withDefault(flag, false),
  MINGBAI_RATE_PER_CHAT: withDefault(perMinute, 30),
  MINGBAI_RATE_PER_ADDRESS: withDefault(perMinute, 600),
  MINGBAI_KEY_FILE: withDefault(
    z.string().describe('a path outside the data folder'),
    './secrets/mingbai.key',
  ),
  MINGBAI_KEEP_DRAFT_DAYS: withDefault(days, 30),
  MINGBAI_KEEP_CLOSED_DAYS: withDefault(days, 1095),
  MINGBAI_KEEP_CONVERSATION_DAYS: withDefault(days, 90),
  MINGBAI_KEEP_QUESTION_DAYS: withDefault(days, 365),
  MINGBAI_KEEP_UPDATE_DAYS: withDefault(days, 30),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/.+|sqlite:.+|[^:]+)$/)
    .optional()
    .describe('postgres://…, sqlite:FILE or a file'),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/)
    .optional()
    .describe('a token as BotFather gives it: digits, a colon, letters'),
  TELEGRAM_API_ROOT: withDefault(httpUrl, 'https://api.telegram.org'),
  TELEGRAM_WEBHOOK_URL: webAddress(/^https$/)
    .optional()
    .describe('an address that begins with https://'),
  MINGBAI_SPEECH_COMMAND: z.string().optional().describe('a program that reads sound and writes words'),
  LLM_BASE_URL: webAddress(/^https?$/)
    .refine((url) => URL.canParse(url) && new URL(url).username + new URL(url).password === '')
    .optional()
    .describe('an address that begins with http:// or https://, no name or key in it'),
  LLM_MODEL: withDefault(z.string().describe('a name'), 'qwen2.5:7b-instruct'),
  LLM_API_KEY: z.string().optional().describe('a key'),
  LLM_TIMEOUT_MS: withDefault(milliseconds, 4_000),
  LOG_LEVEL: withDefault(z.enum(logLevels).describe(`one of ${logLevels.join(', ')}`), 'info'),
} as const;

function withDefault<Schema extends z.ZodType>(schema: Schema, value: z.output<Schema>) {
  return schema.default(value as never).describe(schema.description!);
}

/** Without slashes at its end, so that paths can be put behind it. */
function webAddress(protocol: RegExp) {
  return z.url({ protocol }).transform((url) => url.replace(/\/+$/, ''));
}

const Environment = z.object(variables).superRefine((env, context) => {
  // whoever gets the data must not get the key with it
  const within = relative(resolve(env.MINGBAI_DATA_DIR), resolve(env.MINGBAI_KEY_FILE));
  if (!within.startsWith('..') && !isAbsolute(within)) {
    context.addIssue({ code: 'custom', path: ['MINGBAI_KEY_FILE'], message: 'inside the data folder' });
  }
});

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
  /**
   * Days until erasure: drafts after their last step, reports after their case was closed, chats after their last turn,
   * questions without an answer after they were asked.
   */
  keepDays: { drafts: number; closed: number; conversations: number; questions: number; updates: number };
  telegram: { apiRoot: string; webhookUrl: string | null };
  /** Turns voice notes into words; null: they are only kept. */
  speechCommand: string | null;
  /** Says answers again in plain words; null: official sentences only. */
  model: { baseUrl: string; name: string; timeoutMs: number } | null;
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
    // never the value itself: it may be a secret
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    const bad = names.map(
      (name) => `${name} must be ${variables[name as keyof typeof variables].description}`,
    );
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
    keepDays: {
      drafts: env.MINGBAI_KEEP_DRAFT_DAYS,
      closed: env.MINGBAI_KEEP_CLOSED_DAYS,
      conversations: env.MINGBAI_KEEP_CONVERSATION_DAYS,
      questions: env.MINGBAI_KEEP_QUESTION_DAYS,
      updates: env.MINGBAI_KEEP_UPDATE_DAYS,
    },
    telegram: { apiRoot: env.TELEGRAM_API_ROOT, webhookUrl: env.TELEGRAM_WEBHOOK_URL ?? null },
    speechCommand: env.MINGBAI_SPEECH_COMMAND ?? null,
    model:
      env.LLM_BASE_URL === undefined
        ? null
        : { baseUrl: env.LLM_BASE_URL, name: env.LLM_MODEL, timeoutMs: env.LLM_TIMEOUT_MS },
    logLevel: env.LOG_LEVEL,
    secrets: {
      databaseUrl: env.DATABASE_URL ?? null,
      telegramToken: env.TELEGRAM_BOT_TOKEN ?? null,
      modelKey: env.LLM_API_KEY ?? null,
    },
  };
}
