import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built program to its end, as a person at a terminal would. */
export function runProgram(
  args: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync('node', [join(root, 'dist/main.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...process.env, ...options.env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}
