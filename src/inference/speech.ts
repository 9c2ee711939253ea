import { spawn } from 'node:child_process';
import { AppError } from '../shared/app-error.js';

/** Turns spoken words into text. */
export interface Speech {
  /** The words heard; empty when none were. `unexpected` when the engine fails or takes too long. */
  transcribe(sound: Uint8Array): Promise<string>;
}

const patienceMs = 60_000;
const longestText = 4_000;

/** An engine that is a program: the sound goes to its standard input, the words come from its standard output. */
export function createCommandSpeech(
  command: string,
  args: readonly string[] = [],
  waitMs = patienceMs,
): Speech {
  return {
    transcribe: (sound) =>
      new Promise((resolve, reject) => {
        const fail = (what: string, cause?: unknown): void =>
          reject(new AppError('unexpected', `The speech engine ${command} ${what}.`, { cause }));
        const engine = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'], timeout: waitMs });
        const heard: Buffer[] = [];
        engine.stdout.on('data', (chunk: Buffer) => heard.push(chunk));
        engine.once('error', (cause) => fail('cannot be started; check MINGBAI_SPEECH_COMMAND', cause));
        engine.once('close', (code) => {
          if (code !== 0) fail(`ended with ${code ?? 'a signal, perhaps because it took too long'}`);
          else resolve(Buffer.concat(heard).toString('utf8').trim().slice(0, longestText));
        });
        // an engine that ends early closes its input: its exit code says why
        engine.stdin.on('error', () => undefined);
        engine.stdin.end(sound);
      }),
  };
}
