import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import { AppError } from '../shared/app-error.js';
import { guardedFetch } from './guarded-fetch.js';
import { restAfterFailures } from './rest-after-failures.js';

/** One prompt in, the model's words out; rejects with `model_slow`, `model_failed` or `model_resting`, never with words of the prompt. */
export interface ChatModel {
  ask(prompt: { system: string; user: string }): Promise<string>;
}

export interface ChatModelOptions {
  /** An OpenAI-compatible address, as far as /v1. */
  baseUrl: string;
  name: string;
  /** Null where the server wants none. */
  key: string | null;
  timeoutMs: number;
  /** Tokens of a reply at most. */
  longestReply?: number;
}

/** An answer in plain words is short. */
const plainWords = 600;

/** Opens nothing yet: the first question does. Every call ends within the time-out, whatever the server does. */
export function openChatModel({
  baseUrl,
  name,
  key,
  timeoutMs,
  longestReply = plainWords,
}: ChatModelOptions): ChatModel {
  const chat = new ChatOpenAI({
    model: name,
    // never left out: the client would take a key for somebody else's service from the environment
    apiKey: key ?? 'none',
    temperature: 0,
    maxTokens: longestReply,
    maxRetries: 0,
    configuration: { baseURL: baseUrl, logLevel: 'off', fetch: guardedFetch },
  });
  const where = `The language model ${name} at ${new URL(baseUrl).host}`;
  const ask: ChatModel['ask'] = async ({ system, user }) => {
    const ended = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const said = `${where} did not answer within ${timeoutMs} ms: give it more with LLM_TIMEOUT_MS, or a smaller model.`;
        reject(new AppError('model_slow', said));
        ended.abort();
      }, timeoutMs);
    });
    const messages = [new SystemMessage(system), new HumanMessage(user)];
    // not `invoke`: its callbacks send the words to a tracing service when the environment names one
    const reply = chat._generate(messages, { signal: ended.signal }).then(
      ({ generations }) => generations[0]?.text ?? '',
      // no cause: a foreign error quotes replies, addresses and headers
      (error: unknown) => {
        throw new AppError('model_failed', `${where} ${failure(error)}`);
      },
    );
    try {
      return await Promise.race([reply, tooLong]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    ask: restAfterFailures(ask, `${where} failed several times in a row and is left alone for a while.`),
  };
}

function failure(error: unknown): string {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (typeof status !== 'number') return 'gave no usable reply: is it running, is LLM_BASE_URL right?';
  if (status === 401 || status === 403) return `refused the key (status ${status}): see LLM_API_KEY.`;
  if (status === 404) return 'is not known there (status 404): see LLM_MODEL and LLM_BASE_URL.';
  return `answered with status ${status}.`;
}
