import { pino, destination, type Logger } from 'pino';

export type { Logger };

/** Logs go to stderr as JSON lines; results own stdout. Never log a person's words, name, phone or ID. */
export function createLogger(level: string): Logger {
  return pino({ name: 'mingbai', level, base: { pid: process.pid } }, destination(2));
}
