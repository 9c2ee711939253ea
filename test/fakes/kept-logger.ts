import { Writable } from 'node:stream';
import { pino, type Logger } from 'pino';

/** A real logger whose lines are kept for a test to read. */
export function createKeptLogger(): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { logger: pino({ level: 'trace' }, sink), lines };
}
