import { pino, destination, type Logger } from 'pino';
import { AppError } from './app-error.js';

export type { Logger };

/** Logs go to stderr as JSON lines; results own stdout. Never log a person's words, name, phone or ID. */
export function createLogger(level: string): Logger {
  const options = { name: 'mingbai', level, base: { pid: process.pid }, serializers: { err: errorFacts } };
  return pino(options, destination(2));
}

/** What may be logged of an error: messages of foreign errors and their causes may quote a person's words. */
export function errorFacts(error: unknown): Record<string, unknown> {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return {
    error: error instanceof Error ? error.name : typeof error,
    ...(error instanceof AppError ? { code: error.code, detail: error.message } : {}),
    frames: frames
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}
